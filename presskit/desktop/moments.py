"""Times as people say them: today and yesterday by their names, other days by their date."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime, QLocale

from presskit.i18n import translated as _


def said(seconds: float, now: datetime | None = None) -> str:
    """Return a time in seconds since 1970 as the language of the interface says it, in the user's zone."""
    moment = datetime.fromtimestamp(seconds).astimezone()
    today = (now or datetime.now().astimezone()).date()
    shown = QDateTime.fromSecsSinceEpoch(int(seconds))
    time = QLocale().toString(shown.time(), QLocale.FormatType.ShortFormat)
    if moment.date() == today:
        return _("today at {time}", time=time)
    if moment.date() == today - timedelta(days=1):
        return _("yesterday at {time}", time=time)
    date = QLocale().toString(shown.date(), QLocale.FormatType.ShortFormat)
    return _("{date} at {time}", date=date, time=time)
