"""The command that tells how far a kit has come, and which signatures hold."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path
from typing import Any

from presskit import api
from presskit.api.signing import standing
from presskit.cli.command import Command, Outcome
from presskit.cli.output import add_format, print_json
from presskit.compose.wordings import signed_at
from presskit.i18n import counted, interface, marked
from presskit.i18n import translated as _
from presskit.model.language import Lang
from presskit.model.release import Release
from presskit.model.signoff import Stage
from presskit.review.signing import NAMES

_LANGUAGES = {"en": marked("English"), "zh": marked("Chinese")}


def _status_arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, help=_("the kit to look at"))
    add_format(part)


def _status(asked: Namespace) -> Outcome:
    stored = api.read_kit(asked.kit)
    told = standing(stored.kit, stored.pictures)
    if asked.format == "json":
        print_json(told)
        return Outcome.FINE
    for number, text in enumerate(told["texts"], 1):
        print(_("Text {number}: {name}", number=number, name=_named(stored.kit.releases[number - 1])))
        for lang, side in text["languages"].items():
            print("  " + _side(lang, side))
        for signature in text["signatures"]:
            print("  " + _signature(signature))
    return Outcome.FINE


def _named(text: Release) -> str:
    """Return what a text is called: its first words in the language it has."""
    said = (side.current.strip() for pair in text.standing for side in (pair.en, pair.zh))
    return next(filter(None, said), text.id)[:70]


def _side(lang: str, side: dict[str, Any]) -> str:
    return _(
        "{language}: {done} of {rows} rows finished; signed off {signed}, reviewed {reviewed}, "
        "translated {translated}, draft {draft}, empty {empty}; {looks} need a look",
        language=_(_LANGUAGES[lang]),
        done=side["rows"] - side["unfinished"],
        looks=side["needs_look"],
        **{name: side[name] for name in ("rows", "signed", "reviewed", "translated", "draft", "empty")},
    )


def _signature(signature: dict[str, Any]) -> str:
    stage = _(NAMES[Stage(signature["stage"])])
    lang = Lang.ZH if interface() == "zh_Hans" else Lang.EN
    when = signed_at(datetime.fromisoformat(signature["at"]), lang)
    if signature["valid"]:
        return _("{stage}: {name}, {time}, valid", stage=stage, name=signature["name"], time=when)
    changed = counted("{n} row changed", "{n} rows changed", len(signature["changed_pairs"]))
    return _(
        "{stage}: {name}, {time}, void since the text has changed ({changed})",
        stage=stage,
        name=signature["name"],
        time=when,
        changed=changed,
    )


STATUS = Command(
    name="status",
    summary=marked("tell how far a kit has come, and who has signed it"),
    about=marked(
        "Tells for each text and each language how many rows are empty, drafts, translated, reviewed and "
        "signed off, how many need a look because their twin has changed, and which signatures hold."
    ),
    examples=("presskit status release.presskit", "presskit status release.presskit --format json"),
    arguments=_status_arguments,
    run=_status,
)
