"""The dialog of a glossary entry: its forms in both languages, what may be used and what not."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QWidget

from presskit.desktop.dialogs.parts import Sheet, form, line
from presskit.edits import terms
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.model.language import Lang
from presskit.model.term import Form, Term, Usage

USAGES = {
    Usage.PREFERRED: (marked("Use"), marked("One form a line; the first is the one to insert.")),
    Usage.ALLOWED: (marked("Allowed"), marked("Found and accepted, such as a short form.")),
    Usage.FORBIDDEN: (marked("Do not use"), marked("Reported wherever it stands.")),
}


class TermDialog(Sheet):
    """Changes a term, or makes one from what was selected."""

    careful = True

    def __init__(self, parent: QWidget | None, term: Term, *, new: bool = False) -> None:
        super().__init__(
            parent,
            _("Add a term") if new else _("Change a term"),
            _("What one thing is called in both languages, and what it must not be called."),
        )
        self._term = term
        self.fields: dict[tuple[Lang, Usage], QPlainTextEdit] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, name in enumerate((_("English"), _("Chinese")), 1):
            grid.addWidget(QLabel(name), 0, column)
        for row, (usage, (name, purpose)) in enumerate(USAGES.items(), 1):
            label = QLabel(_(name))
            label.setToolTip(_(purpose))
            grid.addWidget(label, row, 0)
            for column, lang in enumerate(Lang, 1):
                grid.addWidget(self._field(lang, usage, _(purpose)), row, column)
        self.column.addLayout(grid)
        more = form()
        self.note = line(more, _("Note"), term.note)
        self.source = line(more, _("Source"), term.source)
        self.column.addLayout(more)
        self.finish(_("Add") if new else _("Change"))
        self.resize(620, 430)
        empty = next(
            (key for key in self.fields if key[1] is Usage.PREFERRED and not self._lines(*key)), None
        )
        self.fields[empty or (Lang.EN, Usage.PREFERRED)].setFocus()

    @property
    def term(self) -> Term:
        """The term as the fields describe it."""
        en, zh = (
            tuple(Form(text, usage) for usage in USAGES for text in self._lines(lang, usage)) for lang in Lang
        )
        return Term(self._term.id, en, zh, self.note.text().strip(), self.source.text().strip())

    def accept(self) -> None:
        """Close when the term has a wording at all."""
        if self.tries(lambda: terms.added(self.term)):
            super().accept()

    def _field(self, lang: Lang, usage: Usage, purpose: str) -> QPlainTextEdit:
        field = QPlainTextEdit("\n".join(f.text for f in self._term.side(lang) if f.usage is usage))
        field.setTabChangesFocus(True)
        field.setMaximumHeight(76)
        field.setPlaceholderText(purpose)
        field.setAccessibleName(f"{_(USAGES[usage][0])}, {_('English') if lang is Lang.EN else _('Chinese')}")
        self.fields[lang, usage] = field
        return field

    def _lines(self, lang: Lang, usage: Usage) -> list[str]:
        lines = self.fields[lang, usage].toPlainText().splitlines()
        return [text.strip() for text in lines if text.strip()]
