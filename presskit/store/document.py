"""Kits as bytes of JSON: bounded before parsing, so that no file can eat the memory."""

from __future__ import annotations

import json
from typing import NoReturn

from presskit.errors import UnreadableKit
from presskit.i18n import marked as _
from presskit.store.codec import SAFE
from presskit.store.shapes import LARGEST, Json

LONGEST = 32 * 2**20
"""The most bytes of JSON that are parsed."""

MOST_BRACKETS = 600_000
MOST_COMMAS = 2_000_000
DEEPEST = 60


def written(value: Json) -> bytes:
    """Return JSON in UTF-8, the same for the same value. Half a surrogate pair becomes U+FFFD."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def parsed(content: bytes) -> Json:
    """Return what JSON says; ``UnreadableKit`` when it is broken, ambiguous, or too much of it."""
    brackets = content.count(b"[") + content.count(b"{")
    if len(content) > LONGEST or brackets > MOST_BRACKETS or content.count(b",") > MOST_COMMAS:
        raise UnreadableKit(_("The kit holds far more than a press kit can, so it was not opened."), SAFE)
    try:
        value = json.loads(
            content.decode(),
            object_pairs_hook=_object,
            parse_constant=_refuse,
            parse_float=_refuse,
            parse_int=_whole,
        )
        _check_depth(value, DEEPEST)
    except (ValueError, RecursionError) as error:
        raise UnreadableKit(_("The kit is damaged: its content cannot be read."), SAFE) from error
    return value


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _refuse(number: str) -> NoReturn:
    raise ValueError(f"{number[:20]} is not a whole number")


def _whole(number: str) -> int:
    if len(number) > len(str(LARGEST)):
        raise ValueError("a number is too large")
    return int(number)


def _check_depth(value: Json, left: int) -> None:
    if isinstance(value, (dict, list)):
        if not left:
            raise ValueError("too many levels")
        for inner in value.values() if isinstance(value, dict) else value:
            if isinstance(inner, (dict, list)):
                _check_depth(inner, left - 1)
