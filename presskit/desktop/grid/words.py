"""What the grid calls roles, states and languages."""

from __future__ import annotations

from presskit.i18n import marked as _
from presskit.i18n import translated
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role, Status
from presskit.review.remarks import threads_of
from presskit.review.revisions import is_revised
from presskit.review.states import State, state

ROLES = {
    Role.KICKER: _("Kicker"),
    Role.HEADLINE: _("Headline"),
    Role.SUBHEAD: _("Subhead"),
    Role.DATELINE: _("Dateline"),
    Role.LEAD: _("Lead"),
    Role.BODY: _("Body"),
    Role.CROSSHEAD: _("Crosshead"),
    Role.QUOTE: _("Quote"),
    Role.BULLET: _("Bullet"),
    Role.CAPTION: _("Caption"),
    Role.BOILERPLATE: _("Boilerplate"),
    Role.CONTACT: _("Contact"),
    Role.NOTE: _("Note to editors"),
    Role.END: _("End mark"),
}

STATES = {
    Status.DRAFT: _("Draft"),
    Status.TRANSLATED: _("Translated"),
    Status.REVIEWED: _("Reviewed"),
    Status.SIGNED: _("Signed off"),
}

STATE_NAMES = {State.EMPTY: _("Empty"), **{State(status.value): name for status, name in STATES.items()}}

LANGUAGES = {Lang.EN: _("English"), Lang.ZH: _("Chinese")}

LOOKS = {
    Lang.EN: _("The English needs a look, because the Chinese has changed."),
    Lang.ZH: _("The Chinese needs a look, because the English has changed."),
}

HINTS = {Lang.EN: _("No English yet"), Lang.ZH: _("No Chinese yet")}


def role_name(role: Role) -> str:
    """Return the name of a role in the language of the interface."""
    return translated(ROLES[role])


def language_name(lang: Lang) -> str:
    """Return the name of a language in the language of the interface."""
    return translated(LANGUAGES[lang])


def hint(lang: Lang) -> str:
    """Return what an empty side says."""
    return translated(HINTS[lang])


def state_name(pair: Pair, lang: Lang) -> str:
    """Return how far one side of a pair has come."""
    now = state(pair, lang)
    return hint(lang) if now is State.EMPTY else translated(STATE_NAMES[now])


def row_told(number: int, pair: Pair) -> str:
    """Return all that the first column shows of a row, in words; rows count from 1."""
    told = translated(
        "Row {number}, {role}. English: {en}. Chinese: {zh}.",
        number=number,
        role=role_name(pair.role),
        en=state_name(pair, Lang.EN),
        zh=state_name(pair, Lang.ZH),
    )
    for lang in Lang:
        if pair.needs_look(lang):
            told += " " + translated(LOOKS[lang])
    if pair.inserted:
        told += " " + translated("The row was inserted by {author}.", author=pair.inserted.author)
    if pair.deleted:
        told += " " + translated("The row was deleted by {author}.", author=pair.deleted.author)
    if is_revised(pair):
        told += " " + translated("It has tracked changes.")
    if threads_of(pair):
        told += " " + translated("It has comments.")
    if pair.doubtful:
        told += " " + translated("The two sides were brought together by a guess: please look at them.")
    return told


def editor_told(lang: Lang, number: int, count: int, role: Role) -> str:
    """Return what a screen reader says of the live editor."""
    return translated(
        "{language}, paragraph {number} of {count}, {role}",
        language=language_name(lang),
        number=number,
        count=count,
        role=role_name(role),
    )
