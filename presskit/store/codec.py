"""A kit as JSON and back, strictly: format 1 of ``kit.json``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from presskit.errors import UnreadableKit
from presskit.i18n import marked as _
from presskit.model.asset import Asset
from presskit.model.contact import Contact, Person
from presskit.model.fact import Fact, Point
from presskit.model.kit import Brand, Kit
from presskit.model.language import Wording
from presskit.model.pair import Pair, Role, Status
from presskit.model.release import Genre, Release
from presskit.model.signoff import Signature, Stage
from presskit.model.term import Form, Term, Usage
from presskit.model.text import Mark, MarkKind, Run, Stamp, Text
from presskit.model.thread import Comment, Thread
from presskit.model.version import Version
from presskit.store.shapes import (
    Json,
    Misfit,
    Shape,
    choice,
    day,
    digest,
    embargo,
    flag,
    moment,
    number,
    optional,
    record,
    sequence,
    string,
    whole,
)

DAMAGED = _("The kit is damaged and was not opened: {problem}")
SAFE = _("Nothing was changed. Open a backup, or ask whoever sent the file to send it again.")

_Thing: TypeAlias = Release | Pair | Fact | Person | Contact | Term | Asset | Thread | Version
_kinds = choice(MarkKind)


def _encoded_mark(mark: Mark) -> Json:
    return [mark.kind.value, mark.value] if mark.value else [mark.kind.value]


def _decoded_mark(value: Json) -> Mark:
    if not isinstance(value, list) or len(value) not in {1, 2}:
        raise Misfit(_("{place} should be a mark such as bold or a link with its address."))
    return Mark(_kinds.decoded(value[0]), string.decoded(value[1]) if len(value) > 1 else "")


_marks = sequence(Shape(_encoded_mark, _decoded_mark))
marks: Shape[frozenset[Mark]] = Shape(
    lambda value: _marks.encoded(tuple(sorted(value))), lambda value: frozenset(_marks.decoded(value))
)
stamp = record(Stamp, author=string, at=moment).shape
_styled_run = record(Run, text=string, marks=marks, inserted=optional(stamp), deleted=optional(stamp))
run: Shape[Run] = Shape(
    lambda value: value.text if _is_plain(value) else _styled_run.encoded(value),
    lambda value: Run(string.decoded(value)) if isinstance(value, str) else _styled_run.decoded(value),
)
_runs = sequence(run)


def _is_plain(value: Run) -> bool:
    return not (value.marks or value.inserted or value.deleted)


def _encoded_text(value: Text) -> Json:
    if len(value.runs) == 1 and _is_plain(value.runs[0]):
        return value.runs[0].text
    return _runs.encoded(value.runs)


def _decoded_text(value: Json) -> Text:
    return Text((Run(string.decoded(value)),)) if isinstance(value, str) else Text(_runs.decoded(value))


text: Shape[Text] = Shape(_encoded_text, _decoded_text)
wording = record(Wording, en=string, zh=string).shape
_status = choice(Status)
pair = record(
    Pair,
    id=string,
    role=choice(Role),
    en=text,
    zh=text,
    en_status=_status,
    zh_status=_status,
    asset=string,
    note=string,
    doubtful=flag,
    en_before=optional(string),
    zh_before=optional(string),
    inserted=optional(stamp),
    deleted=optional(stamp),
)
_signatures = sequence(record(Signature, stage=choice(Stage), stamp=stamp, digest=string, note=string).shape)
release = record(
    Release,
    id=string,
    pairs=sequence(pair.shape),
    day=optional(day),
    place=wording,
    embargo=optional(embargo),
    notice=wording,
    genre=choice(Genre),
    person=string,
    signatures=_signatures,
)
_forms = sequence(record(Form, text=string, usage=choice(Usage)).shape)
term = record(Term, id=string, en=_forms, zh=_forms, note=string, source=string)
contact = record(
    Contact, id=string, name=wording, title=wording, organisation=wording, phone=string, email=string
)
person = record(Person, id=string, name=wording, title=wording, portrait=string)
_points = sequence(record(Point, label=wording, value=number).shape)
fact = record(
    Fact,
    id=string,
    name=wording,
    figure=wording,
    unit=wording,
    as_of=wording,
    source=wording,
    points=_points,
)
asset = record(
    Asset,
    id=string,
    name=string,
    media_type=string,
    digest=string,
    width=whole,
    height=whole,
    alt=wording,
    credit=wording,
    licence=string,
)
brand = record(Brand, organisation=wording, website=string, logo=string, theme=string, accent=string)
_comments = sequence(record(Comment, stamp=stamp, text=string).shape)
thread = record(Thread, id=string, comments=_comments, resolved=flag)
version = record(Version, id=string, name=string, stamp=stamp, digest=digest, pictures=sequence(digest))
kit = record(
    Kit,
    id=string,
    title=wording,
    releases=sequence(release.shape),
    facts=sequence(fact.shape),
    people=sequence(person.shape),
    contacts=sequence(contact.shape),
    glossary=sequence(term.shape),
    assets=sequence(asset.shape),
    brand=brand.shape,
    threads=sequence(thread.shape),
    versions=sequence(version.shape),
    tracking=flag,
)


def encoded(value: Kit) -> dict[str, Json]:
    """Return a kit as JSON's own types; what equals its default is left out."""
    written: dict[str, Json] = kit.encoded(value)
    return written


def decoded(value: object) -> Kit:
    """Return the kit that ``encoded`` has written; ``UnreadableKit`` names the place that does not fit."""
    try:
        read = kit.decoded(value)
        check_ids(read)
    except Misfit as misfit:
        raise told(misfit) from None
    return read


def told(misfit: Misfit) -> UnreadableKit:
    """Return the error that tells the user where a kit does not fit."""
    facts = {"place": misfit.place or "kit", **misfit.facts}
    return UnreadableKit(misfit.message, SAFE, **facts)


def check_ids(value: Kit) -> None:
    """Raise ``Misfit`` when two things of a kind in a kit have the same id."""
    kinds: tuple[tuple[str, Iterable[_Thing]], ...] = (
        ("releases", value.releases),
        ("pairs", value.pairs()),
        ("facts", value.facts),
        ("people", value.people),
        ("contacts", value.contacts),
        ("glossary", value.glossary),
        ("assets", value.assets),
        ("threads", value.threads),
        ("versions", value.versions),
    )
    for name, things in kinds:
        seen: set[str] = set()
        for thing in things:
            if thing.id in seen:
                raise Misfit(_("Two things in {place} have the id {id}."), name, id=thing.id[:40])
            seen.add(thing.id)
