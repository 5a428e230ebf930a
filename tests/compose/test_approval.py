"""The approval sheet says what a text is, who has signed it, and then the text itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from presskit.api.signing import approval, signing
from presskit.compose.approval import KEY, short
from presskit.compose.blocks import Form, FormRow, Letterhead, Paragraph, Style
from presskit.edits.text import typed
from presskit.errors import BadRequest
from presskit.model.ids import numbered
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.model.signoff import Stage
from presskit.model.text import Stamp
from presskit.review.signing import digest
from tests.build import a_kit, headline, lead

KIT = replace(
    a_kit(headline("Park opens", "园区开园"), lead("It it opened.", "今日开园。")),
    title=Wording("A kit", "资料包"),
)
STAMP = Stamp("王敏", datetime(2024, 9, 19, 2, 32, tzinfo=UTC))


def signed(kit: Kit = KIT, note: str = "") -> Kit:
    edit, _bytes = signing(kit, kit.releases[0], Stage.FIRST, STAMP, note, numbered("z"))
    return edit.change(kit)


def forms(kit: Kit) -> tuple[Form, Form]:
    particulars, stages = (
        block for block in approval(kit, {}, kit.releases[0]).blocks if isinstance(block, Form)
    )
    return particulars, stages


def english(row: FormRow) -> list[str]:
    said = [[side.text for side in cell if side.lang is Lang.EN] for cell in (row.label, *row.values)]
    return [" ".join(cell) for cell in said]


def particulars(kit: Kit) -> dict[str, str]:
    return {row[0]: row[1] for row in map(english, forms(kit)[0].rows)}


def test_chinese_comes_first() -> None:
    document = approval(KIT, {}, KIT.releases[0])
    assert document.langs == (Lang.ZH, Lang.EN)
    assert [side.lang for side in forms(KIT)[0].name] == [Lang.ZH, Lang.EN]


def test_the_particulars_tell_headline_kit_length_findings_and_digest() -> None:
    told = particulars(KIT)
    assert told["Headline"] == "Park opens"
    assert told["Kit"] == "A kit"
    assert told["Publication"] == "FOR IMMEDIATE RELEASE"
    assert "5 words" in " ".join(
        side.text for row in forms(KIT)[0].rows for cell in row.values for side in cell
    )
    assert told["Found by the checks"].startswith("errors: 0; warnings: 1; ")
    assert told["Digest (SHA-256)"].startswith(short(digest(KIT.releases[0])))


def test_a_stage_that_was_signed_names_who_and_when_in_beijing() -> None:
    first, second, *_rest = forms(signed(note="checked"))[1].rows
    assert [side.text for side in first.values[0]] == ["王敏"]
    assert english(first)[2:] == ["Sept. 19, 2024, 10:32", "Valid", "checked"]
    assert first.values[1][0].text == "2024年9月19日10:32"
    assert english(second)[1] == ""
    assert second.roomy


def test_a_signature_of_other_words_is_shown_as_void() -> None:
    changed = typed("p2", Lang.EN, 0, 2, "Now").change(signed())
    assert english(forms(changed)[1].rows[0])[3] == "Void: the text has changed since"


def test_the_text_follows_on_a_page_of_its_own() -> None:
    blocks = approval(KIT, {}, KIT.releases[0]).blocks
    heads = [block.key for block in blocks if isinstance(block, Letterhead)]
    assert heads == [KEY, "text-r1"]
    said = [block.sides[0].text for block in blocks if isinstance(block, Paragraph)]
    assert "今日开园。" in said
    assert any(isinstance(block, Paragraph) and block.style is Style.HEADLINE for block in blocks)


def test_a_text_in_one_language_has_a_sheet_in_that_language() -> None:
    alone = a_kit(headline("Park opens", ""), lead("It opened.", ""))
    assert approval(alone, {}, alone.releases[0]).langs == (Lang.EN,)


def test_a_text_without_words_has_no_sheet() -> None:
    empty = a_kit(("", ""))
    with pytest.raises(BadRequest):
        approval(empty, {}, empty.releases[0])
