"""The page of a text in the dialog of details: its date, its place, its embargo, its notice."""

from __future__ import annotations

from datetime import date, datetime, timedelta
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
    QVBoxLayout,
    QWidget,
)

from presskit.desktop.dialogs.parts import form, hint, two_sided
from presskit.desktop.naming import either
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.release import Genre, Release

ZONES = ("Asia/Shanghai", "Europe/London", "America/New_York", "UTC")
"""The time zones offered first; the others follow in alphabetical order."""
_DATE = "yyyy-MM-dd"


class TextPage(QWidget):
    """What is said of one text as a whole."""

    def __init__(self, kit: Kit, release: Release) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        fields = form()
        self._person = release.person
        self.person = QComboBox()
        if release.genre is Genre.BIOGRAPHY:
            self._offer(kit)
            fields.addRow(_("Whose life it tells"), self.person)
        self._dating(release.day)
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

    @property
    def told_of(self) -> str:
        """The id of the person whose life the text tells."""
        return str(self.person.currentData() or "") if self.person.count() else self._person

    @property
    def issued(self) -> date | None:
        """The day of the dateline."""
        day = self.day.date()
        return date(day.year(), day.month(), day.day()) if self.dated.isChecked() else None

    def _dating(self, day: date | None) -> None:
        """Make the fields for the day of the dateline."""
        self.dated = QCheckBox(_("Give the dateline a date"))
        self.dated.setChecked(day is not None)
        self.day = QDateEdit(QDate(day.year, day.month, day.day) if day else QDate.currentDate())
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat(_DATE)
        self.day.setAccessibleName(_("Date of the dateline"))
        self.day.setEnabled(self.dated.isChecked())
        self.dated.toggled.connect(self.day.setEnabled)

    def _offer(self, kit: Kit) -> None:
        """Offer the people of the kit, and nobody."""
        self.person.setAccessibleName(_("Whose life it tells"))
        self.person.addItem(_("Somebody else"), "")
        for one in kit.people:
            self.person.addItem(either(one.name) or _("Somebody without a name"), one.id)
        self.person.setCurrentIndex(max(0, self.person.findData(self._person)))

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

    @property
    def embargo(self) -> datetime | None:
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
