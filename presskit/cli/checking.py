"""The command that says what is wrong with a kit."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path

from presskit import api
from presskit.checks.rule import Finding, Severity
from presskit.cli.command import Command, Outcome
from presskit.cli.output import add_format, print_json
from presskit.i18n import counted, marked
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.workspace import settings_file
from presskit.workspace.spelling import spelling

SEVERITIES = tuple(Severity)
"""The heaviest first."""

NAMES = {
    Severity.ERROR: marked("error"),
    Severity.WARNING: marked("warning"),
    Severity.NOTICE: marked("notice"),
}


def _arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, help=_("the kit to look at"))
    part.add_argument(
        "--level",
        choices=[str(severity) for severity in SEVERITIES],
        default=str(Severity.NOTICE),
        help=_("the lightest findings to report; notices too if not said"),
    )
    add_format(part)


def _run(asked: Namespace) -> Outcome:
    kit = api.read_kit(asked.kit).kit
    words = spelling(settings_file.load())
    counting = SEVERITIES[: SEVERITIES.index(Severity(asked.level)) + 1]
    found = [finding for finding in api.checked(kit, words) if finding.severity in counting]
    if asked.format == "json":
        counts = Counter(finding.severity for finding in found)
        print_json(
            {
                "findings": [_object(kit, finding) for finding in found],
                "counts": {str(severity): counts[severity] for severity in SEVERITIES},
            }
        )
    else:
        _print(kit, found)
    return Outcome.FINDINGS if found else Outcome.FINE


def _print(kit: Kit, found: list[Finding]) -> None:
    rows = {pair.id: number for number, pair in enumerate(kit.pairs(), 1)}
    for finding in found:
        words = _words(kit, finding)
        print(
            _(
                "Row {row}, {side}: {severity}: {message}",
                row=rows[finding.pair],
                side=finding.lang.upper(),
                severity=_(NAMES[finding.severity]),
                message=_message(finding),
            ),
            f"[{finding.rule}]",
            *([f"“{words}”"] if words else []),
        )
    if found:
        print(counted("{n} finding.", "{n} findings.", len(found)))
    else:
        print(_("Nothing was found."))


def _object(kit: Kit, finding: Finding) -> dict[str, object]:
    """Return a finding for scripts: offsets in code points of the side, the words they cover, the fix."""
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "pair": finding.pair,
        "lang": str(finding.lang),
        "start": finding.start,
        "stop": finding.stop,
        "text": _words(kit, finding),
        "message": _message(finding),
        "fix": finding.fix.insert if finding.fix else None,
    }


def _message(finding: Finding) -> str:
    return _(finding.message, **dict(finding.facts))


def _words(kit: Kit, finding: Finding) -> str:
    """Return the words of a text that a finding is about."""
    return kit.pair(finding.pair).side(finding.lang).everything[finding.start : finding.stop]


CHECK = Command(
    name="check",
    summary=marked("find what should not go out as it is"),
    about=marked(
        "Looks for empty and untranslated sides, figures that differ, terms the house does not want, doubled "
        "words, wrong punctuation, English words that no dictionary knows, except those added in the window. "
        "The exit status is 1 when there are findings. Each finding in JSON "
        "has: rule, severity, pair, lang, start, stop (code points), text, message, fix."
    ),
    examples=(
        "presskit check release.presskit",
        "presskit check release.presskit --level error && echo ready",
        "presskit check release.presskit --format json",
    ),
    arguments=_arguments,
    run=_run,
)
