"""Many lines at many widths: none begins or ends wrongly, overflows or gapes; all that can be are flush."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from random import Random

import pytest

from presskit.compose.blocks import Span, Style
from presskit.compose.theme import theme
from presskit.model.language import Lang
from presskit.resources import SAMPLES
from presskit.writers.pdf.atoms import atoms
from presskit.writers.pdf.fitting import fits, opened
from presskit.writers.pdf.line_breaking import Measure, chosen
from presskit.writers.pdf.lines import Line, lines
from presskit.writers.pdf.look import Align, Look
from presskit.writers.pdf.places import places
from presskit.writers.pdf.styles import SETTINGS, Dress
from tests.writers.pdf import specimen
from tests.writers.pdf.measured import MARKS, NEVER_FIRST, NEVER_LAST, SOFT_HYPHEN

SEEN = 0.02
WORDS = {
    Lang.ZH: (
        "园区 企业 开放 创新 的 和 了 在 ， 。 、 ； ： “ ” （ ） 《 》 —— …… ！ ？ · 12 35.75% ￥3 亿元 "
        "万人 GDP SIP Roche Johnson & 2026年 10月8日 发展 高质量 生物医药 国际化 服务 ％ ℃ ～ "
        "biopharmaceutical innovation"
    ),
    Lang.EN: (
        "the park of and innovation development biopharmaceutical companies — has have industry-wide 152.3 "
        "billion (SIP) “open” world-class Sept. 20, 2024 Mr. Lin said; management, institutional in to a by"
    ),
}


@dataclass(slots=True)
class Tally:
    """What was counted over many lines."""

    lines: int = 0
    starts: int = 0
    ends: int = 0
    overfull: int = 0
    loose: int = 0
    short: int = 0
    hyphens: int = 0
    lonely: int = 0

    @property
    def faults(self) -> int:
        """How many lines broke a rule."""
        return self.starts + self.ends + self.overfull + self.loose + self.short + self.lonely


def stories(lang: Lang) -> Iterator[str]:
    """Yield the specimen, the sample's release and texts drawn by lot."""
    yield from {Lang.EN: specimen.EN, Lang.ZH: specimen.ZH}[lang]
    sample = SAMPLES / "sip" / f"release.{'en' if lang is Lang.EN else 'zh'}.md"
    yield from (text for text in re.split(r"\n+", sample.read_text("utf-8")) if len(text) > 60)
    draw, between = Random(3), " " if lang is Lang.EN else ""
    for count in range(20, 60, 4):
        drawn = between.join(draw.choices(WORDS[lang].split(), k=count))
        yield f"The {drawn} end." if lang is Lang.EN else f"始{drawn}终了。"


def justified(lang: Lang, cap: float) -> Look:
    """Return the look of running text that is justified at every width."""
    look = Dress(replace(theme("civic"), loosest=cap), 1).look(SETTINGS[Style.BODY], lang, 500)
    return replace(look, align=Align.JUSTIFIED)


def measured(lang: Lang, widths: Iterable[float], cap: float = 0.3) -> Tally:
    """Set every story at every width and count."""
    tally, look = Tally(), justified(lang, cap)
    for text in stories(lang):
        for width in widths:
            found = lines((Span(text),), look, width)
            _count(tally, found, width, cap)
            if any(line.looseness is None for line in found[:-1]) and may_be_flush(text, look, width):
                tally.short += 1
    return tally


def _count(tally: Tally, found: tuple[Line, ...], width: float, cap: float) -> None:
    tally.lines += len(found)
    for line, following in pairwise(found):
        shown, after = line.text.rstrip(" "), following.text
        tally.starts += after[0] in NEVER_FIRST and not re.match(r"’\w", after)
        tally.ends += shown[-1] in NEVER_LAST
        tally.hyphens += shown[-1] == SOFT_HYPHEN
        flush = abs(line.left + line.width - width) < SEEN
        tally.loose += line.looseness is not None and (line.looseness > cap + 1e-6 or not flush)
    tally.overfull += sum(line.left + line.width > width + SEEN for line in found)
    tally.lonely += len(found) > 1 and len(re.sub(rf"[{re.escape(MARKS)}\s]", "", found[-1].text)) < 2


def may_be_flush(text: str, look: Look, width: float) -> bool:
    """Tell whether all lines could be justified within the cap, hyphens allowed."""
    parts = opened(atoms((Span(text),), look), look, mail=True)
    found, indent = places(parts, look, hyphens=True), look.indent * look.size
    measure = Measure(width, indent)
    broken = chosen(found, measure, 1.0) if fits(found, width - indent) else None
    return broken is not None and not broken.lonely


@pytest.mark.parametrize("lang", Lang)
def test_no_line_breaks_a_rule_at_some_widths(lang: Lang) -> None:
    tally = measured(lang, (128, 187, 233, 301, 471))
    assert tally.lines > 700
    assert tally.faults == 0, tally


def test_a_cap_that_is_lower_is_kept_too() -> None:
    tally = measured(Lang.EN, (301, 471), cap=0.15)
    assert tally.faults == 0, tally


@pytest.mark.slow
@pytest.mark.parametrize("lang", Lang)
def test_no_line_of_thousands_breaks_a_rule_at_a_hundred_widths(lang: Lang) -> None:
    tally = measured(lang, [110 + 3.8 * step for step in range(100)])
    assert tally.lines > 10_000
    assert tally.faults == 0, tally
    assert tally.hyphens < (0.2 if lang is Lang.EN else 0.03) * tally.lines
