"""Draws the pictures of the sample kit, from the figures that stand in its release.

Run ``python resources/samples/draw.py`` to write them anew; ``build.py`` puts them into the kit.
"""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONTS = Path(__file__).resolve().parents[1] / "fonts"
PICTURES = Path(__file__).parent / "sip" / "pictures"

SCALE = 3
"""Everything is drawn this many times larger than it is kept, so that edges come out smooth."""

PAPER = "#ffffff"
INK = "#16202a"
MUTED = "#5c6670"
ACCENT = "#0b4f8a"
PALE = "#c9d9e8"
RULE = "#d5dce3"

LATIN = "SourceSans3-Regular.ttf"
LATIN_BOLD = "SourceSans3-Bold.ttf"
FIGURES = "SourceSerif4-Bold.ttf"
HAN = "NotoSansSC-Regular.ttf"
HAN_BOLD = "NotoSansSC-Bold.ttf"

INVESTED = 11
"""How many of the top 20 device makers have invested, as the release says."""

Point = tuple[float, float]


class Card:
    """A picture in the making; all measures are pixels of the finished picture."""

    def __init__(self, width: int, height: int) -> None:
        self.size = (width, height)
        self._image = Image.new("RGB", (width * SCALE, height * SCALE), PAPER)
        self._draw = ImageDraw.Draw(self._image)

    def words(
        self, at: Point, text: str, face: str, size: float, colour: str = INK, anchor: str = "ls"
    ) -> float:
        """Set a line with its anchor (by default left end of the baseline) at a point; return its width."""
        # The other layout engine is only there where the system has a library for it.
        font = ImageFont.truetype(FONTS / face, round(size * SCALE), layout_engine=ImageFont.Layout.BASIC)
        self._draw.text((at[0] * SCALE, at[1] * SCALE), text, fill=colour, font=font, anchor=anchor)
        return font.getlength(text) / SCALE

    def bar(self, corner: Point, size: Point, colour: str) -> None:
        """Fill a rectangle."""
        x, y = corner
        self._draw.rectangle(_scaled(x, y, x + size[0] - 1 / SCALE, y + size[1] - 1 / SCALE), fill=colour)

    def disc(self, centre: Point, radius: float, colour: str) -> None:
        """Fill a circle."""
        x, y = centre
        self._draw.ellipse(_scaled(x - radius, y - radius, x + radius, y + radius), fill=colour)

    def arc(self, centre: Point, radius: float, degrees: Point, width: float, colour: str) -> None:
        """Draw a part of a ring, clockwise from three o'clock."""
        x, y = centre
        box = _scaled(x - radius, y - radius, x + radius, y + radius)
        self._draw.arc(box, *degrees, fill=colour, width=round(width * SCALE))

    def png(self) -> bytes:
        """Return the finished picture; few colours are enough for flat shapes and make the file small."""
        small = self._image.resize(self.size, Image.Resampling.LANCZOS)
        stream = io.BytesIO()
        _few_colours(small).save(stream, "PNG", optimize=True, dpi=(300, 300))
        return stream.getvalue()


def _few_colours(image: Image.Image) -> Image.Image:
    """Return a picture with 64 colours, white still being white."""
    few = image.quantize(64, dither=Image.Dither.NONE)
    palette = few.getpalette() or []
    light = 250
    few.putpalette([255 if value > light else value for value in palette])
    return few


def _scaled(*measures: float) -> list[float]:
    return [measure * SCALE for measure in measures]


def figures() -> bytes:
    """Draw the three figures of the release side by side."""
    card = Card(2400, 1030)
    _heading(card, "Biopharmaceuticals and health in Suzhou Industrial Park", "苏州工业园区医疗医药健康产业")
    columns = (
        ("2,000+", "enterprises", "biopharmaceutical and health", "生物医药及大健康企业超2000家"),
        ("152.3", "billion yuan", "industrial output value", "产值1523亿元"),
        ("11", "of the top 20", "global medical device companies", "全球前20强医疗器械企业中有11家"),
    )
    for number, (figure, unit, what, chinese) in enumerate(columns):
        x = 130 + number * 745
        card.bar((x, 318), (650, 6), ACCENT)
        card.words((x - 6, 536), figure, FIGURES, 200, ACCENT)
        card.words((x, 636), unit, LATIN_BOLD, 60, ACCENT)
        card.words((x, 714), what, LATIN, 46)
        card.words((x, 790), chinese, HAN, 42, MUTED)
    _source(
        card, "By the end of 2023. Source: the figures in this release.", "截至2023年底。数据来源：本新闻稿。"
    )
    return card.png()


def makers() -> bytes:
    """Draw the top 20 device makers as dots, those that have invested filled."""
    card = Card(2400, 990)
    _heading(
        card,
        "11 of the top 20 global medical device companies have invested in SIP",
        "全球前20强医疗器械企业中，11家已在园区投资",
    )
    for number in range(20):
        row, column = divmod(number, 10)
        card.disc((206 + column * 220.9, 406 + row * 196), 76, ACCENT if number < INVESTED else PALE)
    key = 764
    for x, colour, english, chinese in (
        (150, ACCENT, "Invested in SIP: 11", "已投资：11家"),
        (1090, PALE, "Others among the top 20: 9", "前20强其他企业：9家"),
    ):
        card.disc((x, key - 14), 20, colour)
        wide = card.words((x + 44, key), english, LATIN, 48)
        card.words((x + 44 + wide + 36, key), chinese, HAN, 44, MUTED)
    _source(
        card, "By the end of 2023. Source: the figures in this release.", "截至2023年底。数据来源：本新闻稿。"
    )
    return card.png()


def emblem() -> bytes:
    """Draw a stand-in for a logo: a dashed ring round three bars, plainly nobody's real mark."""
    card = Card(900, 900)
    for step in range(24):
        card.arc((450, 450), 420, (step * 15 + 2, step * 15 + 11), 26, ACCENT)
    for number, height in enumerate((190, 300, 410)):
        card.bar((262 + number * 134, 620 - height), (108, height), (PALE, "#6f9cc4", ACCENT)[number])
    card.bar((262, 648), (376, 16), ACCENT)
    return card.png()


def portrait() -> bytes:
    """Draw a stand-in for a portrait: head and shoulders, plainly of nobody."""
    card = Card(900, 1125)
    card.bar((0, 0), card.size, PALE)
    card.disc((450, 1120), 350, ACCENT)
    card.disc((450, 470), 235, PALE)
    card.disc((450, 470), 205, ACCENT)
    return card.png()


def _heading(card: Card, english: str, chinese: str) -> None:
    card.bar((0, 0), (card.size[0], 14), ACCENT)
    card.words((130, 148), english, LATIN_BOLD, 66)
    card.words((130, 240), chinese, HAN_BOLD, 58, ACCENT)


def _source(card: Card, english: str, chinese: str) -> None:
    width, height = card.size
    card.bar((130, height - 158), (width - 260, 2), RULE)
    wide = card.words((130, height - 84), english, LATIN, 40, MUTED)
    card.words((130 + wide + 36, height - 84), chinese, HAN, 38, MUTED)


DRAWINGS = {
    "figures.png": figures,
    "device-makers.png": makers,
    "emblem.png": emblem,
    "portrait.png": portrait,
}
"""The pictures by file name."""


def main() -> None:
    """Write all pictures where the kit takes them from."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, draw in DRAWINGS.items():
        (PICTURES / name).write_bytes(draw())


if __name__ == "__main__":
    main()
