"""What stands against signing a text: whatever is not settled in it, and stages that were left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from presskit.i18n import counted
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.model.signoff import Stage
from presskit.model.text import MarkKind
from presskit.review.signing import NAMES, approvals


class Matter(StrEnum):
    """What kind of thing stands against signing."""

    NOTHING_SAID = "nothing-said"
    TRACKED = "tracked-changes"
    COMMENTS = "open-comments"
    ERRORS = "errors"
    LOOKS = "needs-a-look"
    EMPTY = "one-sided"
    SKIPPED = "stage-left-out"
    TWICE = "signed-before"


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something that stands against signing; ``pairs`` are the rows it stands in.

    When it is ``binding`` the text cannot be signed; otherwise it can, with a note that says why.
    """

    matter: Matter
    n: int = 1
    pairs: tuple[str, ...] = ()
    binding: bool = False
    about: str = ""

    @property
    def told(self) -> str:
        """The point as a sentence in the language of the interface."""
        return _TOLD[self.matter](self)


_TOLD: dict[Matter, Callable[[OpenPoint], str]] = {
    Matter.NOTHING_SAID: lambda _point: _("The text has no words yet."),
    Matter.TRACKED: lambda point: counted(
        "{n} row has tracked changes that are neither accepted nor rejected.",
        "{n} rows have tracked changes that are neither accepted nor rejected.",
        point.n,
    ),
    Matter.COMMENTS: lambda point: counted(
        "{n} comment is not resolved.", "{n} comments are not resolved.", point.n
    ),
    Matter.ERRORS: lambda point: counted(
        "The checks have found {n} error.", "The checks have found {n} errors.", point.n
    ),
    Matter.LOOKS: lambda point: counted(
        "{n} row needs a look, because one side has changed or the pairing is a guess.",
        "{n} rows need a look, because one side has changed or the pairing is a guess.",
        point.n,
    ),
    Matter.EMPTY: lambda point: counted(
        "{n} row has text in one language only.", "{n} rows have text in one language only.", point.n
    ),
    Matter.SKIPPED: lambda point: _("{stage} has not been given, or no longer holds.", stage=_(point.about)),
    Matter.TWICE: lambda point: _("{name} has signed another stage of this text, too.", name=point.about),
}


def open_points(
    kit: Kit, text: Release, stage: Stage, name: str, errors: tuple[str, ...] = ()
) -> tuple[OpenPoint, ...]:
    """Return what stands against somebody's signing a text at a stage.

    ``errors`` are the ids of the rows in which the checks have found errors, once for each.
    """
    if not any(pair.side(lang).current.strip() for pair in text.standing for lang in Lang):
        return (OpenPoint(Matter.NOTHING_SAID, binding=True),)
    return (*_unsettled(kit, text, stage, errors), *_out_of_turn(text, stage, name))


def _unsettled(kit: Kit, text: Release, stage: Stage, errors: tuple[str, ...]) -> Iterator[OpenPoint]:
    bound = stage in {Stage.FINAL, Stage.ISSUE}
    here = {pair.id for pair in text.pairs}
    for matter, pairs in (
        (Matter.TRACKED, [pair.id for pair in text.pairs if is_tracked(pair)]),
        (Matter.ERRORS, [pair_id for pair_id in errors if pair_id in here]),
        (Matter.LOOKS, [pair.id for pair in text.standing if _needs_look(pair)]),
        (Matter.EMPTY, [pair.id for pair in text.standing if _is_one_sided(pair)]),
    ):
        if pairs and not (matter is Matter.EMPTY and _is_in_one_language(text)):
            rows = tuple(dict.fromkeys(pairs))
            yield OpenPoint(matter, len(pairs), rows, bound and matter is Matter.TRACKED)
    if commented := _commented(kit, text):
        rows = tuple(dict.fromkeys(commented.values()))
        yield OpenPoint(Matter.COMMENTS, len(commented), rows)


def _out_of_turn(text: Release, stage: Stage, name: str) -> Iterator[OpenPoint]:
    given = approvals(text)
    for approval in given[: list(Stage).index(stage)]:
        if not approval.valid:
            yield OpenPoint(Matter.SKIPPED, about=NAMES[approval.stage])
    others = (one for one in given if one.stage is not stage and one.valid and one.signature is not None)
    if name and any(one.signature and one.signature.stamp.author == name for one in others):
        yield OpenPoint(Matter.TWICE, about=name)


def is_tracked(pair: Pair) -> bool:
    """Tell whether anything in a row waits for being accepted or rejected."""
    runs = (run for lang in Lang for run in pair.side(lang).runs)
    return bool(pair.inserted or pair.deleted) or any(run.inserted or run.deleted for run in runs)


def _needs_look(pair: Pair) -> bool:
    return pair.doubtful or any(map(pair.needs_look, Lang))


def _is_one_sided(pair: Pair) -> bool:
    return len({bool(pair.side(lang).current.strip()) for lang in Lang}) > 1


def _is_in_one_language(text: Release) -> bool:
    """Tell whether a text is meant to be in one language, because nothing of it is in the other."""
    return any(not any(pair.side(lang).current.strip() for pair in text.standing) for lang in Lang)


def _commented(kit: Kit, text: Release) -> dict[str, str]:
    """Return the comments of a text that are not resolved, each with the first row it stands in."""
    unresolved = {thread.id for thread in kit.threads if not thread.resolved}
    found: dict[str, str] = {}
    for pair in text.standing if unresolved else ():
        for run in (run for lang in Lang for run in pair.side(lang).runs):
            for mark in run.marks:
                if mark.kind is MarkKind.COMMENT and mark.value in unresolved:
                    found.setdefault(mark.value, pair.id)
    return found
