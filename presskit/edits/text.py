"""Edits inside one paragraph: typing, styles, links, paste.

Typing in one side of one pair is one step of undo as long as it goes on where it stopped; a space or the
end of a Chinese clause ends the step, and so does a jump of the caret.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from presskit.edits.edit import Edit, Place
from presskit.edits.rows import continued, located, rewritten, with_changed, with_rows
from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.model.ids import NewId
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.text import (
    LINKS,
    Mark,
    MarkKind,
    Stamp,
    Text,
    concatenated,
    edited,
    final,
    joined,
    marked,
    spliced,
    unmarked,
)

_LINE_BREAKS = re.compile("\r\n|[\t\n\v\f\r\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_CLAUSE_ENDS = "，。；：？！、…"
_STYLES = {MarkKind.BOLD: _("Bold"), MarkKind.ITALIC: _("Italic"), MarkKind.LINK: _("Link")}


def typed(
    pair_id: str,
    lang: Lang,
    start: int,
    stop: int,
    insert: str,
    stamp: Stamp | None = None,
    merge: str = "",
    caret: int | None = None,
) -> Edit:
    """Return the edit that replaces a range by typed characters, tracked when there is a stamp.

    ``merge`` replaces the usual key. ``caret`` is where the caret stood before, which matters to a run of
    deletions forwards; without it the end of the range is taken. Line breaks become spaces, control
    characters vanish.
    """
    said = printable(insert)

    def change(kit: Kit) -> Kit:
        return _rewritten(kit, pair_id, lang, lambda text: edited(text, start, stop, said, stamp))

    after = (stop if stamp else start) + len(said) if said else start
    kind = "typing" if said else "deleting"
    return Edit(
        label=_("Typing") if said else _("Deleting"),
        change=change,
        merge=merge or f"{kind} {pair_id} {lang}",
        before=Place(pair_id, lang, stop if caret is None else caret),
        after=Place(pair_id, lang, after),
        closes=said.endswith((" ", "\u3000", *_CLAUSE_ENDS)),
    )


def styled(pair_id: str, lang: Lang, start: int, stop: int, mark: Mark, on: bool) -> Edit:  # noqa: FBT001 - agreed order
    """Return the edit that lays a mark over a range, or lifts marks of its kind from it."""

    def restyled(text: Text) -> Text:
        return marked(text, start, stop, mark) if on else unmarked(text, start, stop, mark.kind)

    return Edit(
        label=_STYLES.get(mark.kind, _("Style")),
        change=lambda kit: _rewritten(kit, pair_id, lang, restyled),
        before=Place(pair_id, lang, stop),
        after=Place(pair_id, lang, stop),
    )


def linked(pair_id: str, lang: Lang, start: int, stop: int, href: str) -> Edit:
    """Return the edit that links a range to an address; an empty one takes the link away.

    ``BadRequest`` unless the address is a web or mail address without spaces or control characters.
    """
    address = href.strip()
    if address and (not address.lower().startswith(LINKS) or address != printable(address) or " " in address):
        raise BadRequest(
            _("{address} is not an address that a press release can link to."),
            _("Use an address that begins with https:// or http://, or mailto: for an e-mail address."),
            address=address,
        )
    return styled(pair_id, lang, start, stop, Mark(MarkKind.LINK, address), on=bool(address))


def pasted(
    pair_id: str,
    lang: Lang,
    start: int,
    stop: int,
    paragraphs: tuple[Text, ...],
    new_id: NewId,
    stamp: Stamp | None = None,
) -> Edit:
    """Return the edit that puts paragraphs in the place of a range.

    One goes into the text. Of several the first follows the text before the range, each other makes a row
    below, and the last takes along the text after the range; tracked, that stays above, too, struck out.
    """
    if not paragraphs:
        raise BadRequest(_("There is nothing to paste."))
    clean = tuple(map(_printed, paragraphs))
    ids = [pair_id, *(new_id() for _row in clean[1:])]

    def change(kit: Kit) -> Kit:
        number, row = located(kit, pair_id)
        pair = kit.releases[number].pairs[row]
        rows = _pasted_rows(pair, lang, (start, stop), clean, ids, stamp)
        return with_rows(kit, number, row, row + 1, rows)

    at = len(clean[-1]) if len(clean) > 1 else (stop if stamp else start) + len(clean[0])
    return Edit(
        label=_("Paste"),
        change=change,
        before=Place(pair_id, lang, stop),
        after=Place(ids[-1], lang, at),
    )


def _pasted_rows(
    pair: Pair,
    lang: Lang,
    place: tuple[int, int],
    paragraphs: tuple[Text, ...],
    ids: list[str],
    stamp: Stamp | None,
) -> list[Pair]:
    start, stop = place
    text = pair.side(lang)
    if len(paragraphs) == 1:
        return [rewritten(pair, lang, spliced(text, start, stop, paragraphs[0], stamp))]
    stamped = [spliced(Text(), 0, 0, paragraph, stamp) for paragraph in paragraphs]
    struck = spliced(text.sliced(start, stop), 0, stop - start, Text(), stamp)
    tail = text.sliced(stop, len(text))
    first = concatenated(text.sliced(0, start), struck, stamped[0])
    if stamp is not None:
        first = concatenated(first, spliced(tail, 0, len(tail), Text(), stamp))
        tail = spliced(Text(), 0, 0, final(tail), stamp)
    last = concatenated(stamped[-1], tail)
    role = continued(pair.role)
    return [
        rewritten(pair, lang, first),
        *(
            Pair(new, role, inserted=stamp).with_side(lang, said)
            for new, said in zip(ids[1:], (*stamped[1:-1], last), strict=True)
        ),
    ]


def printable(text: str) -> str:
    """Return text fit for one paragraph: line breaks and tabs as spaces, without control characters."""
    return _UNPRINTABLE.sub("", _LINE_BREAKS.sub(" ", text))


def _printed(text: Text) -> Text:
    return joined(replace(run, text=printable(run.text)) for run in text.runs)


def _rewritten(kit: Kit, pair_id: str, lang: Lang, change: Callable[[Text], Text]) -> Kit:
    return with_changed(kit, (pair_id,), lambda pair: rewritten(pair, lang, change(pair.side(lang))))
