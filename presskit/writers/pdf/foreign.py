"""Which language the words of a line are in, where it is not that of the paragraph.

Figures and marks have none; between two words of one language they go with it. Addresses are nobody's
language.
"""

from __future__ import annotations

import re
from functools import lru_cache

from presskit.model.language import Lang
from presskit.writers.pdf.atoms import ADDRESS, Atom

_SCRIPTS = {
    "ja": "[\u3041-\u30ff]",
    "ko": "[\u1100-\u11ff\uac00-\ud7af]",
    "zh-Hans": "[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]",
    "en": "[A-Za-z\u00c0-\u024f]",
    "und-Cyrl": "[\u0400-\u052f]",
    "el": "[\u0370-\u03ff]",
    "he": "[\u0590-\u05ff]",
    "und-Arab": "(?=[\u0600-\u06ff]*[\u06c6-\u06c8\u06cb\u06d0\u06d5])[\u0600-\u06ff]",
    "ar": "[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]",
    "th": "[\u0e00-\u0e7f]",
    "bo": "[\u0f00-\u0fff]",
    "mn": "[\u1800-\u18af]",
    "ii": "[\ua000-\ua4cf]",
    "und-Deva": "[\u0900-\u097f]",
}
_WRITTEN = re.compile("|".join(f"(?P<{tag.replace('-', '_')}>{signs})" for tag, signs in _SCRIPTS.items()))
_OWN = {Lang.EN: "en", Lang.ZH: "zh-Hans"}
_JOINING = frozenset(" &-–'’.,/+·")


@lru_cache(50_000)
def _language(text: str) -> str:
    """Return the tag of the language that a word is written in (BCP 47); empty when nothing tells."""
    found = _WRITTEN.search(text)
    return found.lastgroup.replace("_", "-") if found and found.lastgroup and not ADDRESS.search(text) else ""


def languages(parts: list[Atom], lang: Lang) -> list[str]:
    """Return for each atom of a line the tag of its language; empty where it is the paragraph's."""
    own = _OWN[lang]
    found = [_language(atom.text) for atom in parts]
    tags = ["" if tag == own else tag for tag in found]
    if not any(tags):
        return tags
    last = 0
    for at, tag in enumerate(tags):
        if not tag:
            continue
        between = range(last + 1, at)
        if tags[last] == tag and all(not found[one] and set(parts[one].text) <= _JOINING for one in between):
            for one in between:
                tags[one] = tag
        last = at
    return tags
