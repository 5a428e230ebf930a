"""What the window does about changes and comments: goes to them, settles them, lets people talk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from presskit.desktop.grid.seeing import View
from presskit.desktop.reviewing.author import known, stamp
from presskit.desktop.reviewing.items import Choice, Item, Sort, changes, items, same, stepped
from presskit.edits import comments, revisions
from presskit.edits.comments import Words
from presskit.edits.edit import Edit, Place
from presskit.model.kit import Kit
from presskit.model.thread import Comment
from presskit.review import revisions as found_in
from presskit.review.remarks import Remark, remarks, thread_ids
from presskit.review.revisions import Revision

if TYPE_CHECKING:
    from presskit.desktop.window import Window


_AT_ONCE = 400
"""Rows of a kit whose changes are settled without leaving the window's thread."""


def visit(window: Window, item: Item) -> None:
    """Go to an item and select its words, in a view that shows them."""
    if not item.pair or window.grid is None:
        return
    viewing = window.grid.viewing
    if isinstance(item, Revision) and viewing.seeing.view is not View.MARKUP:
        viewing.show(View.MARKUP)
    of_row = isinstance(item, Revision) and bool(item.rows)
    window.go(Place(item.pair, item.lang, item.start), 0 if of_row else item.stop - item.start)
    dock = window.panels.review
    dock.choose(item)
    dock.stand = (item, window.place)


def step(window: Window, by: int) -> None:
    """Go to the next change or comment (1) or the last one (-1), among those listed if the panel is open."""
    kit = _kit(window)
    if kit is None:
        return
    dock = window.panels.review
    listed = dock.listed if dock.isVisible() else items(kit, Choice())
    item = _beyond(window, listed, by) or stepped(listed, kit, _edge(window), by)
    if item is not None:
        visit(window, item)


def _beyond(window: Window, listed: list[Item], by: int) -> Item | None:
    """Return the item after the one that was visited last, if the caret is still there."""
    stand = window.panels.review.stand
    if stand is None or stand[1] != window.place:
        return None
    placed = [item for item in listed if item.pair]
    at = next((number for number, item in enumerate(placed) if same(item, stand[0])), -1)
    return placed[(at + by) % len(placed)] if at >= 0 else None


def _edge(window: Window) -> Place | None:
    """Return where the caret stands, or where the selection begins."""
    place, where = window.place, window.selected
    if place is None or where is None:
        return place
    return Place(place.pair, place.lang, where[2])


def at_hand(window: Window) -> list[Revision]:
    """Return the changes to settle now: those chosen in the list, those selected, the one at the caret."""
    dock, text, place = window.panels.review, window.text, window.place
    if dock.is_at_hand:
        return changes(dock.chosen)
    if text is None or place is None:
        return []
    found = found_in.of_text(text)
    rows = window.grid.selected_pairs() if window.grid is not None else ()
    if rows:
        return [one for one in found if one.pair in rows]
    if where := window.selected:
        pair, lang, start, stop = where
        inside = [one for one in found if (one.pair, one.lang) == (pair.id, lang)]
        touched = [one for one in inside if one.start < stop and start < one.stop]
        if touched:
            return touched
    one = found_in.at(found, place.pair, place.lang, place.offset)
    return [one] if one is not None else []


def settle_at_hand(window: Window, *, accept: bool) -> None:
    """Accept or reject the changes at hand, and go to the next one."""
    settle(window, at_hand(window), accept=accept)


def settle_some(window: Window, some: Iterable[Item], *, accept: bool) -> None:
    """Accept or reject the changes among some items."""
    settle(window, changes(some), accept=accept)


def settle(window: Window, chosen: Iterable[Revision], *, accept: bool) -> None:
    """Accept or reject some changes, and go on to the next one of those listed."""
    some, kit = list(chosen), _kit(window)
    if not some or kit is None or barred(window):
        return
    dock = window.panels.review
    at_list = dock.is_at_hand
    listed = changes(dock.listed if dock.isVisible() else items(kit, Choice(Sort.CHANGES)))
    last = some[-1]
    left = [one for one in listed if one not in some]
    following = stepped(left, kit, Place(last.pair, last.lang, last.start), 1)
    if len(some) > _AT_ONCE:
        _do_many(window, revisions.settled(some, accept=accept))
        return
    window.do(revisions.settled(some, accept=accept), follow=False)
    after = _moved(window, following)
    if after is not None:
        visit(window, after)
    elif (place := _standing(window, last)) is not None:
        window.go(place)
    if at_list:
        dock.view.setFocus()


