"""Documents made of kits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TypedDict, Unpack

from presskit import writers
from presskit.compose import theme as themes
from presskit.compose.blocks import Composition, Paragraph, Style
from presskit.compose.held import headed_only, held
from presskit.compose.kit import composed
from presskit.compose.plan import PAPERS, Layout, Markup, Order, Plan, Section
from presskit.compose.walk import sides
from presskit.errors import BadRequest
from presskit.files import replaced
from presskit.glossary.index import Index
from presskit.i18n import marked as _
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Role
from presskit.progress import Report, silent
from presskit.readers.reader import Note

MISSING = _("The fonts have no letter for these characters, so the PDF shows 〓 instead: {characters}")

LEFT_OUT = _("“{name}” has a headline and nothing below it, so the press kit leaves it out.")

_FORMAL = {Style.RELEASE_LINE, Style.END}
"""What every release has: terms for it tell an editor nothing."""

_NAMED = 12
"""How many missing characters are named."""


def composition(kit: Kit, pictures: Pictures, plan: Plan) -> Composition:
    """Return the document of a plan; its glossary lists the terms that occur in what else it prints.

    A glossary alone lists the terms of the news.
    """
    if Section.GLOSSARY not in plan.sections:
        return composed(kit, pictures, plan)
    others = plan.sections - {Section.COVER, Section.GLOSSARY} or frozenset({Section.RELEASE})
    whole = composed(kit, pictures, replace(plan, sections=others)).blocks
    blocks = tuple(one for one in whole if not (isinstance(one, Paragraph) and one.style in _FORMAL))
    index = Index(kit.glossary)
    used = {hit.term.id for side in sides(blocks) for hit in index.hits(side.text, side.lang)}
    return composed(kit, pictures, plan, tuple(term for term in kit.glossary if term.id in used))


def planned(
    kit: Kit,
    langs: tuple[Lang, ...],
    *,
    theme: str = "",
    paper: str = PAPERS[0],
    **more: Unpack[Printing],
) -> Plan:
    """Return the plan of a document: the first release alone unless sections are named.

    Without a theme the kit's own is taken. ``BadRequest`` on an unknown theme or paper.
    """
    if paper not in PAPERS:
        raise BadRequest(
            _("There is no paper called {paper}."),
            _("Choose one of: {papers}."),
            paper=paper,
            papers=", ".join(PAPERS),
        )
    return Plan(langs, themes.theme(theme or kit.brand.theme), paper, **more)


class Printing(TypedDict, total=False):
    """What else a plan may say: see ``Plan``."""

    release: int | None
    sections: frozenset[Section]
    layout: Layout
    order: Order
    press: bool
    markup: Markup


def exported(
    kit: Kit,
    pictures: Pictures,
    path: Path,
    plan: Plan,
    *,
    overwrite: bool = False,
    report: Report = silent,
) -> tuple[Note, ...]:
    """Write a document in the format that the name ends in, in one step; the same kit gives the same bytes.

    Returns what the reader of the document should be told. ``BadRequest`` on an unknown format, or when the
    kit holds nothing of what the plan asks for, or no text in any of its languages; ``CannotWrite`` when the
    place does not take the file, or when a file stands there that may not be replaced. What ``report`` raises
    ends the work and leaves nothing behind.
    """
    writer = writers.writer_for(path)
    if plan.markup is Markup.TRACKED and not writer.tracks:
        raise BadRequest(
            _("{path} cannot hold tracked changes. Nothing was written."),
            _("Write a Word document, or choose the final or the original text."),
            path=path,
        )
    wanted = bool(plan.langs) and not plan.sections.isdisjoint(held(kit, plan.release))
    document = composition(kit, pictures, plan) if wanted else None
    if document is None or not document.blocks:
        raise BadRequest(
            _("There is nothing to hand out: the kit holds nothing of what was asked for."),
            _("Nothing was written. Choose other sections, or write the text first."),
        )
    if not set(plan.langs) & set(spoken(kit)):
        raise BadRequest(
            _("There is nothing to hand out: the kit has no text in the language of the edition.")
        )
    with replaced(path, overwrite=overwrite) as stream:
        writer.write(document, stream, report)
    return (*_headed_only(kit, plan), *missing_characters(writer.missing(document)))


def _headed_only(kit: Kit, plan: Plan) -> tuple[Note, ...]:
    """Return notes on the texts that a press kit leaves out because they have only a headline."""
    if plan.release is not None:
        return ()
    heads = (next(pair for pair in one.standing if pair.role is Role.HEADLINE) for one in headed_only(kit))
    names = (head.en.current.strip() or head.zh.current.strip() for head in heads)
    return tuple(Note(LEFT_OUT, (("name", name),)) for name in names)


def spoken(kit: Kit) -> tuple[Lang, ...]:
    """Return the languages in which the kit says anything in its texts or its facts."""
    return tuple(lang for lang in Lang if _speaks(kit, lang))


def _speaks(kit: Kit, lang: Lang) -> bool:
    texts = any(pair.side(lang).current.strip() for pair in kit.pairs())
    return texts or any(fact.name.side(lang).strip() for fact in kit.facts)


def missing_characters(characters: tuple[str, ...]) -> tuple[Note, ...]:
    """Return the note that names characters, some of them where there are many."""
    if not characters:
        return ()
    named = ", ".join(characters[:_NAMED]) + (", …" if len(characters) > _NAMED else "")
    return (Note(MISSING, (("characters", named),)),)
