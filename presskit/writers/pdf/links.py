"""Which addresses become links of the document: web pages and mail, nothing that runs or opens files."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote, urlsplit

SCHEMES = frozenset({"http", "https", "mailto"})


@lru_cache(1024)
def target(href: str) -> str:
    """Return the address to lead to, in ASCII as PDF wants it; empty when it is none we lead to."""
    try:
        scheme = urlsplit(href.strip()).scheme.lower()
    except ValueError:
        return ""
    return quote(href.strip(), safe="%/:?#[]@!$&'()*+,;=~-._") if scheme in SCHEMES else ""
