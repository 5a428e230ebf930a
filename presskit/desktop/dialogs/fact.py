"""The dialog of a fact: what is counted, how much, as of when, by whose account; and values for a chart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from presskit.desktop.dialogs.parts import Sheet, form, hint, section, two_sided
from presskit.edits import facts
from presskit.errors import BadRequest
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.lang.decimals import decimal
from presskit.model.fact import Fact, Point
from presskit.model.language import Wording

_ROOM = 14
"""What a row of the table has above and below its line, in device-independent pixels."""
_SHOWN = 178
"""The height of the table of values, in device-independent pixels."""


class FactDialog(Sheet):
    """Changes a fact, or makes one. The table of values always has an empty row to write in."""

    careful = True

    def __init__(self, parent: QWidget | None, fact: Fact, *, new: bool = False) -> None:
        super().__init__(parent, _("Add a fact") if new else _("Change a fact"))
        self._fact = fact
        fields = form()
        self.name = two_sided(fields, _("What it counts"), fact.name)
        self.figure = two_sided(fields, _("Figure"), fact.figure)
        self.unit = two_sided(fields, _("Unit"), fact.unit)
        self.as_of = two_sided(fields, _("As of"), fact.as_of)
        self.source = two_sided(fields, _("Source"), fact.source)
        self.column.addLayout(fields)
        self.column.addWidget(section(_("Values for a chart")))
        self.points = self._table(fact.points)
        self.column.addWidget(self.points)
        self.column.addWidget(
            hint(_("Two values or more are printed as a chart. They are in the unit of the English figure."))
        )
        self.finish(_("Add") if new else _("Change"))
        self.resize(640, self.sizeHint().height())
        self.name.setFocus()

    @property
    def fact(self) -> Fact:
        """The fact as the fields describe it; ``BadRequest`` when a value is no number."""
        return Fact(
            self._fact.id,
            self.name.wording,
            self.figure.wording,
            self.unit.wording,
            self.as_of.wording,
            self.source.wording,
            tuple(point for row in range(self.points.rowCount()) if (point := self._point(row))),
        )

    def accept(self) -> None:
        """Close when the fact says something, and its values are numbers."""
        if self.reads(lambda: facts.added(self.fact)):
            super().accept()

    def _table(self, points: tuple[Point, ...]) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setHorizontalHeaderLabels([_("Label in English"), _("Label in Chinese"), _("Value")])
        table.setAccessibleName(_("Values for a chart"))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().lineSpacing() + _ROOM)
        table.setFixedHeight(_SHOWN)
        for point in points:
            _append(table, (point.label.en, point.label.zh, f"{point.value:f}"))
        _append(table)
        table.itemChanged.connect(lambda _item: self._grow())
        return table

    def _grow(self) -> None:
        """Keep an empty row at the end."""
        last = self.points.rowCount() - 1
        if any(self._cells(last)):
            _append(self.points)

    def _cells(self, row: int) -> tuple[str, ...]:
        items = (self.points.item(row, column) for column in range(3))
        return tuple(item.text().strip() if item else "" for item in items)

    def _point(self, row: int) -> Point | None:
        """Return the value of a row, or nothing for an empty one."""
        en, zh, said = self._cells(row)
        if not any((en, zh, said)):
            return None
        value = decimal(said)
        if value is None:
            raise BadRequest(
                marked("“{value}” is not a number."),
                marked("Write each value of the chart in digits, such as 152.3."),
                value=said,
            )
        return Point(Wording(en, zh), value)


def _append(table: QTableWidget, cells: tuple[str, ...] = ("", "", "")) -> None:
    row = table.rowCount()
    table.insertRow(row)
    for column, text in enumerate(cells):
        table.setItem(row, column, QTableWidgetItem(text))
