"""The dialog of a release: when and where it is given out, by whom, and whom journalists may call."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QHBoxLayout,
    QRadioButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from presskit.compose.theme import names, theme
from presskit.desktop.dialogs.contacts import ContactList
from presskit.desktop.dialogs.parts import Sheet, form, hint, line, two_sided
from presskit.edits import kit as kit_edits
from presskit.edits.edit import Edit
from presskit.i18n import interface, marked
from presskit.i18n import translated as _
from presskit.model.ids import NewId
from presskit.model.kit import Kit
from presskit.model.release import Release

ZONES = ("Asia/Shanghai", "Europe/London", "America/New_York", "UTC")
"""The time zones offered first; the others follow in alphabetical order."""
LABEL = marked("Change release details")
_DATE = "yyyy-MM-dd"


class ReleaseDialog(Sheet):
    """Changes what is said of a release as a whole."""

    def __init__(self, parent: QWidget | None, kit: Kit, new_id: NewId) -> None:
        super().__init__(parent, _("Release details"))
        self._kit = kit
        release = kit.releases[0] if kit.releases else Release("")
        self.pages = tabs = QTabWidget(self)
        tabs.addTab(self._release_page(kit, release), _("Release"))
        tabs.addTab(self._organisation_page(kit), _("Organisation"))
        self.contacts = ContactList(kit.contacts, new_id)
        tabs.addTab(self.contacts, _("Media contacts"))
        self.column.addWidget(tabs)
        self.finish(_("Apply"))
        self.resize(680, 500)

    def edit(self) -> Edit:
        """Return the edit that makes the kit say what the fields say; ``BadRequest`` on contradictions."""
        kit = self._kit
        theme_name = str(self.theme.currentData())
        edits = [
            kit_edits.titled(self.title.wording),
            kit_edits.branded(
                replace(
                    kit.brand,
                    organisation=self.organisation.wording,
                    website=self.website.text().strip(),
                    logo=str(self.logo.currentData() or ""),
                    theme=theme_name,
                    accent=self.accent.text().strip(),
                )
            ),
            kit_edits.with_contacts(self.contacts.contacts),
        ]
        if kit.releases:
            day = self.day.date().toPython() if self.dated.isChecked() else None
            edits.append(
                kit_edits.released(0, day, self.place.wording, self._embargo(), self.notice.wording)  # type: ignore[arg-type]  # toPython gives a date
            )

        def change(kit: Kit) -> Kit:
            for edit in edits:
                kit = edit.change(kit)
            return kit

        return Edit(LABEL, change)

    def accept(self) -> None:
        """Close when what the fields say makes sense."""
        if self.tries(lambda: self.edit().change(self._kit)):
            super().accept()

    def _release_page(self, kit: Kit, release: Release) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(14, 14, 14, 14)
        fields = form()
        self.title = two_sided(fields, _("Title of the kit"), kit.title)
        self.dated = QCheckBox(_("Give the dateline a date"))
        self.dated.setChecked(release.day is not None)
        today = QDate.currentDate()
        self.day = QDateEdit(
            QDate(release.day.year, release.day.month, release.day.day) if release.day else today
        )
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat(_DATE)
        self.day.setAccessibleName(_("Date of the dateline"))
        self.day.setEnabled(self.dated.isChecked())
        self.dated.toggled.connect(self.day.setEnabled)
        fields.addRow(_("Date"), _beside(self.dated, self.day))
        self.place = two_sided(fields, _("Place"), release.place)
        self._embargo_rows(release)
        fields.addRow(_("Publication"), self.immediate)
        fields.addRow("", _beside(self.embargoed, self.until, self.zone))
        self.notice = two_sided(fields, _("Notice"), release.notice)
        column.addLayout(fields)
        column.addWidget(
            hint(_("A notice is printed where every reader sees it, such as “Draft translation”."))
        )
        column.addStretch(1)
        return page

    def _embargo_rows(self, release: Release) -> None:
        self.immediate = QRadioButton(_("For immediate release"))
        self.embargoed = QRadioButton(_("Under embargo until"))
        either = QButtonGroup(self)
        either.addButton(self.immediate)
        either.addButton(self.embargoed)
        (self.embargoed if release.embargo else self.immediate).setChecked(True)
        moment = release.embargo or datetime.combine(
            datetime.now(ZoneInfo(ZONES[0])).date() + timedelta(days=1), datetime.min.time().replace(hour=10)
        )
        self.until = QDateTimeEdit(
            QDateTime(
                QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute, moment.second)
            )
        )
        self.until.setCalendarPopup(True)
        self.until.setDisplayFormat(f"{_DATE} HH:mm")
        self.until.setAccessibleName(_("End of the embargo"))
        self.zone = QComboBox()
        self.zone.setAccessibleName(_("Time zone of the embargo"))
        known = str(release.embargo.tzinfo) if release.embargo else ZONES[0]
        for zone in dict.fromkeys((known, *ZONES, *_zones())):
            self.zone.addItem(zone.replace("_", " "), zone)
        self._kept = release.embargo
        self.zone.setMinimumContentsLength(14)
        self.zone.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for field in (self.until, self.zone):
            field.setEnabled(self.embargoed.isChecked())
            self.embargoed.toggled.connect(field.setEnabled)

    def _embargo(self) -> datetime | None:
        """Return the moment the fields name; an offset that is no zone by name stays as it is."""
        if not self.embargoed.isChecked():
            return None
        shown = self.until.dateTime()
        date, time = shown.date(), shown.time()
        zone = str(self.zone.currentData())
        kept = self._kept
        tzinfo = kept.tzinfo if kept is not None and str(kept.tzinfo) == zone else ZoneInfo(zone)
        return datetime(
            date.year(), date.month(), date.day(), time.hour(), time.minute(), time.second(), tzinfo=tzinfo
        )

    def _organisation_page(self, kit: Kit) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(14, 14, 14, 14)
        fields = form()
        self.organisation = two_sided(fields, _("Organisation"), kit.brand.organisation)
        self.website = line(fields, _("Website"), kit.brand.website, "https://")
        self.theme = QComboBox()
        for name in names():
            look = theme(name)
            self.theme.addItem(look.label_zh if interface() == "zh_Hans" else look.label_en, name)
        self.theme.setCurrentIndex(max(0, self.theme.findData(kit.brand.theme)))
        fields.addRow(_("Look of the documents"), self.theme)
        self.accent = line(fields, _("Colour"), kit.brand.accent, theme(kit.brand.theme).accent)
        self.logo = QComboBox()
        self.logo.addItem(_("No logo"), "")
        for asset in kit.assets:
            self.logo.addItem(asset.name, asset.id)
        self.logo.setCurrentIndex(max(0, self.logo.findData(kit.brand.logo)))
        fields.addRow(_("Logo"), self.logo)
        column.addLayout(fields)
        column.addWidget(hint(_("Any picture of the kit can be the logo.")))
        column.addStretch(1)
        return page


def _zones() -> list[str]:
    """Return the time zones that are named for a place, in alphabetical order."""
    return sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))


def _beside(*parts: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return whole
