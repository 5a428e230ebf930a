"""Says in words who changed what is under the mouse, and what was said about it."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.text import Stamp
from presskit.model.thread import Thread
from presskit.review.remarks import thread_ids


def moment(stamp: Stamp) -> str:
    """Return when something was done, by the clock of this computer."""
    return stamp.at.astimezone().strftime("%Y-%m-%d %H:%M")


def changes_told(pair: Pair, lang: Lang, offset: int) -> list[str]:
    """Return who put in and who struck the character behind an offset, and the row it stands in."""
    run = next(pair.side(lang).between(offset, offset + 1), None)
    told = [
        (_("Inserted by {author}, {time}"), run.inserted if run else None),
        (_("Deleted by {author}, {time}"), run.deleted if run else None),
        (_("Row inserted by {author}, {time}"), pair.inserted),
        (_("Row deleted by {author}, {time}"), pair.deleted),
    ]
    return [words.format(author=stamp.author, time=moment(stamp)) for words, stamp in told if stamp]


def comments_told(kit: Kit, pair: Pair, lang: Lang, offset: int) -> list[str]:
    """Return what was said about the character behind an offset, a line for each comment."""
    found = (kit.thread(name) for name in thread_ids(pair.side(lang), offset, offset + 1))
    return [line for thread in found if thread is not None for line in _lines(thread)]


def _lines(thread: Thread) -> Iterator[str]:
    for comment in thread.comments:
        yield _("{author}, {time}: {words}").format(
            author=comment.stamp.author, time=moment(comment.stamp), words=comment.text
        )
    if thread.resolved:
        yield _("Resolved")
