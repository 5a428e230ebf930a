"""Sixty tricky lines, Chinese and English, to be set at many widths, measured and looked at."""

from __future__ import annotations

from pathlib import Path

EN, ZH = (
    tuple((Path(__file__).parent / f"specimen_{lang}.txt").read_text("utf-8").splitlines())
    for lang in ("en", "zh")
)
