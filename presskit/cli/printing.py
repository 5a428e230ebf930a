"""What of a kit a command prints, and how: sections, releases, layout."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from presskit import api
from presskit.cli.output import note
from presskit.compose import theme
from presskit.compose.held import held
from presskit.compose.plan import PAPERS, Layout, Markup, Order, Plan, Section
from presskit.errors import BadRequest
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.release import Genre

_WHOLE = "all"
_NEWS = frozenset({Section.RELEASE})


def add_printing(part: ArgumentParser) -> None:
    """Declare what to print and how."""
    part.add_argument("--theme", choices=theme.names(), default="", help=_("the look; otherwise the kit's"))
    part.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help=_("the paper; A4 if not said"))
    part.add_argument(
        "--sections",
        metavar="NAMES",
        type=_sections,
        default=_NEWS,
        help=_("what to print: all, or some of {names}; the release if not said", names=", ".join(Section)),
    )
    part.add_argument(
        "--release", metavar="N", type=_release, help=_("which text, counted from 1, or all news releases")
    )
    part.add_argument(
        "--layout",
        choices=[str(one) for one in Layout],
        default=str(Layout.BESIDE),
        help=_("both languages beside each other, or stacked"),
    )
    part.add_argument(
        "--order",
        choices=[str(one) for one in Order],
        default=str(Order.PAIRS),
        help=_("what a screen reader reads: pair by pair, or one language after the other"),
    )
    part.add_argument(
        "--markup",
        choices=[str(one) for one in Markup],
        default=str(Markup.FINAL),
        help=_("changes as accepted, as rejected, or tracked with the comments (Word only)"),
    )
    part.add_argument("--press", action="store_true", help=_("with bleed and crop marks, for a print shop"))


def plan(asked: Namespace, kit: Kit, langs: tuple[Lang, ...]) -> Plan:
    """Return the plan that was asked for; ``BadRequest`` when the kit has no such text."""
    number = asked.release
    if number and number != _WHOLE and number > len(kit.releases):
        raise BadRequest(
            marked("The kit has no text number {number}: it has {count}. Nothing was written."),
            marked("Look at its texts with: presskit show."),
            number=number,
            count=len(kit.releases),
        )
    index = _index(asked, kit)
    return api.planned(
        kit,
        langs,
        theme=asked.theme,
        paper=asked.paper,
        sections=asked.sections & set(held(kit, index)),
        release=index,
        layout=Layout(asked.layout),
        order=Order(asked.order),
        press=asked.press,
        markup=Markup(asked.markup),
    )


def tell_missing(asked: Namespace, kit: Kit) -> None:
    """Say which of the sections that were named the kit holds nothing for."""
    missing = (
        asked.sections - set(held(kit, _index(asked, kit))) if asked.sections != frozenset(Section) else set()
    )
    if missing:
        names = ", ".join(section for section in Section if section in missing)
        note(marked("The kit holds nothing for these sections, so they are left out: {names}."), names=names)


def _index(asked: Namespace, kit: Kit) -> int | None:
    """Return the index of the text to print; none for all news releases, as the whole kit has them."""
    if asked.release == _WHOLE or (asked.release is None and asked.sections != _NEWS):
        return None
    if asked.release is None:
        return next((at for at, text in enumerate(kit.releases) if text.genre is Genre.NEWS), 0)
    return int(asked.release) - 1


def _sections(word: str) -> frozenset[Section]:
    if word == _WHOLE:
        return frozenset(Section)
    try:
        return frozenset(Section(one.strip()) for one in word.split(",") if one.strip()) or _NEWS
    except ValueError as error:
        names = ", ".join((_WHOLE, *Section))
        raise ArgumentTypeError(
            _("{word} is no section; choose from {names}", word=word, names=names)
        ) from error


def _release(word: str) -> int | str:
    if word == _WHOLE:
        return word
    if not word.isdecimal() or int(word) < 1:
        raise ArgumentTypeError(_("{word} is no number from 1, nor all", word=word))
    return int(word)
