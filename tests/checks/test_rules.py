"""Every check against its own examples."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from presskit import checks
from presskit.checks import RULES
from presskit.checks.desk import Desk
from presskit.checks.rule import Example, Rule
from presskit.checks.specimen import GLOSSARY
from presskit.glossary.index import Index
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.model.text import Text

NO_RULES = {"__init__", "desk", "rule", "run", "found", "specimen"}
TERMS = Index(GLOSSARY)


def taken_apart(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without its marks, and the ranges they were around."""
    spans = []
    while match := re.search("⟦([^⟧]*)⟧", marked):
        spans.append((match.start(), match.start() + len(match[1])))
        marked = marked[: match.start()] + match[1] + marked[match.end() :]
    return marked, spans


def found(rule: Rule, example: Example) -> dict[Lang, list[tuple[int, int]]]:
    sides = [Text.plain(taken_apart(side)[0]) for side in (example.en, example.zh)]
    pair = Pair("p", en=sides[0], zh=sides[1], doubtful=example.doubtful)
    other = Pair("q", en=Text.plain("Another."), zh=Text.plain("另一个。"))
    kit = Kit("k", releases=(Release("r", (pair, other)),), glossary=GLOSSARY)
    findings = list(rule.check(pair, Desk(kit, TERMS)))
    assert {finding.rule for finding in findings} <= {rule.id}
    return {lang: sorted((f.start, f.stop) for f in findings if f.lang is lang) for lang in Lang}


@pytest.mark.parametrize(
    ("rule", "example"),
    [(rule, example) for rule in RULES for example in (*rule.clean, *rule.failing)],
    ids=lambda value: value.id if isinstance(value, Rule) else value.en,
)
def test_a_check_finds_what_its_example_marks_and_nothing_else(rule: Rule, example: Example) -> None:
    expected = {Lang.EN: taken_apart(example.en)[1], Lang.ZH: taken_apart(example.zh)[1]}
    assert found(rule, example) == expected


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_check_has_reasons_and_both_kinds_of_example(rule: Rule) -> None:
    assert rule.title
    assert rule.why
    assert rule.clean
    assert not any("⟦" in example.en + example.zh for example in rule.clean)
    assert rule.failing
    assert all("⟦" in example.en + example.zh for example in rule.failing)


def test_every_file_of_a_check_is_registered() -> None:
    folder = Path(checks.__file__).parent
    files = {path.stem.replace("_", "-") for path in folder.glob("*.py") if path.stem not in NO_RULES}
    assert files == {rule.id for rule in RULES}
