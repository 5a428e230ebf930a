"""What an approval is bound to: the digest of everything a text says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from presskit.model.language import Lang
from presskit.model.release import Release
from presskit.model.signoff import Signature
from presskit.model.text import final


def digest(text: Release) -> str:
    """Return the SHA-256 of what a text says in both languages as it is printed, in hexadecimal.

    Its rows with their roles, pictures and marks count, and so do date, place, embargo and notice. Statuses,
    comments and how the words came about do not.
    """
    whole = json.dumps(list(_said(text)), ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(whole.encode()).hexdigest()


def is_valid(signature: Signature, text: Release) -> bool:
    """Tell whether a text still says what was approved."""
    return signature.digest == digest(text)


def _said(text: Release) -> Iterator[object]:
    yield [text.genre.value, text.day.isoformat() if text.day else "", text.place.en, text.place.zh]
    yield [text.embargo.isoformat() if text.embargo else "", text.notice.en, text.notice.zh, text.person]
    for pair in text.standing:
        sides = [
            [
                [run.text, sorted([mark.kind.value, mark.value] for mark in run.marks)]
                for run in final(pair.side(lang)).runs
            ]
            for lang in Lang
        ]
        yield [pair.role.value, pair.asset, *sides]