def _moved(window: Window, item: Item | None) -> Revision | None:
    """Return a change as it is now: words before it may have come or gone."""
    kit = _kit(window)
    if kit is None or not isinstance(item, Revision):
        return None
    like = (item.pair, item.lang, item.author, item.kind, item.old, item.new)
    now = found_in.revisions(kit, item.text)
    alike = [one for one in now if (one.pair, one.lang, one.author, one.kind, one.old, one.new) == like]
    return min(alike, key=lambda one: abs(one.start - item.start), default=None)


def _standing(window: Window, item: Revision) -> Place | None:
    """Return where a change was, if its row is still there."""
    there = any(pair.id == item.pair for pair in window.rows)
    return Place(item.pair, item.lang, item.start) if there else None


def settle_all(window: Window, *, accept: bool, whole: bool) -> None:
    """Accept or reject all changes of the text, or of the whole kit."""
    text = window.text
    if text is not None and not barred(window):
        _do_many(window, revisions.all_settled(accept=accept, text="" if whole else text.id))


def _do_many(window: Window, edit: Edit) -> None:
    """Make an edit of many rows: at once in a kit that is not long, else away from the window."""
    workspace = window.workspace
    if workspace is None or window.grid is None:
        return
    window.grid.table.segment.commit_composition()
    before = workspace.kit
    if sum(len(release.pairs) for release in before.releases) <= _AT_ONCE:
        window.do(edit, follow=False)
        return

    def done(kit: Kit) -> None:
        if window.workspace is workspace and workspace.kit is before:
            window.do(replace(edit, change=lambda _kit: kit), follow=False)

    window.session.work("settle", lambda _report: edit.change(before), done)


def comment(window: Window) -> None:
    """Ask for a comment on the words that are selected, else on the row."""
    about = _words(window)
    if not about or window.workspace is None or not known(window):
        return
    from presskit.desktop.dialogs.comment import CommentDialog

    quoted = " ".join(
        window.workspace.kit.pair(one.pair).side(one.lang).sliced(one.start, one.stop).current
        for one in about
    )
    dialog = CommentDialog(window, quoted)
    if dialog.exec():
        made = Comment(stamp(window), dialog.words)
        _do(window, comments.commented(about, made, window.workspace.new_id))
    dialog.deleteLater()


def answer(window: Window, thread: str, words: str) -> None:
    """Reply to a comment."""
    if thread and known(window):
        _do(window, comments.replied(thread, Comment(stamp(window), words)))


def reword(window: Window, thread: str, number: int, words: str) -> None:
    """Say a comment in other words."""
    _do(window, comments.reworded(thread, number, words))


def withdraw(window: Window, thread: str, number: int) -> None:
    """Delete one comment of a thread."""
    _do(window, comments.withdrawn(thread, number))


def set_resolved(window: Window, thread: str, *, on: bool) -> None:
    """Say whether what a comment asks for is done."""
    _do(window, comments.resolved(thread, on=on))


def remark_at_hand(window: Window) -> Remark | None:
    """Return the comment that is chosen in the list, else one on the words at the caret."""
    kit, place, pair = _kit(window), window.place, window.present_pair
    if kit is None or not kit.threads:
        return None
    dock = window.panels.review
    if dock.is_at_hand:
        return next((item for item in dock.chosen if isinstance(item, Remark)), None)
    if place is None or pair is None:
        return None
    offset = place.offset
    names = thread_ids(pair.side(place.lang), max(0, offset - 1), offset + 1)
    found = {one.thread.id: one for one in remarks(kit)} if names else {}
    return next((found[name] for name in names if name in found), None)


def reply(window: Window) -> None:
    """Show the comment at hand in the panel, with the caret where a reply is written."""
    remark = remark_at_hand(window)
    if remark is None:
        return
    dock = window.panels.review
    dock.show()
    dock.raise_()
    dock.choose(remark)
    dock.detail.write()


def resolve(window: Window) -> None:
    """Resolve the comment at hand, or open it again."""
    remark = remark_at_hand(window)
    if remark is not None:
        _do(window, comments.resolved(remark.thread.id, on=not remark.thread.resolved))


def remove(window: Window) -> None:
    """Delete the comment at hand with its replies."""
    remark = remark_at_hand(window)
    if remark is not None:
        _do(window, comments.removed(remark.thread.id))


def barred(window: Window) -> bool:
    """Tell whether nothing can be changed now, and say why when the file is open elsewhere."""
    return window.session.guard.bars()


def _words(window: Window) -> tuple[Words, ...]:
    """Return the words to comment on: those selected, else all of the row."""
    where, pair = window.selected, window.present_pair
    if where is not None:
        return (Words(where[0].id, where[1], where[2], where[3]),)
    return comments.whole(pair) if pair is not None else ()


def _do(window: Window, edit: Edit) -> None:
    if not barred(window):
        window.do(edit, follow=False)


def _kit(window: Window) -> Kit | None:
    return window.workspace.kit if window.workspace is not None else None
