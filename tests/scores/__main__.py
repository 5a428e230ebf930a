"""The scores by name: ``python -m tests.scores align --data DIR`` prints one table."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.scores import align, bad, docx, figures, terms

SCORES = {
    "align": align.main,
    "bad": bad.main,
    "docx": docx.main,
    "figures": figures.main,
    "terms": terms.main,
}
"""Each takes the folder of the development sets and returns what to print."""

SCORED = {"docx": docx.scored}
"""Those that give their figures as an object; of the others JSON holds the lines."""


def main(arguments: list[str]) -> None:
    """Print one score."""
    parser = argparse.ArgumentParser(prog="python -m tests.scores")
    parser.add_argument("name", choices=sorted(SCORES))
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    if chosen.json:
        scored = SCORED.get(chosen.name)
        told = scored(chosen.data) if scored else {"lines": SCORES[chosen.name](chosen.data).splitlines()}
        sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(SCORES[chosen.name](chosen.data) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
