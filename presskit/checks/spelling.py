"""English words that neither a dictionary nor the kit knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from presskit.checks.desk import Desk
from presskit.checks.found import finding
from presskit.checks.rule import Example, Finding, Rule, Severity
from presskit.glossary.index import Index
from presskit.i18n import marked as _
from presskit.lang.spelling.dictionary import unknown
from presskit.lang.spelling.words import bare
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair

_MESSAGE = _("The dictionary does not know “{word}”.")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_of_terms: WeakKeyDictionary[Index, frozenset[str]] = WeakKeyDictionary()
_of_desks: WeakKeyDictionary[Desk, frozenset[str]] = WeakKeyDictionary()


def check(pair: Pair, desk: Desk) -> Iterator[Finding]:
    """Yield unknown words; those of the glossary, the names of the kit and the house's own are known."""
    for lang in Lang:
        text = pair.side(lang).current if lang in desk.spelling.langs else ""
        ranges = unknown(text)
        if not ranges:
            continue
        hits = desk.terms.hits(text, lang)
        for start, stop in ranges:
            word = text[start:stop]
            if any(hit.start <= start and stop <= hit.stop for hit in hits) or _is_own(word, desk):
                continue
            yield finding(RULE.id, RULE.severity, pair, lang, (start, stop), _MESSAGE, {"word": word})


def _is_own(word: str, desk: Desk) -> bool:
    plain = bare(word).casefold()
    return plain in desk.spelling.words or plain in _terms(desk.terms) or plain in _names(desk)


def _terms(terms: Index) -> frozenset[str]:
    """Return the words of all English forms of a glossary, gone through once."""
    found = _of_terms.get(terms)
    if found is None:
        found = _of_terms[terms] = _words(*(form.text for term in terms.terms for form in term.en))
    return found


def _names(desk: Desk) -> frozenset[str]:
    """Return the names of the kit on a desk, gone through once."""
    found = _of_desks.get(desk)
    if found is None:
        found = _of_desks[desk] = names(desk.kit)
    return found


def names(kit: Kit) -> frozenset[str]:
    """Return the words of the names a kit has beside its texts: of people, places, organisations."""
    return _words(
        *(name for one in kit.people for name in (one.name.en, one.title.en)),
        *(name for one in kit.contacts for name in (one.name.en, one.title.en, one.organisation.en)),
        *(release.place.en for release in kit.releases),
        kit.brand.organisation.en,
    )


def _words(*texts: str) -> frozenset[str]:
    return frozenset(bare(word).casefold() for text in texts for word in _WORD.findall(text))


RULE = Rule(
    id="spelling",
    severity=Severity.WARNING,
    title=_("Spelling"),
    why=_("A slip in a word is the first thing a reader sees, and makes the figures beside it doubtful."),
    source="SCOWL 2020.12.07, American English",
    check=check,
    clean=(
        Example(
            "The SIP’s 10:30 livestream from Jinji Lake: see https://exmaple.org, info@parkk.cn, 5kmm.",
            "SIP发展。",
        ),
        Example("Don’t re-open SpaceX’s e-commerce café; the SMEs’ CEOs agree.", "promoteboost"),
        Example("Suzhou Industrial Park’s new quality productive forces.", "园区。"),
    ),
    failing=(
        Example("It will ⟦promoteboost⟧ the ⟦goverment’s⟧ plan.", "园区。"),
        Example("A state-of-the-⟦artt⟧ park ⟦Openning⟧.", "园区。"),
    ),
)
