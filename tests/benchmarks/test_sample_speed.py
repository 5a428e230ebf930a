"""How long it takes to hand the sample out, inside a running program."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from presskit import api
from presskit.compose.plan import EDITIONS
from presskit.resources import SAMPLES


@pytest.mark.parametrize("suffix", ["pdf", "docx"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_handing_out_the_sample(
    benchmark: BenchmarkFixture, tmp_path: Path, edition: str, suffix: str
) -> None:
    stored = api.read_kit(SAMPLES / "sip-release.presskit")
    path = tmp_path / f"sample.{suffix}"

    def exported() -> None:
        plan = api.planned(stored.kit, EDITIONS[edition])
        api.exported(stored.kit, stored.pictures, path, plan, overwrite=True)

    benchmark.pedantic(exported, rounds=5, warmup_rounds=1)
    assert path.stat().st_size > 10_000
