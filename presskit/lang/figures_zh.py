"""Figures in Chinese text: digits with 万 and 亿, Chinese numerals, 百分之, 成, 倍 and clock times."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from presskit.lang.figures import Amount, Figure, related

_NUMERALS = {
    char: value
    for value, chars in enumerate(
        ("零〇", "一壹", "二两兩贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for char in chars
}
_POWERS = {"十": 1, "百": 2, "千": 3, "仟": 3, "万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12}
_WIDE = str.maketrans("０１２３４５６７８９．％，", "0123456789.%,")
_LOOSE: dict[str, tuple[str, ...]] = {
    "首": ("1",), "每": ("1",), "唯一": ("1",), "双": ("2",), "雙": ("2",), "俩": ("2",), "翻番": ("2",),
    "两倍": ("2",), "半年": ("0.5", "6"), "半": ("0.5", "50%", "30"), "季度": ("3",), "正午": ("12",),
    "午夜": ("0", "12"), "元旦": ("1",), "年初": ("1",), "年底": ("12",), "世纪": ("100",), "周": ("7",),
    "同": ("1",), "全部": ("100%",),
}  # fmt: skip

_ADDRESS = r"(?P<address>https?://[!-~]+|www\.[!-~]+|(?<![A-Za-z0-9_.-])[A-Za-z0-9_.-]+@[A-Za-z0-9_.-]+)"
_DIGITS = (
    r"(?P<glued>(?<![A-Za-z])[A-Za-z]+-?(?=\d))?"
    r"(?P<digits>(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?)(?P<suffix>(?!%)[A-Za-z]+)?\s?"
    r"[多余餘几幾]?\s?(?P<scales>(?:[十百](?![分])|千(?![米克瓦伏赫焦卡帕兆])|[万萬亿億]|兆(?![瓦赫帕]))*)"
    r"(?P<percent>\s?%|\s?(?:个|個)?百分[点點]|厘(?!米))?"
)
_HAN = "零〇一壹二两兩贰三叁四五六七八九十百千仟万萬亿億"
_SPELLED = (
    rf"(?P<hundredths>百分之)?(?!千[米克瓦伏赫焦卡帕])(?P<spelled>[{_HAN}]+(?:[多余餘](?=[万萬亿億])[万萬亿億]+|[点點][{_HAN}]+)?)"
    rf"(?P<tenths>成(?![立为功员本果都])(?:半|[{_HAN}])?)?"
)
_LOOSELY = "(?P<loose>" + "|".join(sorted(_LOOSE, key=len, reverse=True)) + ")"
_CENTURY = r"(?P<century>\d{1,2}|[一二十]{1,3})\s?世[纪紀]\s?(?P<decade>\d0|[二三四五六七八九]十)\s?年代"
_FESTIVAL = r"(?P<festival>[双雙]\s?(?:11|12|十一|十二)(?!\d)|(?<!\d)(?:911|9·11)(?=事件))"
_FIGURE = re.compile(
    "|".join(
        (
            _ADDRESS,
            _FESTIVAL,
            _CENTURY,
            r"百分之" + _DIGITS.replace("?P<", "?P<h"),
            _DIGITS,
            _SPELLED,
            _LOOSELY,
        )
    )
)
_AFTERNOON = re.compile(r"(?:下午|傍晚|晚上|晚间|晚|中午)\s?$")
_GUESS = re.compile(rf"([十百]?)([{_HAN[2:16]}])([{_HAN[2:16]}])([十百千万萬亿億]*)")
_LARGE = 10_000
_LONG = 3
_VAGUE = dict.fromkeys(map(ord, "多余餘"))


def figures(text: str) -> list[Figure]:
    """Return the figures of a Chinese text in order."""
    return list(_found(text))


@lru_cache(maxsize=4096)
def _found(text: str) -> tuple[Figure, ...]:
    """Return the figures, remembered because checks run again whenever something else has changed."""
    plain = text.translate(_WIDE)
    return tuple(related(plain, (figure for match in _FIGURE.finditer(plain) if (figure := _read(match)))))


def _read(match: re.Match[str]) -> Figure | None:
    """Return what a match of the pattern stands for."""
    if match["century"]:
        decade = _number(match["decade"])
        return Figure(*match.span(), (Amount((_number(match["century"]) - 1) * 100 + decade), Amount(decade)))
    if match["hdigits"]:
        return Figure(*match.span(), (Amount(Decimal(match["hdigits"].replace(",", "")), "%"),))
    if match["digits"]:
        return _digits(match)
    if match["spelled"]:
        return _spelled(match)
    if match["loose"]:
        amounts = tuple(
            Amount(Decimal(text.removesuffix("%")), "%" if text.endswith("%") else "")
            for text in _LOOSE[match["loose"]]
        )
        return Figure(*match.span(), amounts, sure=False)
    return None


def _number(text: str) -> Decimal:
    return Decimal(text) if text.isdecimal() else numeral(text)


def _digits(match: re.Match[str]) -> Figure:
    """Return a figure written in digits."""
    value = Decimal(match["digits"].replace(",", ""))
    scale = Decimal(10) ** sum(_POWERS[char] for char in match["scales"])
    amounts = [Amount(value * scale, "%" if match["percent"] else "")]
    if _AFTERNOON.search(match.string, max(0, match.start() - 4), match.start()):
        amounts.append(Amount(value + 12))
    glued = bool(match["glued"] or (match["suffix"] and match["suffix"].lower() not in _LETTERED))
    stop = match.start("suffix") if match["suffix"] else len(match[0].rstrip()) + match.start()
    return Figure(match.start("digits"), stop, tuple(amounts), sure=not glued, scale=scale)


_LETTERED = frozenset(["km", "kg", "mm", "cm", "kw", "mw", "gw", "g", "l", "ml", "t", "ha", "h", "min", "m"])


def _spelled(match: re.Match[str]) -> Figure:
    """Return a figure written in Chinese numerals."""
    text = match["spelled"].translate(_VAGUE)
    value = numeral(text)
    if match["hundredths"]:
        return Figure(*match.span(), (Amount(value, "%"),))
    if match["tenths"]:
        extra = match["tenths"][1:]
        tenth = Decimal(5) if extra == "半" else numeral(extra) if extra else Decimal(0)
        return Figure(*match.span(), (Amount(value * 10 + tenth, "%"), Amount(value)), sure=False)
    return Figure(
        *match.span(), _about(text) or (Amount(value),), sure=value >= _LARGE and len(text) >= _LONG
    )


def _about(text: str) -> tuple[Amount, ...]:
    """Return both amounts of a guess such as 五六十 and 十一二."""
    match = _GUESS.fullmatch(text)
    if not match:
        return ()
    before, one, other, after = match.groups()
    return tuple(Amount(numeral(before + digit + after)) for digit in (one, other))


def numeral(text: str) -> Decimal:
    """Return the value of a Chinese numeral; digits without powers are read by place: 二〇二三 is 2023."""
    whole, _, part = text.replace("點", "点").partition("点")
    scale = 1
    while part and part[-1] in "万萬亿億":
        scale *= 10 ** _POWERS[part[-1]]
        part = part[:-1]
    decimals = "".join(str(_NUMERALS.get(char, 0)) for char in part)
    return (_whole(whole) + (Decimal(f"0.{decimals}") if decimals else 0)) * scale


def _whole(text: str) -> Decimal:
    if all(char in _NUMERALS for char in text):
        return Decimal("".join(str(_NUMERALS[char]) for char in text) or 0)
    total = part = digit = 0
    for char in text:
        if char in _NUMERALS:
            digit = _NUMERALS[char]
        elif _POWERS[char] < _POWERS["万"]:
            part += (digit or 1) * 10 ** _POWERS[char]
            digit = 0
        else:
            total = (total + part + digit or 1) * 10 ** _POWERS[char]
            part = digit = 0
    return Decimal(total + part + digit)
