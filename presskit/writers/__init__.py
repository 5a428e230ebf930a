"""The formats documents are handed out in."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import BinaryIO

from presskit.compose.blocks import Composition
from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.progress import Report
from presskit.writers.writer import Writer


def _pdf(composition: Composition, stream: BinaryIO, report: Report) -> None:
    """Load the PDF writer when it is first needed, so that the window starts without it."""
    import_module("presskit.writers.pdf.document").write(composition, stream, report)


def _pdf_missing(composition: Composition) -> tuple[str, ...]:
    found: tuple[str, ...] = import_module("presskit.writers.pdf.document").missing(composition)
    return found


def _docx(composition: Composition, stream: BinaryIO, report: Report) -> None:
    """Load the Word writer when it is first needed, so that the window starts without it."""
    import_module("presskit.writers.docx.document").write(composition, stream, report)


WRITERS: tuple[Writer, ...] = (
    Writer("pdf", _("PDF document"), ".pdf", _pdf, _pdf_missing),
    Writer("docx", _("Word document"), ".docx", _docx, tracks=True),
)


def writer_for(path: PurePath) -> Writer:
    """Return the writer for a file by its suffix; ``BadRequest`` when no writer has it."""
    for writer in WRITERS:
        if path.suffix.lower() == writer.suffix:
            return writer
    raise BadRequest(
        _("{path} cannot be written: no format has the ending {suffix}."),
        _("Use one of these endings: {suffixes}."),
        path=path,
        suffix=path.suffix or "—",
        suffixes=", ".join(writer.suffix for writer in WRITERS),
    )
