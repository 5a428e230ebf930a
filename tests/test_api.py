"""The functions that scripts, the commands and the window share."""

import hashlib
import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from presskit import api, readers
from presskit.align.manuscript import Manuscript, Paragraph
from presskit.api import importing
from presskit.compose.plan import EDITIONS
from presskit.errors import BadRequest, Cancelled, CannotWrite, UnreadableDocument
from presskit.model.asset import Asset
from presskit.model.language import Lang, Wording
from presskit.model.pair import Role
from presskit.model.text import Mark, MarkKind, Text, marked
from presskit.model.thread import Comment, Thread
from presskit.readers.reader import Note, Read, Reader
from tests.build import a_kit, a_term, headline, lead, said
from tests.notation import STAMP

EN = "Park opens\n\nSUZHOU, Sept. 20, 2024 — The park opened 12 laboratories.\n\nIt welcomed 300 guests.\n"
ZH = "园区启用\n\n苏州2024年9月20日电　园区启用12个实验室。\n\n300位嘉宾到场。\n"
BOTH = EDITIONS["both"]


@pytest.fixture
def en(tmp_path):
    path = tmp_path / "en.txt"
    path.write_text(EN, "utf-8")
    return path


@pytest.fixture
def zh(tmp_path):
    path = tmp_path / "zh.txt"
    path.write_text(ZH, "utf-8")
    return path


def test_two_texts_become_the_pairs_of_a_kit(en, zh):
    made = api.imported(en, zh)
    assert [len(side) > 0 for pair in said(made.kit) for side in pair] == [True] * 6
    assert made.kit.title == Wording("Park opens", "园区启用")
    assert next(pair.role for pair in made.kit.pairs()) is Role.HEADLINE
    assert made.doubts == ()


def test_the_same_files_make_the_same_kit(en, zh):
    assert api.imported(en, zh) == api.imported(en, zh)


def test_comments_of_both_languages_come_along_with_ids_of_their_own(tmp_path, monkeypatch):
    mark = Mark(MarkKind.COMMENT, "c0")
    thread = Thread("c0", (Comment(STAMP, "Sure?"),))

    def read(path):
        text = marked(Text.plain("Park opens." if path.stem == "en" else "园区启用。"), 0, 2, mark)
        return Read(Manuscript((Paragraph(text),)), threads=(thread,))

    monkeypatch.setattr(readers, "reader_for", lambda _path: Reader("any", "Any", (".x",), read))
    for name in ("en.x", "zh.x"):
        (tmp_path / name).write_bytes(b"")
    kit = api.imported(tmp_path / "en.x", tmp_path / "zh.x").kit
    (pair,) = kit.pairs()
    ids = [mark.value for lang in Lang for mark in pair.side(lang).runs[0].marks]
    assert ids == [thread.id for thread in kit.threads]
    assert len({pair.id, *ids}) == 3


def test_files_in_the_wrong_order_change_places_and_it_is_said(en, zh):
    made = api.imported(zh, en)
    assert said(made.kit) == said(api.imported(en, zh).kit)
    assert importing.SWAPPED in [note.message for note in made.notes]


def test_a_single_text_goes_to_the_side_of_its_language(en, zh):
    assert [pair[1] for pair in said(api.imported(en).kit)] == ["", "", ""]
    assert [pair[0] for pair in said(api.imported(zh).kit)] == ["", "", ""]


def test_a_title_that_is_given_goes_before_the_headline(en, zh):
    assert api.imported(en, zh, title=Wording("Ours")).kit.title == Wording("Ours", "园区启用")


def test_a_glossary_comes_along(en, tmp_path):
    table = tmp_path / "terms.csv"
    table.write_text("en,zh\npark,园区\n", "utf-8")
    (term,) = api.imported(en, terms=table).kit.glossary
    assert (term.preferred(Lang.EN), term.preferred(Lang.ZH)) == ("park", "园区")


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UnreadableDocument):
        api.imported(tmp_path / "none.txt")


def picture(content: bytes, asset_id: str) -> Asset:
    return Asset(asset_id, f"{content.decode()}.png", "image/png", hashlib.sha256(content).hexdigest(), 1, 1)


def pictured(words: str, asset_id: str, alt: str, *contents: bytes, **more: object) -> Read:
    """Return a text with a caption for one picture, and more pictures that stand nowhere."""
    caption = Paragraph(Text.plain(words), Role.CAPTION, asset_id, alt)
    assets = tuple(picture(content, f"a{number}") for number, content in enumerate(contents, 1))
    return Read(
        Manuscript((caption,)),
        assets=assets,
        pictures={asset.digest: content for asset, content in zip(assets, contents, strict=True)},
        **more,
    )


def with_readers(monkeypatch: pytest.MonkeyPatch, **by_stem: Read) -> None:
    reader = Reader("test", "Test", (".txt",), lambda path: by_stem[path.stem])
    monkeypatch.setattr(readers, "reader_for", lambda _path: reader, raising=False)


