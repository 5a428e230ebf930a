"""The approval sheet (发稿审批单): what a text is, who has signed it, room to sign, then the text itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from presskit.compose import release, texts
from presskit.compose.blocks import (
    Block,
    Composition,
    Form,
    FormRow,
    Letterhead,
    Side,
    Span,
)
from presskit.compose.plan import Plan
from presskit.compose.source import Source, told
from presskit.compose.theme import accented
from presskit.compose.wordings import HEADERS, label, release_line, signed_at, written_date
from presskit.i18n import marked as _
from presskit.lang.lengths.measure import share
from presskit.lang.scripts import is_han
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.model.release import Release
from presskit.review.open_points import Matter, open_points
from presskit.review.signing import NAMES, Approval, approvals, digest

KEY = "approval"
_TITLE = _("Approval sheet")
_PARTICULARS, _STAGES = (0.18, 0.82), (0.18, 0.2, 0.23, 0.17, 0.22)
_HEADS = (_("Stage"), _("Name and signature"), _("Time"), _("Validity"), _("Opinion"))
_FOUND = _(
    "errors: {errors}; warnings: {warnings}; rows with tracked changes: {tracked}; "
    "open comments: {comments}; rows that need a look: {looks}"
)
_BOUND = _("Signatures hold for the text with this digest alone; any change of the text voids them.")
_BRIEF = {Lang.EN: 60, Lang.ZH: 30}
"""The most characters of a running head."""
_SHOWN = 16
"""Digits of the digest that are printed, in groups of four: enough to compare by eye."""


@dataclass(frozen=True, slots=True)
class Found:
    """How many errors, warnings and notices the checks have found in a text."""

    errors: int = 0
    warnings: int = 0
    notices: int = 0


def sheet(kit: Kit, pictures: Pictures, text: Release, plan: Plan, found: Found) -> Composition:
    """Return the approval sheet of a text, which ``plan`` prints as its release."""
    source = Source(kit, pictures, plan)
    title = source.sides(lambda lang: _titled(source, text, lang))
    kinds = source.label(_TITLE)
    return Composition(
        langs=plan.langs,
        title=" / ".join(side.text for side in title if side.text),
        author=" / ".join(filter(None, map(kit.brand.organisation.side, plan.langs))),
        subject=" / ".join(side.text for side in kinds),
        running=source.sides(lambda lang: _running(source, text, lang)),
        blocks=(*_front(source, text, found), *release.section(source)),
        theme=accented(plan.theme, kit.brand.accent),
        paper=plan.paper,
        headers=tuple(HEADERS[lang] for lang in plan.langs),
        titles=title,
        embargo=text.embargo,
        day=text.day,
        layout=plan.layout,
        order=plan.order,
    )


def short(seal: str) -> str:
    """Return the beginning of a digest as people compare it: ``3F2A 9C1D 88E0 77AB``."""
    return " ".join(seal[at : at + 4].upper() for at in range(0, _SHOWN, 4))


def _titled(source: Source, text: Release, lang: Lang) -> str:
    name = next(side.text for side in texts.title(source, text) if side.lang is lang)
    return label(lang, _("{sheet}: {title}"), sheet=label(lang, _TITLE), title=name)


def _running(source: Source, text: Release, lang: Lang) -> str:
    """Return the line at the top of later pages: what the sheet is, and of which text, in brief."""
    name, most = _titled(source, text, lang), _BRIEF[lang]
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"


def _front(source: Source, text: Release, found: Found) -> Iterator[Block]:
    """Yield what stands before the text."""
    kit = source.kit
    yield Letterhead(
        source.wording(kit.brand.organisation),
        source.label(texts.NAMES[text.genre]),
        source.content(kit.asset(kit.brand.logo)),
        KEY,
    )
    particulars = tuple(_particulars(source, text, found))
    yield Form(source.label(_TITLE), _PARTICULARS, particulars, titled=True)
    heads = map(source.label, _HEADS)
    stages = tuple(_stage(source, approval) for approval in approvals(text))
    yield Form(source.label(_("Approvals")), _STAGES, stages, tuple(heads))


def _particulars(source: Source, text: Release, found: Found) -> Iterator[FormRow]:
    """Yield what is known of the text, line by line; lines that say nothing are left out."""
    title = texts.title(source, text)
    kit = source.wording(source.kit.title)
    points = {point.matter: point.n for point in open_points(source.kit, text, next(iter(NAMES)), "")}
    for asked, said in (
        (_("Headline"), title),
        (_("Kit"), kit if [side.text for side in kit] != [side.text for side in title] else ()),
        (_("Date and place"), source.sides(lambda lang: _dated(text, lang))),
        (_("Publication"), source.sides(lambda lang: release_line(text, lang))),
        (_("Notice"), source.wording(text.notice)),
        (_("Length"), (_in_a_line(source.sides(lambda lang: _length(text, lang))))),
        (_("Found by the checks"), source.label(_FOUND, **_counts(found, points))),
        (_("Digest (SHA-256)"), (_plain(source, f"{short(digest(text))} …"), *source.label(_BOUND))),
    ):
        if told(said):
            yield FormRow(source.label(asked), (said,))


def _counts(found: Found, points: dict[Matter, int]) -> dict[str, int]:
    return {
        "errors": found.errors,
        "warnings": found.warnings,
        "tracked": points.get(Matter.TRACKED, 0),
        "comments": points.get(Matter.COMMENTS, 0),
        "looks": points.get(Matter.LOOKS, 0),
    }


def _in_a_line(sides: tuple[Side, ...]) -> tuple[Side, ...]:
    """Return short words of all languages on one line."""
    spans = [span for side in sides for span in (Span("  /  "), *side.spans)]
    return (Side(sides[0].lang, tuple(spans[1:])),)


def _stage(source: Source, approval: Approval) -> FormRow:
    """Return the line of a stage: who has signed it, or room to sign."""
    name = source.label(NAMES[approval.stage])
    signature = approval.signature
    blank = source.wording(Wording())
    if signature is None:
        return FormRow(
            name, (blank, source.label(_("Date:")), source.label(_("Not given yet")), blank), roomy=True
        )
    stamp = signature.stamp
    held = _("Valid") if approval.valid else _("Void: the text has changed since")
    return FormRow(
        name,
        (
            (_plain(source, stamp.author),),
            source.sides(lambda lang: signed_at(stamp.at, lang)),
            source.label(held),
            (_plain(source, signature.note),),
        ),
        roomy=True,
    )


def _plain(source: Source, words: str) -> Side:
    """Return words as somebody has written them, in the language they seem to be in."""
    lang = Lang.ZH if is_han(words) else Lang.EN if Lang.EN in source.plan.langs else source.plan.langs[0]
    return Side(lang, (Span(words),) if words else ())


def _dated(text: Release, lang: Lang) -> str:
    day = written_date(text.day, lang) if text.day else ""
    return (", " if lang is Lang.EN else "　").join(filter(None, (day, text.place.side(lang))))


def _length(text: Release, lang: Lang) -> str:
    """Return how long a text is, as lengths are told everywhere: English in words, Chinese in 字."""
    n = sum(share(pair, lang) for pair in text.standing)
    return label(lang, _("{n} characters") if lang is Lang.ZH else _("{n} words"), n=n)
