"""A placeholder that nobody has filled in, in the texts or in what is printed beside them."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.checks.desk import Desk
from presskit.checks.found import WHOLE, finding
from presskit.checks.rule import Example, Finding, Rule, Severity
from presskit.i18n import marked as _
from presskit.lang.placeholders import habitual, own
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.model.pair import Pair
from presskit.model.release import Release

_HERE = _("The placeholder {words} is still here.")
_MAYBE = _("{words} looks like something to be filled in.")
_PLACE = _("The place of the dateline still holds the placeholder {words}.")
_NOTICE = _("The notice of the text still holds the placeholder {words}.")
_BRAND = _("The name of the organisation still holds the placeholder {words}.")
_TITLE = _("The title of the kit still holds the placeholder {words}.")
_CONTACTS = _("The media contacts still hold the placeholder {words}.")
_FACTS = _("The facts and figures still hold the placeholder {words}.")
_PEOPLE = _("The people of the kit still hold the placeholder {words}.")


def check(pair: Pair, desk: Desk) -> Iterator[Finding]:
    """Yield placeholders of a pair; the first pair answers for what its text and the kit say elsewhere."""
    for lang in Lang:
        text = pair.side(lang).current
        spans = list(own(text))
        for span in spans:
            yield _found(pair, lang, _HERE, text[slice(*span)], span)
        for start, stop in habitual(text):
            if all(stop <= first or last <= start for first, last in spans):
                yield _found(pair, lang, _MAYBE, text[start:stop], (start, stop), Severity.WARNING)
    for message, wordings in _beside(pair, desk.kit):
        for lang in Lang:
            said = next((words for one in wordings for words in _placeholders(one.side(lang))), "")
            if said:
                yield _found(pair, lang, message, said, WHOLE)


def _found(
    pair: Pair,
    lang: Lang,
    message: str,
    words: str,
    span: tuple[int, int],
    severity: Severity = Severity.ERROR,
) -> Finding:
    return finding(RULE.id, severity, pair, lang, span, message, {"words": words})


def _placeholders(text: str) -> Iterator[str]:
    return (text[start:stop] for start, stop in own(text))


def _beside(pair: Pair, kit: Kit) -> Iterator[tuple[str, tuple[Wording, ...]]]:
    """Yield what is said beside the rows that a pair answers for, with the message that tells where."""
    text = next((one for one in kit.releases if one.pairs and one.pairs[0] is pair), None)
    if text is not None:
        yield from ((_PLACE, (text.place,)), (_NOTICE, (text.notice,)))
        if text is _first(kit):
            yield _BRAND, (kit.brand.organisation, _alike(kit.brand.website))
            yield _TITLE, (kit.title,)
            yield (
                _CONTACTS,
                tuple(
                    said
                    for one in kit.contacts
                    for said in (one.name, one.title, one.organisation, _alike(one.phone), _alike(one.email))
                ),
            )
            yield (
                _FACTS,
                tuple(
                    said
                    for one in kit.facts
                    for said in (one.name, one.figure, one.unit, one.as_of, one.source)
                ),
            )
            yield _PEOPLE, tuple(said for one in kit.people for said in (one.name, one.title))


def _first(kit: Kit) -> Release | None:
    return next((one for one in kit.releases if one.pairs), None)


def _alike(text: str) -> Wording:
    """Return what is printed alike in both languages; it is told of once."""
    return Wording(en=text)


RULE = Rule(
    id="placeholder",
    severity=Severity.ERROR,
    title=_("Leftover placeholder"),
    why=_("What a template or a writer in a hurry left to be filled in must not reach a newsroom."),
    check=check,
    clean=(
        Example(
            "He [the mayor] said: “We [park officials] agreed.” [Photo/Xinhua] XXL, SpaceX.",
            "【本报讯】《关于加强管理的通知》（苏政发〔2024〕12号）二〇〇八年，等待确认。",
        ),
        Example("The date and the name stand in the title.", "日期待公布，面积为3×4米。"),
    ),
    failing=(
        Example("⟦〖Company〗⟧ opens ⟦〖what〗⟧ today.", "⟦〖公司〗⟧今日开业。"),
        Example("It cost ⟦TK⟧ yuan, said ⟦[name]⟧ on ⟦[DATE]⟧.", "⟦××⟧公司投资⟦【待补】⟧元，⟦XX⟧表示。"),
        Example("See ⟦{{link}}⟧ and ⟦____⟧ ⟦〗⟧", "地点⟦（待定）⟧，联系人⟦〖⟧张"),
    ),
)
