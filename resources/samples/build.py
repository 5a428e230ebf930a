"""Makes the sample kit of the texts, the glossary, the pictures and the particulars beside this file.

Run ``python resources/samples/build.py``: the same sources give the same kit.
"""

from __future__ import annotations

import hashlib
import io
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from PIL import Image

from presskit.align.pairing import paired
from presskit.model.asset import Asset
from presskit.model.contact import Contact, Person
from presskit.model.fact import Fact, Point
from presskit.model.ids import NewId, numbered
from presskit.model.kit import Brand, Kit
from presskit.model.language import Wording
from presskit.model.pair import Pair, Role, Status
from presskit.model.release import Genre, Release
from presskit.model.text import Text
from presskit.readers import reader_for
from presskit.readers.terms import csv
from presskit.store import kit_file
from presskit.store.kit_file import Stored

SAMPLES = Path(__file__).parent
SOURCES = SAMPLES / "sip"
KIT = SAMPLES / "sip-release.presskit"


def built() -> Stored:
    """Return the sample kit and its pictures."""
    stated = tomllib.loads((SOURCES / "kit.toml").read_text("utf-8"))
    contents = {
        entry["name"]: (SOURCES / "pictures" / entry["file"]).read_bytes() for entry in stated["pictures"]
    }
    new_id = numbered("p")
    pairs = tuple(_rows(stated, new_id))
    headline = next(pair for pair in pairs if pair.role is Role.HEADLINE)
    kit = Kit(
        stated["id"],
        title=Wording(headline.en.current, headline.zh.current),
        releases=(
            Release("r1", pairs, stated["day"], _wording(stated["place"]), notice=_wording(stated["notice"])),
            *(_text(number, entry, stated, new_id) for number, entry in enumerate(stated["texts"], 2)),
        ),
        facts=tuple(_fact(number, entry) for number, entry in enumerate(stated["facts"], 1)),
        people=tuple(_person(entry) for entry in stated["people"]),
        contacts=tuple(_contact(number, entry) for number, entry in enumerate(stated["contacts"], 1)),
        glossary=csv.read(SOURCES / "glossary.csv").terms,
        assets=tuple(_asset(entry, contents[entry["name"]]) for entry in stated["pictures"]),
        brand=_brand(stated["brand"]),
    )
    return Stored(kit, {hashlib.sha256(content).hexdigest(): content for content in contents.values()})


def _rows(stated: dict[str, Any], new_id: NewId) -> Iterator[Pair]:
    """Yield the rows of the release: its paragraphs, the pictures' captions after theirs, the About text."""
    en, zh = (reader_for(path).read(path).manuscript for path in _texts())
    for number, pair in enumerate(paired(en, zh, new_id).pairs):
        yield pair
        for entry in stated["pictures"]:
            if entry.get("after") == number:
                yield _row(new_id(), Role.CAPTION, entry["caption"], entry["name"])
    for entry in stated["about"]:
        yield _row(new_id(), Role(entry["role"]), entry)


def _texts() -> tuple[Path, Path]:
    return SOURCES / "release.en.md", SOURCES / "release.zh.md"


def _row(pair_id: str, role: Role, said: dict[str, str], asset: str = "") -> Pair:
    """Return a row whose sides say the same, if they say anything."""
    sides = Text.plain(said["en"]), Text.plain(said["zh"])
    status = Status.TRANSLATED if all(side.current.strip() for side in sides) else Status.DRAFT
    return Pair(pair_id, role, *sides, status, status, asset=asset)


def _text(number: int, entry: dict[str, Any], stated: dict[str, Any], new_id: NewId) -> Release:
    """Return a text that goes with the release; it is a draft as the release is."""
    return Release(
        f"r{number}",
        tuple(_row(new_id(), Role(row["role"]), row) for row in entry["rows"]),
        notice=_wording(stated["notice"]),
        genre=Genre(entry["genre"]),
        person=entry.get("person", ""),
    )


def _fact(number: int, entry: dict[str, Any]) -> Fact:
    words = {name: _wording(entry[name]) for name in ("name", "figure", "unit", "as_of", "source")}
    points = (Point(_wording(point), Decimal(point["value"])) for point in entry.get("points", ()))
    return Fact(f"f{number}", **words, points=tuple(points))


def _person(entry: dict[str, Any]) -> Person:
    return Person(entry["id"], _wording(entry["name"]), _wording(entry["title"]), entry["portrait"])


def _asset(entry: dict[str, Any], content: bytes) -> Asset:
    with Image.open(io.BytesIO(content)) as image:
        width, height = image.size
    return Asset(
        id=entry["name"],
        name=entry["file"],
        media_type="image/png",
        digest=hashlib.sha256(content).hexdigest(),
        width=width,
        height=height,
        alt=_wording(entry["alt"]),
        credit=_wording(entry["credit"]),
        licence="Apache-2.0",
    )


def _contact(number: int, entry: dict[str, Any]) -> Contact:
    words = {name: _wording(entry[name]) for name in ("name", "title", "organisation")}
    return Contact(f"c{number}", **words, phone=entry["phone"], email=entry["email"])


def _brand(entry: dict[str, Any]) -> Brand:
    return Brand(_wording(entry["organisation"]), entry["website"], entry["logo"], entry["theme"])


def _wording(entry: dict[str, str]) -> Wording:
    return Wording(entry["en"], entry["zh"])


def main() -> None:
    """Write the kit that ships with the program."""
    sample = built()
    kit_file.write(sample.kit, sample.pictures, KIT)


if __name__ == "__main__":
    main()