def test_a_picture_in_both_texts_is_one_with_both_alternative_texts(monkeypatch, en, zh):
    ours = pictured("Figure 1: the park", "a1", "A park", b"map")
    theirs = pictured("图1：园区全景图", "a2", "园区", b"other", b"map")
    with_readers(monkeypatch, en=ours, zh=theirs)
    made = api.imported(en, zh)
    assert [(asset.id, asset.name, asset.alt) for asset in made.kit.assets] == [
        ("a1", "map.png", Wording("A park", "园区")),
        ("zh-a1", "other.png", Wording()),
    ]
    assert [pair.asset for pair in made.kit.pairs()] == ["a1"]
    assert made.pictures == {**ours.pictures, **theirs.pictures}
    assert [dict(note.facts) for note in made.notes] == [{"picture": "other.png"}]


def test_a_file_with_both_languages_makes_whole_pairs_and_its_notes_are_kept(monkeypatch, en):
    twin = Manuscript((Paragraph(Text.plain("图1：园区"), Role.CAPTION),))
    note = Note("Something was left behind.")
    with_readers(monkeypatch, en=pictured("Figure 1: the park", "a1", "", b"map", twin=twin, notes=(note,)))
    made = api.imported(en)
    assert said(made.kit) == [("Figure 1: the park", "图1：园区")]
    assert made.notes == (note,)


def test_a_second_file_goes_before_the_twin_of_the_first_and_it_is_said(monkeypatch, en, zh):
    twin = Manuscript((Paragraph(Text.plain("旧译文")),))
    with_readers(
        monkeypatch, en=Read(Manuscript((Paragraph(Text.plain("A park")),)), twin=twin), zh=Read(twin)
    )
    assert importing.TWIN_LEFT in [note.message for note in api.imported(en, zh).notes]


KIT = a_kit(headline("News", "新闻"), lead("It {--rained--}{++snowed++} {++snowed++} 12 days.", "下雪12天。"))


@pytest.mark.parametrize(("suffix", "sign"), [(".pdf", b"%PDF"), (".docx", b"PK\x03\x04")])
def test_documents_are_written_and_the_same_kit_gives_the_same_bytes(tmp_path, suffix, sign):
    one, two = tmp_path / f"one{suffix}", tmp_path / f"two{suffix}"
    api.exported(KIT, {}, one, api.planned(KIT, BOTH))
    api.exported(KIT, {}, two, api.planned(KIT, BOTH))
    assert one.read_bytes().startswith(sign)
    assert one.read_bytes() == two.read_bytes()


def test_a_document_that_stands_there_is_left_alone_unless_told(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"precious")
    with pytest.raises(CannotWrite, match="exists already"):
        api.exported(KIT, {}, path, api.planned(KIT, BOTH))
    assert path.read_bytes() == b"precious"
    api.exported(KIT, {}, path, api.planned(KIT, BOTH), overwrite=True)
    assert path.read_bytes().startswith(b"%PDF")


def test_stopping_leaves_nothing_behind(tmp_path):
    def stop(_done: int, _of: int, _what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        api.exported(KIT, {}, tmp_path / "a.pdf", api.planned(KIT, BOTH), report=stop)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("kit", "name", "chosen"),
    [
        (KIT, "a.odt", {}),
        (KIT, "a.pdf", {"paper": "A3"}),
        (KIT, "a.pdf", {"theme": "nothing of the kind"}),
        (replace(KIT, releases=()), "a.pdf", {}),
    ],
)
def test_what_cannot_be_made_is_refused_before_anything_is_written(tmp_path, kit, name, chosen):
    with pytest.raises(BadRequest):
        api.exported(kit, {}, tmp_path / name, api.planned(kit, BOTH, **chosen))
    assert list(tmp_path.iterdir()) == []


def test_the_checks_look_at_the_whole_kit():
    found = api.checked(KIT)
    assert {(finding.pair, finding.lang) for finding in found} == {("p2", Lang.EN)}


def test_a_kit_is_shown_in_json_with_every_name():
    embargo = datetime(2024, 9, 20, 1, tzinfo=UTC)
    (release,) = KIT.releases
    kit = replace(
        KIT,
        releases=(replace(release, day=date(2024, 9, 20), embargo=embargo),),
        glossary=(a_term("park", "园区"),),
    )
    shown = json.loads(json.dumps(api.shown(kit)))
    assert shown["releases"][0]["pairs"][1] == {
        "id": "p2",
        "role": "lead",
        "en": "It snowed snowed 12 days.",
        "zh": "下雪12天。",
        "en_status": "draft",
        "zh_status": "draft",
        "asset": "",
        "note": "",
        "doubtful": False,
        "en_before": None,
        "zh_before": None,
        "inserted": None,
        "deleted": None,
    }
    assert (shown["releases"][0]["day"], shown["releases"][0]["embargo"]) == (
        "2024-09-20",
        "2024-09-20T01:00:00+00:00",
    )
    assert shown["glossary"][0]["en"] == [{"text": "park", "usage": "preferred"}]
    assert shown["counts"] == {
        "texts": 1,
        "pairs": 2,
        "pictures": 0,
        "terms": 1,
        "facts": 0,
        "people": 0,
        "contacts": 0,
    }


def test_a_kit_is_written_and_read_again_and_never_replaced_unasked(tmp_path):
    path = tmp_path / "a.presskit"
    api.write_kit(KIT, {}, path)
    assert api.read_kit(path).kit == KIT
    with pytest.raises(CannotWrite):
        api.write_kit(KIT, {}, path)
