"""Edits of comments: said about words or rows, answered, reworded, taken back, resolved."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from presskit.edits.edit import Edit, Place
from presskit.edits.rows import with_changed
from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.model.ids import NewId
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.text import Mark, MarkKind, Text, joined, marked
from presskit.model.thread import Comment, Thread


@dataclass(frozen=True, slots=True)
class Words:
    """A range of one side of a pair."""

    pair: str
    lang: Lang
    start: int
    stop: int


def whole(pair: Pair) -> tuple[Words, ...]:
    """Return all words of a row, on both sides."""
    return tuple(Words(pair.id, lang, 0, len(pair.side(lang))) for lang in Lang if pair.side(lang).runs)


def commented(words: Iterable[Words], comment: Comment, new_id: NewId) -> Edit:
    """Return the edit that comments on words; ``BadRequest`` on a comment without words or about none."""
    about = tuple(one for one in words if one.start < one.stop)
    if not about:
        raise BadRequest(_("There are no words to comment on."), _("Select some words, or write them first."))
    _check(comment.text)
    thread = Thread(new_id(), (comment,))
    mark = Mark(MarkKind.COMMENT, thread.id)

    def change(kit: Kit) -> Kit:
        for one in about:
            kit = _with_side(
                kit, one.pair, one.lang, partial(marked, start=one.start, stop=one.stop, mark=mark)
            )
        return replace(kit, threads=(*kit.threads, thread))

    place = Place(about[0].pair, about[0].lang, about[0].stop)
    return Edit(_("Comment"), change, before=place, after=place)


def replied(thread_id: str, comment: Comment) -> Edit:
    """Return the edit that answers a comment; it counts as open again. ``BadRequest`` without words."""
    _check(comment.text)
    return _on_thread(
        _("Reply"),
        thread_id,
        lambda thread: replace(thread, comments=(*thread.comments, comment), resolved=False),
    )


def reworded(thread_id: str, number: int, text: str) -> Edit:
    """Return the edit that says a comment, counted from 0, in other words; ``BadRequest`` without words."""
    _check(text)

    def change(thread: Thread) -> Thread:
        said = replace(thread.comments[number], text=text.strip())
        comments = (*thread.comments[:number], said, *thread.comments[number + 1 :])
        return replace(thread, comments=comments)

    return _on_thread(_("Change comment"), thread_id, change)


def withdrawn(thread_id: str, number: int) -> Edit:
    """Return the edit that deletes one comment, counted from 0; with the last one the thread goes."""

    def change(kit: Kit) -> Kit:
        thread = _known(kit, thread_id)
        comments = (*thread.comments[:number], *thread.comments[number + 1 :])
        if not comments:
            return _without(kit, thread_id)
        return _with_thread(kit, replace(thread, comments=comments))

    return Edit(_("Delete comment"), change)


def resolved(thread_id: str, *, on: bool) -> Edit:
    """Return the edit that says whether what a comment asks for is done."""
    label = _("Resolve comment") if on else _("Reopen comment")
    return _on_thread(label, thread_id, lambda thread: replace(thread, resolved=on))


def removed(thread_id: str) -> Edit:
    """Return the edit that deletes a comment with its replies, and lifts its mark from the words."""
    return Edit(_("Delete comments"), lambda kit: _without(kit, thread_id))


def _check(text: str) -> None:
    if not text.strip():
        raise BadRequest(_("A comment needs some words."))


def _known(kit: Kit, thread_id: str) -> Thread:
    thread = kit.thread(thread_id)
    if thread is None:
        raise KeyError(thread_id)
    return thread


def _on_thread(label: str, thread_id: str, change: Callable[[Thread], Thread]) -> Edit:
    return Edit(label, lambda kit: _with_thread(kit, change(_known(kit, thread_id))))


def _with_thread(kit: Kit, thread: Thread) -> Kit:
    return replace(kit, threads=tuple(thread if old.id == thread.id else old for old in kit.threads))


def _with_side(kit: Kit, pair_id: str, lang: Lang, change: Callable[[Text], Text]) -> Kit:
    return with_changed(kit, (pair_id,), lambda pair: pair.with_side(lang, change(pair.side(lang))))


def _without(kit: Kit, thread_id: str) -> Kit:
    """Return the kit without a thread; texts that never carried its mark stay the same."""
    mark = Mark(MarkKind.COMMENT, _known(kit, thread_id).id)
    for pair in list(kit.pairs()):
        for lang in Lang:
            if any(mark in run.marks for run in pair.side(lang).runs):
                kit = _with_side(kit, pair.id, lang, lambda text: _lifted(text, mark))
    return replace(kit, threads=tuple(thread for thread in kit.threads if thread.id != thread_id))


def _lifted(text: Text, mark: Mark) -> Text:
    return joined(replace(run, marks=run.marks - {mark}) for run in text.runs)
