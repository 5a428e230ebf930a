"""Asks validators that are not part of the project: qpdf, and veraPDF where its command lies at hand."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

_ENVIRONMENT = dict(os.environ)
"""The environment of the person at this machine, in which the checker is set up."""
_COMMAND = Path(
    os.environ.get(
        "PRESSKIT_PDF_CHECK", Path(__file__).parents[4] / "shared" / "tools" / "pdf-check" / "check"
    )
)


def unsound(path: Path) -> str:
    """Return what qpdf finds wrong with the syntax of a file; nothing when it is sound."""
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else f"{path.name}: {done.stdout}{done.stderr}"


def unfit(paths: Iterable[Path]) -> str:
    """Return what veraPDF finds against PDF/UA-1 and PDF/A-2a; skips where it is not to be had."""
    if not _COMMAND.is_file():
        pytest.skip(f"no checker at {_COMMAND}: name it in PRESSKIT_PDF_CHECK")
    if not shutil.which("java", path=_ENVIRONMENT.get("PATH")):
        pytest.skip("the checker needs java")
    command = [str(_COMMAND), "ua1,2a", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=_ENVIRONMENT)
    told = [line for line in done.stdout.splitlines() if not line.startswith("PASS")]
    return "" if done.returncode == 0 else "\n".join((*told, done.stderr))
