"""Brings the catalogs up to date with the messages in the code: ``python translations/update.py``."""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent / "presskit"
LOCALES = ("zh_Hans",)
EPOCH = datetime(2024, 1, 1, tzinfo=UTC)
"""The date written into compiled catalogs, so that the same translations give the same bytes."""
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "marked": None,
    "translated": None,
    "counted": (1, 2),
    "worded": (2,),
    "label": (2,),
}


def extracted() -> Catalog:
    """Return every message that stands in the code, with the places where it stands."""
    found = Catalog(project="presskit", fuzzy=False)
    for name, line, message, _comments, context in extract_from_dir(str(PACKAGE), keywords=KEYWORDS):  # type: ignore[arg-type]  # babel types the values too narrowly
        found.add(message, locations=[(f"presskit/{name}", line)], context=context)
    return found


def po_path(locale: str) -> Path:
    """Return where the translations of a language stand."""
    return HERE / locale / "LC_MESSAGES" / "presskit.po"


def read(locale: str) -> Catalog:
    """Return the translations of a language as they stand on disk; none when there is no file yet."""
    path = po_path(locale)
    if not path.exists():
        return Catalog(locale=locale, project="presskit", fuzzy=False)
    with path.open("rb") as stream:
        return read_po(stream, locale=locale)


def updated(locale: str) -> Catalog:
    """Return the translations of a language brought up to date: new messages empty, gone ones dropped."""
    catalog = read(locale)
    catalog.update(extracted(), no_fuzzy_matching=True, update_header_comment=False)
    catalog.obsolete.clear()
    catalog.fuzzy = False
    return catalog


def po_bytes(catalog: Catalog) -> bytes:
    """Return a catalog as its text file: sorted, without line numbers, so that only real changes show."""
    stream = io.BytesIO()
    write_po(stream, catalog, width=110, sort_output=True, include_lineno=False, omit_header=True)
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    plural = f'"Language: {catalog.locale}\\n"\n"Plural-Forms: {catalog.plural_forms}\\n"\n\n'
    return (header + plural).encode() + stream.getvalue()


def mo_bytes(locale: str) -> bytes:
    """Return the compiled form of the translations on disk."""
    catalog = read(locale)
    catalog.creation_date = catalog.revision_date = EPOCH
    stream = io.BytesIO()
    write_mo(stream, catalog)
    return stream.getvalue()


def untranslated(catalog: Catalog) -> list[str]:
    """Return the messages that lack a translation, or whose plural lacks one."""
    return [
        str(message.id)
        for message in catalog
        if message.id and not all(message.string if isinstance(message.string, tuple) else [message.string])
    ]


def main() -> int:
    """Update and compile every catalog; tell what is left to translate."""
    missing = []
    for locale in LOCALES:
        path = po_path(locale)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(po_bytes(updated(locale)))
        path.with_suffix(".mo").write_bytes(mo_bytes(locale))
        missing += untranslated(read(locale))
    sys.stdout.write("".join(f"not translated: {message}\n" for message in missing))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
