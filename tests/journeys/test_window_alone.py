"""The window alone: manuscripts in, edited, reviewed, signed, handed out, killed, and nothing lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

EN = (
    "Park opens\n\nSUZHOU, Sept. 20, 2024 — The park opened twelve laboratories.\n\nIt welcomed 300 guests.\n"
)
ZH = "园区启用\n\n苏州2024年9月20日电　园区启用12个实验室。\n\n300位嘉宾到场。\n"


def run(stage: str, folder: Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "tests.journeys.window_alone", stage, str(folder)]
    own = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(folder),
        **{f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")},
    }
    return subprocess.run(words, env=own, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are not killed like that here")
def test_the_whole_work_of_a_day_survives_being_killed(tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text(EN, "utf-8")
    (tmp_path / "通稿.txt").write_text(ZH, "utf-8")
    died = run("work", tmp_path)
    assert (died.stdout, died.returncode) == ("dying\n", -signal.SIGKILL), died.stderr
    assert sorted(path.name for path in tmp_path.glob("park.*")) == [
        *("park.en-zh.docx", "park.en-zh.pdf", "park.presskit")
    ]
    back = run("recover", tmp_path)
    assert back.returncode == 0, back.stderr
    told = json.loads(back.stdout)
    assert told["rows"][0] == ["Industrial Park opens", "苏州工业园区启用"]
    assert "fourteen laboratories" in told["rows"][1][0]
    assert "十四个实验室" in told["rows"][1][1]
    assert told["rows"][2] == ["It welcomed 300 guests.", "300位嘉宾到场。"]
    assert told["signed"] == [["first", "Li Na", False]], "what was typed after signing voids it"
    assert "issued" in told["versions"]
    assert told["path"] == str(tmp_path / "park.presskit")
    assert told["unsaved"]
