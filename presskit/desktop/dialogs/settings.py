"""The dialog of the settings, made from what is said of each setting."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from presskit.desktop.dialogs.parts import Sheet, form
from presskit.i18n import translated as _
from presskit.workspace.settings import Settings, Told, told


class SettingsDialog(Sheet):
    """Changes the settings that have a label."""

    def __init__(self, parent: QWidget | None, settings: Settings) -> None:
        super().__init__(parent, _("Settings"))
        self._settings = settings
        self.fields: dict[str, QWidget] = {}
        lines = form()
        for one in fields(Settings):
            about = told(one.name)
            if about.label:
                field = _field(about, getattr(settings, one.name))
                field.setToolTip(_(about.help))
                field.setAccessibleName(_(about.label))
                field.setAccessibleDescription(_(about.help))
                self.fields[one.name] = field
                lines.addRow("" if isinstance(field, QCheckBox) else _(about.label), field)
        self.column.addLayout(lines)
        self.finish(_("Apply"))
        self.resize(480, self.sizeHint().height())

    @property
    def settings(self) -> Settings:
        """The settings as the fields say."""
        return replace(self._settings, **{name: _value(field) for name, field in self.fields.items()})


def _field(about: Told, value: Any) -> QWidget:
    """Return the field that fits a setting's value."""
    match value:
        case bool():
            box = QCheckBox(_(about.label))
            box.setChecked(value)
            return box
        case int():
            number = QSpinBox()
            number.setRange(about.low, about.high)
            number.setValue(value)
            return number
        case _ if about.choices:
            choice = QComboBox()
            for name, label in about.choices:
                choice.addItem(_(label), name)
            choice.setCurrentIndex(max(0, choice.findData(value)))
            return choice
        case _:
            return QLineEdit(str(value))


def _value(field: QWidget) -> Any:
    match field:
        case QCheckBox():
            return field.isChecked()
        case QSpinBox():
            return field.value()
        case QComboBox():
            return field.currentData()
        case QLineEdit():
            return field.text().strip()
        case _:
            raise TypeError(field)
