"""Everything that is wrong with a printed file, by the name of the rule that it breaks."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.compose.blocks import Composition
from presskit.compose.plan import Order
from tests.writers.pdf import rules_file, rules_glyphs, rules_marks, rules_tree
from tests.writers.pdf.story import story
from tests.writers.pdf.tagged import Tagged

RULES = (*rules_marks.RULES, *rules_tree.RULES, *rules_glyphs.RULES, *rules_file.RULES)


def faults(file: bytes, composition: Composition) -> Iterator[str]:
    """Yield what is wrong with a printed file."""
    read = Tagged(file)
    for rule in RULES:
        yield from (f"{rule.__name__}: {fault}" for fault in rule(read))
    if composition.order is Order.PAIRS:
        astray = rules_tree.captions_follow_their_pictures(read)
        yield from (f"captions_follow_their_pictures: {fault}" for fault in astray)
    told = rules_file.the_document_is_told(read, composition)
    yield from (f"the_document_is_told: {fault}" for fault in told)
    found = the_story_is_told_in_order(read.story(), story(composition))
    yield from (f"the_story_is_told_in_order: {fault}" for fault in found)


def the_story_is_told_in_order(told: list[tuple[str, str]], due: list[tuple[str, str]]) -> Iterator[str]:
    """Yield where the structure tree first says something else than the composition."""
    for at in range(max(len(told), len(due))):
        if told[at : at + 1] != due[at : at + 1]:
            yield f"paragraph {at} reads {told[at : at + 2]}, not {due[at : at + 2]}"
            return
