"""What an export prints and how, and which files it writes: their editions, formats and names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from presskit.compose.held import held
from presskit.compose.plan import EDITIONS, PAPERS, Layout, Order, Plan, Section
from presskit.compose.theme import theme
from presskit.desktop import naming
from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.release import Release
from presskit.progress import Report

FORMATS = {"pdf": _("PDF, for reading and printing"), "docx": _("Word document, for editing")}
TAGS = {"en": "en", "zh": "zh", "both": "en-zh"}
"""What tells the editions of a file apart in its name."""
SECTION_NAMES = {
    Section.COVER: _("Cover and contents"),
    Section.RELEASE: _("News releases"),
    Section.FACTS: _("Facts and figures"),
    Section.BACKGROUND: _("Backgrounders"),
    Section.BIOGRAPHIES: _("Biographies"),
    Section.GALLERY: _("Pictures"),
    Section.GLOSSARY: _("Glossary"),
    Section.CONTACTS: _("Media contacts"),
    Section.TERMS: _("Terms of use"),
}
LAYOUT_NAMES = {Layout.BESIDE: _("Side by side"), Layout.STACKED: _("One below the other")}
ORDER_NAMES = {
    Order.PAIRS: _("Each paragraph in both languages"),
    Order.LANGUAGES: _("All English, then all Chinese"),
}

_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


@dataclass(frozen=True, slots=True)
class Choice:
    """What to print and how, as somebody chose it last.

    ``whole`` asks for the press kit with all its sections but those ``left_out``, else for one text.
    """

    whole: bool = False
    left_out: frozenset[Section] = frozenset()
    editions: tuple[str, ...] = ("both",)
    formats: tuple[str, ...] = ("pdf",)
    paper: str = PAPERS[0]
    layout: Layout = Layout.BESIDE
    order: Order = Order.PAIRS
    press: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The choice in words that settings can keep: all but the print shop, which one kit is for."""
        return (
            *(["whole"] if self.whole else []),
            *(f"without:{section}" for section in sorted(self.left_out)),
            *(f"edition:{name}" for name in self.editions),
            *(f"format:{name}" for name in self.formats),
            f"paper:{self.paper}",
            f"layout:{self.layout}",
            f"order:{self.order}",
        )

    def plan(self, kit: Kit, langs: tuple[Lang, ...], look: str = "", text: str = "") -> Plan:
        """Return the plan of a document; ``text`` is the id of the one to print unless the kit is wanted."""
        number = next((n for n, one in enumerate(kit.releases) if one.id == text), 0)
        sections = frozenset(held(kit)) - self.left_out if self.whole else frozenset({Section.RELEASE})
        return Plan(
            langs,
            theme(look or kit.brand.theme),
            self.paper,
            release=None if self.whole else number,
            sections=sections,
            layout=self.layout,
            order=self.order,
            press=self.press,
        )


def remembered(words: Iterable[str]) -> Choice:
    """Return the choice that words of the settings tell of; what they do not tell is as usual."""
    told: dict[str, list[str]] = {}
    for word in words:
        name, _colon, value = word.partition(":")
        told.setdefault(name, []).append(value)

    def among(name: str, known: Iterable[str], usual: str) -> str:
        return next((value for value in told.get(name, ()) if value in tuple(known)), usual)

    return Choice(
        whole="whole" in told,
        left_out=frozenset(Section(one) for one in told.get("without", ()) if one in tuple(Section)),
        editions=tuple(name for name in naming.EDITIONS if name in told.get("edition", ["both"])),
        formats=tuple(name for name in FORMATS if name in told.get("format", ["pdf"])),
        paper=among("paper", PAPERS, PAPERS[0]),
        layout=Layout(among("layout", Layout, Layout.BESIDE)),
        order=Order(among("order", Order, Order.PAIRS)),
    )


@dataclass(frozen=True, slots=True)
class Target:
    """One file to write."""

    path: Path
    langs: tuple[Lang, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """An export as the user asked for it; ``text`` is the id of the text to print unless all are wanted."""

    kit: Kit
    pictures: Pictures
    targets: tuple[Target, ...]
    choice: Choice
    theme: str
    text: str
    overwrite: bool


def targets(folder: Path, stem: str, choice: Choice) -> tuple[Target, ...]:
    """Return the files of an export, the formats of one edition beside each other."""
    name = _UNFIT.sub(" ", stem).strip(" .") or "release"
    what = ".press-kit" if choice.whole else ""
    return tuple(
        Target(
            folder
            / f"{name}{what}.{TAGS[edition]}{'.print' if choice.press and kind == 'pdf' else ''}.{kind}",
            EDITIONS[edition],
        )
        for edition in choice.editions
        for kind in choice.formats
    )


def written(task: Task, report: Report) -> tuple[Path, ...]:
    """Write the files one after the other; return their paths. ``CannotWrite`` when one cannot be written."""
    count = len(task.targets)
    for number, target in enumerate(task.targets):
        report(number * 100, count * 100, target.path.name)
        _write(task, target, _within(report, number, count, target.path.name))
    report(count * 100, count * 100, "")
    return tuple(target.path for target in task.targets)


def _write(task: Task, target: Target, report: Report) -> None:
    from presskit import api

    plan = task.choice.plan(task.kit, target.langs, task.theme, task.text)
    if not set(target.langs) & set(_spoken(task)):
        raise BadRequest(
            _("There is nothing to hand out: the kit has no text in the language of the edition.")
        )
    api.exported(task.kit, task.pictures, target.path, plan, overwrite=task.overwrite, report=report)


def unready(kit: Kit, choice: Choice, text: str | None, *, complete: bool) -> str:
    """Return the id of the message why nothing can be printed as things are chosen, or nothing.

    ``text`` is the id of the text to print unless the whole kit is; ``complete`` tells of its sections.
    """
    if not choice.editions:
        return _("Choose an edition.")
    if not choice.formats:
        return _("Choose a format.")
    if text is None and not held(kit):
        return _("The kit says nothing yet, so there is nothing to print.")
    if not complete:
        return _("Choose a section besides the cover.")
    shown = next((one for one in kit.releases if one.id == text), None)
    if text is not None and not any(_says(shown, EDITIONS[edition]) for edition in choice.editions):
        return _("The text says nothing yet in the languages of these editions.")
    return ""


def _says(text: Release | None, langs: tuple[Lang, ...]) -> bool:
    rows = text.standing if text is not None else ()
    return any(pair.asset or pair.side(lang).current.strip() for pair in rows for lang in langs)


def _spoken(task: Task) -> Iterator[Lang]:
    """Yield the languages in which what is printed says anything; the whole kit may say it elsewhere."""
    texts = [text for text in task.kit.releases if text.id == task.text]
    for lang in Lang:
        if task.choice.whole or any(pair.side(lang).current.strip() for text in texts for pair in text.pairs):
            yield lang


def _within(report: Report, number: int, count: int, name: str) -> Report:
    """Return what reports the steps of one file as part of all files."""

    def within(done: int, of: int, what: str) -> None:  # noqa: ARG001 - the file says enough
        report(number * 100 + min(99, done * 100 // max(1, of)), count * 100, name)

    return within
