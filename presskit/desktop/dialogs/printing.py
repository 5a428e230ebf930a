"""What an export asks: what to print, in which editions and formats, on which pages."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from presskit.compose.held import held
from presskit.compose.plan import PAPERS, Section
from presskit.compose.theme import names, theme
from presskit.desktop.dialogs.parts import form, hint, section
from presskit.desktop.exporting import (
    FORMATS,
    LAYOUT_NAMES,
    ORDER_NAMES,
    SECTION_NAMES,
    Choice,
)
from presskit.desktop.naming import EDITIONS, KINDS, titled
from presskit.i18n import interface
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.release import Release

_COLUMNS = 3
_INDENT = 26
"""Device-independent pixels by which what belongs to a choice stands further in."""


class Contents(QWidget):
    """What to print: one text or the press kit with its sections; editions and formats."""

    changed = Signal()

    def __init__(self, kit: Kit, shown: Release | None, choice: Choice) -> None:
        super().__init__()
        self.one = QRadioButton(_("One text"))
        self.whole = QRadioButton(_("Press kit"))
        self.text = _texts(kit, shown)
        self.sections = {one: QCheckBox(_(SECTION_NAMES[one])) for one in held(kit)}
        self.editions = {name: QCheckBox(_(label)) for name, label in EDITIONS.items()}
        self.formats = {name: QCheckBox(_(label)) for name, label in FORMATS.items()}
        either = QButtonGroup(self)
        either.addButton(self.one)
        either.addButton(self.whole)
        self._absent = choice.left_out - set(self.sections)
        self._arrange()
        self._fill(choice)
        self._enable()

    @property
    def left_out(self) -> frozenset[Section]:
        """The sections that are not to be printed, also those left out before that this kit does not hold."""
        return self._absent | {one for one, box in self.sections.items() if not box.isChecked()}

    @property
    def complete(self) -> bool:
        """Whether there is anything to print at all: a cover alone is nothing."""
        return self.one.isChecked() or bool(set(self.sections) - self.left_out - {Section.COVER})

    def _arrange(self) -> None:
        what = QGridLayout()
        what.setHorizontalSpacing(12)
        what.addWidget(self.one, 0, 0)
        what.addWidget(self.text, 0, 1)
        what.addWidget(self.whole, 1, 0)
        what.setColumnStretch(1, 1)
        inside = QGridLayout()
        inside.setContentsMargins(_INDENT, 0, 0, 0)
        high = -(-len(self.sections) // _COLUMNS)
        for number, box in enumerate(self.sections.values()):
            inside.addWidget(box, number % high, number // high)
        below = QGridLayout()
        below.setHorizontalSpacing(40)
        for column, (name, boxes) in enumerate(
            ((_("Editions"), self.editions), (_("Formats"), self.formats))
        ):
            below.addWidget(section(name), 0, column)
            below.setColumnStretch(column, 1)
            for row, box in enumerate(boxes.values(), 1):
                below.addWidget(box, row, column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 12, 14, 12)
        for part in (what, inside, below):
            whole.addLayout(part)
        whole.addStretch(1)

    def _fill(self, choice: Choice) -> None:
        (self.whole if choice.whole else self.one).setChecked(True)
        for one, box in self.sections.items():
            box.setChecked(one not in choice.left_out)
        for boxes, chosen in ((self.editions, choice.editions), (self.formats, choice.formats)):
            for name, box in boxes.items():
                box.setChecked(name in chosen)
        self.whole.toggled.connect(self._enable)
        for box in (*self.sections.values(), *self.editions.values(), *self.formats.values()):
            box.toggled.connect(self._enable)
        self.text.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def _enable(self) -> None:
        self.text.setEnabled(self.one.isChecked())
        for box in self.sections.values():
            box.setEnabled(self.whole.isChecked())
        self.changed.emit()


class Pages(QWidget):
    """How to print: look, paper, layout, the order of reading, whether for a print shop."""

    changed = Signal()

    def __init__(self, kit: Kit, choice: Choice) -> None:
        super().__init__()
        looks = {name: theme(name) for name in names()}
        in_chinese = interface() == "zh_Hans"
        self.theme = _box({name: one.label_zh if in_chinese else one.label_en for name, one in looks.items()})
        self.theme.setCurrentIndex(max(0, self.theme.findData(kit.brand.theme)))
        self.paper = _box({name: _(name) for name in PAPERS}, choice.paper)
        self.standing = _box({one: _(name) for one, name in LAYOUT_NAMES.items()}, choice.layout)
        self.order = _box({one: _(name) for one, name in ORDER_NAMES.items()}, choice.order)
        self.press = QCheckBox(_("Print shop edition, with bleed and crop marks"))
        self.press.setChecked(choice.press)
        self.press.toggled.connect(lambda _on: self.changed.emit())
        self._arrange()

    def offer(self, *, twofold: bool, pdf: bool) -> None:
        """Enable what matters: two languages must stand somehow, and only PDF is printed."""
        self.standing.setEnabled(twofold)
        self.order.setEnabled(twofold and pdf)
        self.press.setEnabled(pdf)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 12)
        fields = form()
        for name, field in (
            (_("Look"), self.theme),
            (_("Paper"), self.paper),
            (_("Two languages"), self.standing),
            (_("Read aloud"), self.order),
        ):
            field.setAccessibleName(name)
            fields.addRow(name, field)
        fields.addRow(_("For print"), self.press)
        column.addLayout(fields)
        column.addWidget(hint(_("Screen readers read both languages of a PDF in the order chosen here.")))
        column.addStretch(1)


def _texts(kit: Kit, shown: Release | None) -> QComboBox:
    """Return the choice among the texts of a kit, the one in the panes first chosen."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(20)
    box.setAccessibleName(_("Text to print"))
    for text in kit.releases:
        name, kind = titled(kit, text), _(KINDS[text.genre])
        box.addItem(_("{kind}: {name}", kind=kind, name=name) if name else kind, text.id)
    box.setCurrentIndex(max(0, box.findData(shown.id if shown is not None else "")))
    return box


def _box(choices: dict[str, str], chosen: str = "") -> QComboBox:
    box = QComboBox()
    for value, label in choices.items():
        box.addItem(label, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
