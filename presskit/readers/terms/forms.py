"""The forms of a term as people write them into one cell, with brackets and semicolons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presskit.lang.scripts import is_han
from presskit.model.language import Lang
from presskit.model.term import Form, Usage

_BRACKETED = re.compile(r"(?P<full>.+?)\s*[（(](?P<inner>[^（）()]+)[）)]")
_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&.-]{0,9}")
_PARTS = re.compile(r"\s*[;；\n]\s*")
_SLASH = re.compile(r"\s*／\s*|\s+/\s+")
_BANNED = re.compile(
    r"\b(?:forbidden|avoid|banned|deprecated|do not use|not used)\b|禁用|不用|勿用|避免|弃用", re.IGNORECASE
)
_CONDITION = re.compile(r"\bif\b|如果|若", re.IGNORECASE)
_BOTH = re.compile(r"(?P<en>[ -~’–—]*[A-Za-z][ -~’–—]*?)\s+(?P<zh>[^A-Za-z]*[\u3400-\u9fff].*)")


def main_forms(cell: str, lang: Lang) -> tuple[list[str], list[str]]:
    """Return the forms that a cell of the main columns names, and what it says about them in brackets.

    All are preferred, the first is the one to insert: the short name after the full one is no second choice.
    """
    forms: list[str] = []
    remarks: list[str] = []
    for part in parts(cell):
        match = _BRACKETED.fullmatch(part)
        if not match:
            forms.append(part)
        elif lang is Lang.EN:
            forms.append(match["full"])
            (forms if _ACRONYM.fullmatch(match["inner"]) else remarks).append(match["inner"])
        else:
            short = _shortens(match["inner"], match["full"])
            forms += [match["full"], match["inner"] if short else match["full"] + match["inner"]]
    return list(dict.fromkeys(forms)), remarks


def parts(cell: str) -> list[str]:
    """Return the alternatives of a cell."""
    return [piece for part in _PARTS.split(cell) for piece in _SLASH.split(part.strip()) if piece]


def sliced(cell: str) -> list[str]:
    """Return what slashes part in a cell without semicolons, such as two labels in one row."""
    return [] if _PARTS.search(cell) else [piece for piece in _SLASH.split(cell.strip()) if piece]


def variant_forms(cell: str) -> tuple[list[tuple[Lang, Form]], list[str]]:
    """Return the further forms of a cell with their languages, told by their script, and remarks.

    Acronyms are no second choice; the others are allowed beside the preferred form, or forbidden.
    """
    forms: list[tuple[Lang, Form]] = []
    remarks: list[str] = []
    for part in parts(cell):
        match = _BRACKETED.fullmatch(part)
        text, remark = (match["full"], match["inner"]) if match else (part, "")
        banned = bool(_BANNED.search(remark)) and not _CONDITION.search(remark)
        if match and not banned and _ACRONYM.fullmatch(remark):
            remark = ""
            forms.append((Lang.EN, Form(match["inner"], Usage.ALLOWED)))
        if remark and not banned:
            remarks.append(f"{text}: {remark}")
        short = bool(_ACRONYM.fullmatch(text)) and text.isupper()
        usage = Usage.FORBIDDEN if banned else Usage.PREFERRED if short else Usage.ALLOWED
        forms += [(lang, Form(words, usage)) for lang, words in _by_script(text)]
    return forms, remarks


def _by_script(text: str) -> Iterator[tuple[Lang, str]]:
    """Yield a form with its language, or both where English and Chinese stand side by side."""
    both = _BOTH.fullmatch(text)
    if both:
        yield Lang.EN, both["en"]
        yield Lang.ZH, both["zh"]
    else:
        yield (Lang.ZH if is_han(text) else Lang.EN), text


def _shortens(short: str, full: str) -> bool:
    """Tell whether all characters of a name stand in another one in the same order: 管委会, 管理委员会."""
    rest = iter(full)
    return all(char in rest for char in short)
