"""What changes and comments are called in lists, and read out."""

from __future__ import annotations

from presskit import i18n
from presskit.desktop.grid.telling import moment
from presskit.i18n import marked as _
from presskit.model.text import Stamp
from presskit.model.thread import Comment
from presskit.review.remarks import Remark
from presskit.review.revisions import Kind, Revision

KINDS = {
    Kind.INSERTED: _("Inserted"),
    Kind.DELETED: _("Deleted"),
    Kind.REPLACED: _("Replaced"),
    Kind.ROWS_INSERTED: _("Row inserted"),
    Kind.ROWS_DELETED: _("Row deleted"),
    Kind.SPLIT: _("Paragraph split"),
    Kind.MERGED: _("Paragraphs merged"),
}

_OPEN, _RESOLVED, _GONE = _("Comment"), _("Comment, resolved"), _("Comment, its words are gone")


def kind(item: Revision | Remark) -> str:
    """Return what an item is."""
    if isinstance(item, Revision):
        return i18n.translated(KINDS[item.kind])
    if item.thread.resolved:
        return i18n.translated(_RESOLVED)
    return i18n.translated(_GONE if item.gone else _OPEN)


def stamp(item: Revision | Remark) -> Stamp | None:
    """Return who made an item and when."""
    if isinstance(item, Revision):
        return item.stamp
    return item.thread.comments[0].stamp if item.thread.comments else None


def words(item: Revision | Remark) -> tuple[str, str]:
    """Return what was there and what is; of a comment the words it is about, and the comment."""
    if isinstance(item, Revision):
        return item.old, item.new
    return item.words, item.thread.comments[0].text if item.thread.comments else ""


def spoken(item: Revision | Remark) -> str:
    """Return an item in words, for a screen reader and for the mouse."""
    by, (old, new) = stamp(item), words(item)
    told = [kind(item)]
    if by is not None:
        told.append(signed(by))
    if isinstance(item, Revision):
        told += [i18n.translated(_("was: {words}"), words=old)] if old else []
        told += [i18n.translated(_("is now: {words}"), words=new)] if new else []
    else:
        told += [i18n.translated(_("about: {words}"), words=old)] if old else []
        told += [said(comment) for comment in item.thread.comments]
    return ". ".join(told)


def signed(by: Stamp) -> str:
    """Return who did something and when."""
    return i18n.translated(_("{author}, {time}"), author=by.author, time=moment(by))


def said(comment: Comment) -> str:
    """Return who said what."""
    return i18n.translated(_("{author}: {words}"), author=comment.stamp.author, words=comment.text)
