"""How many good pairs the check of figures flags, and how many wrong ones it finds."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from presskit.checks import figures_missing
from presskit.checks.desk import Desk
from presskit.checks.rule import Severity
from presskit.glossary.index import Index
from presskit.model.kit import Kit
from presskit.model.pair import Pair
from presskit.model.text import Text

CORE = ("digit", "x10", "unit", "percent", "year")
DESK = Desk(Kit("k"), Index(()))


def records(path: Path) -> Iterator[dict[str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def severities(record: dict[str, str]) -> set[Severity]:
    pair = Pair("p", en=Text.plain(record["en"]), zh=Text.plain(record["zh"]))
    return {finding.severity for finding in figures_missing.check(pair, DESK)}


def main(data: Path) -> str:
    """Return false alarms and recall at both levels: errors alone, and notices too."""
    folder = data / "figures"
    lines = (folder / "known_noise.tsv").read_text(encoding="utf-8").splitlines()
    noise = {line.split("\t")[0] for line in lines if line[:1] != "#"}
    started = time.perf_counter()
    clean = [severities(record) for record in records(folder / "clean.jsonl") if record["id"] not in noise]
    kinds: dict[str, list[set[Severity]]] = defaultdict(list)
    for record in records(folder / "mutated.jsonl"):
        kinds[record["kind"]].append(severities(record))
    took = time.perf_counter() - started
    told = [f"{'level':10}{'false alarms':>13}{'recall':>9}{'core':>8}{'units':>8}"]
    for name, counts in (("error", {Severity.ERROR}), ("notice", set(Severity))):
        rates = [
            share([found for kind in chosen for found in kinds[kind]], counts)
            for chosen in (kinds.keys() - {"swap"}, CORE, ("unit",))
        ]
        told.append(f"{name:10}{share(clean, counts):13.2%}{rates[0]:9.1%}{rates[1]:8.1%}{rates[2]:8.1%}")
    told.append("target, error level: 0.8 %, 92 %, 98.5 %, 99 %; notice level: 3 %, 96 %")
    told.append(f"{took / (len(clean) + sum(map(len, kinds.values()))) * 1000:.2f} ms a pair (target 1 ms)")
    told.append(
        "found by kind: "
        + ", ".join(f"{kind} {share(found, set(Severity)):.0%}" for kind, found in kinds.items())
    )
    return "\n".join(told)


def share(found: list[set[Severity]], counts: set[Severity]) -> float:
    return sum(bool(severities & counts) for severities in found) / len(found)
