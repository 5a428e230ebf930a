"""How late keys are painted while somebody types at a pace and everything else works beside it."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

KEYS = 240
ON_SCREEN = ("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24")


def typed(folder: Path, pairs: int, terms: int, *, screen: bool) -> list[float]:
    """Return how many milliseconds each key was late."""
    words = [
        sys.executable,
        "-m",
        "tests.benchmarks.window_keys",
        str(folder),
        str(pairs),
        str(terms),
        str(KEYS),
    ]
    own = os.environ | {"HOME": str(folder), "QT_QPA_PLATFORM": "xcb" if screen else "offscreen"}
    own |= {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    done = subprocess.run(
        [*(ON_SCREEN if screen else ()), *words],
        env=own,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [float(late) for late in json.loads(done.stdout)]


@pytest.mark.parametrize("screen", [False, True], ids=["offscreen", "on a screen"])
@pytest.mark.parametrize(("pairs", "terms", "most"), [(300, 100_000, 16), (3000, 100, 33)])
def test_nearly_all_keys_are_painted_in_time(
    benchmark: BenchmarkFixture, tmp_path: Path, pairs: int, terms: int, most: int, *, screen: bool
) -> None:
    if screen and shutil.which("xvfb-run") is None:
        pytest.skip("there is no Xvfb here")
    late: list[float] = []
    benchmark.pedantic(lambda: late.extend(typed(tmp_path, pairs, terms, screen=screen)), rounds=1)
    twentieths = statistics.quantiles(late, n=20)
    benchmark.extra_info.update(median_ms=round(twentieths[9], 1), p95_ms=round(twentieths[-1], 1))
    assert len(late) == KEYS
    assert twentieths[-1] < most, f"median {twentieths[9]:.1f} ms, 95th percentile {twentieths[-1]:.1f} ms"
