"""Figures in English text: digits with scales and percent signs, number words, months, clock times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from presskit.lang.figures import Amount, Figure, related

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

_CARDINALS = (*_ONES, *_TENS, "hundred", "thousand", "million", "billion", "trillion")

_WORDS: dict[str, int] = (
    {word: value for value, word in enumerate(_ONES)}
    | {word: value for value, word in enumerate(_ORDINALS)}
    | {word: 20 + 10 * place for place, word in enumerate(_TENS)}
    | {word[:-1] + "ieth": 20 + 10 * place for place, word in enumerate(_TENS)}
)
_SCALES: dict[str, int] = {
    "hundred": 2, "thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12,
    "k": 3, "m": 6, "mn": 6, "mln": 6, "bn": 9, "b": 9, "tn": 12, "trn": 12,
}  # fmt: skip
_LOOSE: dict[str, tuple[str, ...]] = {
    "once": ("1",), "single": ("1",), "sole": ("1",), "only": ("1",), "another": ("1",), "each": ("1",),
    "a": ("1",), "an": ("1",), "per": ("1",), "both": ("2",), "twice": ("2",), "double": ("2",),
    "doubled": ("2",), "doubling": ("2",), "couple": ("2",), "pair": ("2",), "twin": ("2",), "triple": ("3",),
    "tripled": ("3",),
    "quarter": ("3", "4", "15", "25%", "0.25"), "quarters": ("75%", "0.75", "3"), "quadruple": ("4",),
    "dozen": ("12",), "dozens": ("12",), "decade": ("10",), "decades": ("10",), "century": ("100",),
    "half": ("0.5", "50%", "6", "30"), "noon": ("12",), "midday": ("12",), "midnight": ("0", "12", "24"),
    "fortnight": ("14", "2"), "week": ("7",), "hundreds": ("100",), "thousands": ("1000",), "tens": ("10",),
    "millions": ("1000000",), "billions": ("1000000000",), "bicentennial": ("200",), "centennial": ("100",),
    "centenary": ("100",), "yearly": ("1",), "teenager": ("10",),
}  # fmt: skip
_LETTERED = frozenset(
    [
        "st",
        "nd",
        "rd",
        "th",
        "s",
        "m",
        "k",
        "b",
        "bn",
        "mn",
        "mln",
        "tn",
        "trn",
        "am",
        "pm",
        "km",
        "kg",
        "mm",
        "cm",
        "kw",
        "mw",
        "gw",
        "g",
        "l",
        "ml",
        "t",
        "ha",
        "sq",
        "hrs",
        "h",
        "min",
        "sec",
        "mph",
    ]
)

_ADDRESS = r"(?P<address>https?://\S+|www\.\S+|(?<!\S)\S+@\S+\.\w+)"
_DIGITS = (
    r"(?P<glued>(?<![A-Za-z])[A-Za-z]+-?(?=\d))?"
    r"(?P<digits>(?:\d{1,3}(?:,\d{3})+|\d+|(?<!\w)(?=\.\d))(?:\.\d+)?)(?:['’](?=s\b))?(?P<suffix>[A-Za-z]+)?"
    r"(?P<scales>(?:[\s-](?:hundred|thousand|lakh|million|billion|trillion|crore)s?\b)+)?"
)
_AFTER = (
    r"(?P<percent>\s?(?:%|％|percent\b|per\s?cent\b|pct\b)|(?:\s|-)(?:percentage|(?:percentage[\s-])?points?)\b)?"
    r"(?P<clock>\s?(?:a\.m\.|p\.m\.|am\b|pm\b))?"
    r"(?P<imperial>[\s-](?:acres?|miles?|feet|foot|ft|inch(?:es)?|pounds?|lbs?|ounces?|yards?|gallons?|mph"
    r"|degrees?|°?F)\b)?"
)
_WORD = r"(?:" + "|".join(sorted(_CARDINALS, key=len, reverse=True)) + ")"
_LAST = r"(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_SPELLED = (
    rf"(?P<spelled>\b(?:half\sa\s(?:million|billion|trillion)|{_WORD}(?:[\s-]+(?:and\s+)?{_WORD}\b)*(?:-{_LAST})?|{_LAST})\b)"
    r"(?P<spelledpercent>\s(?:percent|per\s?cent|percentage\spoints?)\b)?(?P<decades>\sdecades?\b)?"
)
_LOOSELY = r"\b(?P<loose>" + "|".join(sorted(_LOOSE, key=len, reverse=True)) + r")\b"
_MONTH = (
    r"\b(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_FIGURE = re.compile(
    "|".join((_ADDRESS, _DIGITS + _AFTER, _SPELLED, _LOOSELY, _MONTH)), re.IGNORECASE | re.ASCII
)
_SHORT_YEAR = 100
_LARGE = 10_000


def figures(text: str) -> list[Figure]:
    """Return the figures of an English text in order."""
    return list(_found(text))


@lru_cache(maxsize=4096)
def _found(text: str) -> tuple[Figure, ...]:
    """Return the figures, remembered because checks run again whenever something else has changed."""
    return tuple(related(text, (figure for match in _FIGURE.finditer(text) if (figure := _read(match)))))


def _read(match: re.Match[str]) -> Figure | None:
    """Return what a match of the pattern stands for."""
    if match["digits"]:
        return _digits(match)
    if match["spelled"]:
        return _words(match)
    if match["loose"]:
        return Figure(*match.span(), tuple(_amounts(_LOOSE[match["loose"].lower()])), sure=False)
    if match["month"]:
        month = _MONTHS.index(match["month"][:3].lower()) + 1
        return Figure(*match.span(), (Amount(Decimal(month)),), sure=False)
    return None


def _words(match: re.Match[str]) -> Figure:
    """Return a figure written in words; only what nobody would word otherwise is sure."""
    text = match["spelled"].lower()
    value = _spelled(text)
    unit = "%" if match["spelledpercent"] else ""
    amounts = (Amount(value, unit), *((Amount(value * 10),) if match["decades"] else ()))
    return Figure(*match.span(), amounts, sure=bool(unit) or (value >= _LARGE and text not in _SCALES))


def _amounts(texts: tuple[str, ...]) -> Iterator[Amount]:
    for text in texts:
        yield Amount(Decimal(text.removesuffix("%")), "%" if text.endswith("%") else "")


def _digits(match: re.Match[str]) -> Figure:
    """Return a figure written in digits."""
    value = Decimal(match["digits"].replace(",", ""))
    suffix = (match["suffix"] or "").lower()
    scale = Decimal(10) ** sum(_SCALES[name.rstrip("s")] for name in _parts(match["scales"]))
    unit = "%" if match["percent"] else ""
    amounts = [Amount(value * scale, unit)]
    if unit and match["percent"].strip(" -") in ("point", "points"):
        amounts.append(Amount(value * scale))
    if suffix in _SCALES:
        amounts.append(Amount(value * 10 ** _SCALES[suffix]))
    if suffix == "s" and value % 10 == 0:
        amounts.append(Amount(value % _SHORT_YEAR))
    if match["clock"] or suffix in ("am", "pm"):
        hour, minute = divmod(value, 1)
        amounts += [Amount(value + 12), Amount(hour), Amount(hour + 12), Amount(minute * 100)]
    glued = bool(match["glued"]) or bool(suffix and suffix not in _LETTERED)
    start = match.start("digits")
    return Figure(
        start,
        match.start("imperial") if match["imperial"] else match.end(),
        tuple(amounts),
        sure=not (glued or match["imperial"] or match["digits"] == "00"),
        scale=scale,
    )


def _parts(text: str | None) -> list[str]:
    return re.split(r"[\s-]+", text.lower().strip(" -")) if text else []


def _spelled(text: str) -> Decimal:
    """Return the value of number words: "two hundred and fifty-one thousand"."""
    if text.startswith("half a "):
        return Decimal(10 ** _SCALES[text.rsplit(maxsplit=1)[-1]]) / 2

    total = part = 0
    for word in _parts(text):
        if word in _WORDS:
            part += _WORDS[word]
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in _SCALES:
            total += max(part, 1) * 10 ** _SCALES[word]
            part = 0
    return Decimal(total + part)
