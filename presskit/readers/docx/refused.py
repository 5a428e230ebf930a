"""Why a Word document is not read."""

from __future__ import annotations

from presskit.i18n import marked as _

DAMAGED = _("{path} is damaged and cannot be read: {reason}.")
HARMFUL = _("{path} was not read, because its build can harm the program that reads it: {reason}.")
EMPTY = _("{path} is empty.")
OTHER_FORMAT = _("{path} is not a Word document: its content is that of {reason}.")
NO_DOCUMENT = _("{path} is not a Word document: {reason}.")
TOO_LARGE = _("{path} is too large to be read: {reason}.")
NOT_OPENED = _("{path} could not be opened: {reason}.")

REMEDY = _(
    "Nothing has been changed. Open it in Word, WPS or LibreOffice, save it under a new name as a Word "
    "document (.docx), and try again."
)


class Refused(Exception):
    """A document that is not read: ``message`` is a message id, ``reason`` names the place in the file."""

    def __init__(self, message: str, reason: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.reason = reason
