"""Reading a glossary from a table with commas, tabs or semicolons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from presskit.errors import UnreadableDocument
from presskit.i18n import marked as _
from presskit.model.ids import NewId, numbered
from presskit.model.language import Lang
from presskit.model.term import Form, Term, Usage
from presskit.readers import tables
from presskit.readers.reader import Note
from presskit.readers.terms.columns import Columns, columns
from presskit.readers.terms.forms import main_forms, parts, sliced, variant_forms
from presskit.readers.terms.read import TermsRead

_NO_TERMS = _("No terms were found in {path}.")
_TWO_COLUMNS = _("A glossary needs a column with English and one with Chinese. Nothing has been changed.")
_HALF = _("The row lacks one of the two languages and was left out.")


def read(path: Path) -> TermsRead:
    """Return the terms of a glossary table; ``UnreadableDocument`` when it is none.

    Columns are known by their headings (en, zh, variants, source, note; 英文, 中文, 备注 …), else the first
    two are taken. Rows with one language only are left out with a note.
    """
    rows, told_first = tables.rows(path)
    notes = list(told_first)
    told = columns(rows)
    new_id = numbered("t")
    terms: list[Term] = []
    for number, row in enumerate(rows, 1):
        if (number == 1 and told.heading) or not any(cell.strip() for cell in row):
            continue
        clean, dropped = tables.harmless(row, number)
        notes += dropped
        here = list(_terms(clean, told, new_id))
        terms += here
        if not here:
            notes.append(Note(_HALF, place=number))
    if not terms:
        raise UnreadableDocument(_NO_TERMS, _TWO_COLUMNS, path=path.name)
    return TermsRead(tuple(terms), tuple(notes))


def _terms(row: Sequence[str], told: Columns, new_id: NewId) -> Iterator[Term]:
    """Yield the term of a row, or two where slashes part as many labels in both languages."""
    en, zh = told.cell(row, "en"), told.cell(row, "zh")
    if not (en and zh):
        return
    ours, theirs = sliced(en), sliced(zh)
    twins = list(zip(ours, theirs, strict=True)) if len(ours) == len(theirs) else [(en, zh)]
    for number, (one, other) in enumerate(twins):
        more = "" if number else told.cell(row, "variants")
        yield _term(new_id(), one, other, more, told, row)


def _term(term_id: str, en: str, zh: str, more: str, told: Columns, row: Sequence[str]) -> Term:
    en_forms, en_remarks = main_forms(en, Lang.EN)
    zh_forms, zh_remarks = main_forms(zh, Lang.ZH)
    variants, remarks = variant_forms(more)
    for text in parts(told.cell(row, "forbidden")):
        variants += [(lang, Form(form.text, Usage.FORBIDDEN)) for lang, form in variant_forms(text)[0]]
    notes = [note for note in (told.cell(row, "note"), *en_remarks, *zh_remarks, *remarks) if note]
    return Term(
        term_id,
        _distinct(en_forms, (form for lang, form in variants if lang is Lang.EN)),
        _distinct(zh_forms, (form for lang, form in variants if lang is Lang.ZH)),
        "; ".join(notes),
        told.cell(row, "source"),
    )


def _distinct(preferred: list[str], others: Iterator[Form]) -> tuple[Form, ...]:
    """Return the forms of one language, none twice."""
    forms = {text: Form(text) for text in preferred}
    for form in others:
        forms.setdefault(form.text, form)
    return tuple(forms.values())
