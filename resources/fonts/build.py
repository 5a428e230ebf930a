"""Makes the fonts of this folder from the npm packages that carry them, byte for byte the same each time.

Run it with the folder to write to: ``python resources/fonts/build.py FOLDER``. It needs fontTools and npm.
The Chinese faces are cut down to the characters the press uses; a "Rest" has what that leaves out. The
Latin faces stay as they are, because their licence reserves the name "Source" for unchanged fonts, and so
do those of other scripts, except that Korean keeps the syllables of its standard only. All are under the
SIL Open Font License 1.1.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
PACKAGES = {
    "noto-sans-sc": ("0.4.3", "NotoSansSC", ("Regular", "Bold", "Rest")),
    "noto-serif-sc": ("0.4.3", "NotoSerifSC", ("Regular", "Bold")),
    "source-serif-4": ("0.4.1", "SourceSerif4", ("Regular", "Bold", "Italic", "BoldItalic")),
    "source-sans-3": ("0.4.1", "SourceSans3", ("Regular", "Bold", "Italic", "BoldItalic")),
    "noto-emoji": ("0.4.7", "NotoEmoji", ("Regular",)),
    "scheherazade-new": ("0.4.3", "ScheherazadeNew", ("Regular",)),
    "noto-serif-tibetan": ("0.4.2", "NotoSerifTibetan", ("Regular",)),
    "noto-sans-mongolian": ("0.4.1", "NotoSansMongolian", ("Regular",)),
    "noto-sans-yi": ("0.4.2", "NotoSansYi", ("Regular",)),
    "noto-sans-thai": ("0.4.2", "NotoSansThai", ("Regular",)),
    "noto-sans-devanagari": ("0.4.1", "NotoSansDevanagari", ("Regular",)),
    "noto-sans-hebrew": ("0.4.1", "NotoSansHebrew", ("Regular",)),
    "noto-sans-kr": ("0.4.3", "NotoSansKR", ("Regular",)),
}
FOLDERS = {
    "Regular": "400Regular",
    "Rest": "400Regular",
    "Bold": "700Bold",
    "Italic": "400Regular_Italic",
    "BoldItalic": "700Bold_Italic",
}
HAN = (0x3400, 0x9FFF)
BEYOND = 0x10000
"""Where the rare Han characters beyond the Basic Multilingual Plane begin."""
OTHERS = (
    *((0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x2027), (0x2030, 0x205E), (0x2070, 0x209C), (0x20A0, 0x20BF)),
    *((0x2100, 0x214F), (0x2150, 0x218B), (0x2190, 0x21FF), (0x2212, 0x2212), (0x221E, 0x221E)),
    *((0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265), (0x22EF, 0x22EF), (0x2460, 0x24FF)),
    *((0x2500, 0x257F), (0x25A0, 0x25FF), (0x2600, 0x2606), (0x2713, 0x2717), (0x2E3A, 0x2E3B)),
    *((0x3000, 0x30FF), (0x3105, 0x312F), (0x3200, 0x33FF), (0xFE10, 0xFE1F), (0xFE30, 0xFE4F)),
    (0xFF00, 0xFFEF),
)
"""Ranges of punctuation, signs, Latin letters, kana and full-width forms."""
FEATURES = ["kern", "halt", "palt", "chws", "liga", "ccmp", "locl"]
DROPPED = ["DSIG", "vhea", "vmtx", "VORG", "BASE"]


def charset() -> set[int]:
    """Return the characters of the Chinese faces.

    They are the 8,105 of the Table of General Standard Chinese Characters (2013), GB 2312-1980, the first
    level of Big5, and what ``OTHERS`` names.
    """
    standard = {ord(char) for char in (HERE / "standard-hanzi.txt").read_text("utf-8") if not char.isspace()}
    simplified = _two_byte("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))
    traditional = _two_byte("big5", range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])
    others = {code for first, last in OTHERS for code in range(first, last + 1)}
    return standard | set(simplified) | set(traditional) | others


def korean() -> set[int]:
    """Return the 2,350 syllables of KS X 1001 and the letters that they are made of."""
    return {*_two_byte("euc_kr", range(0xB0, 0xC9), range(0xA1, 0xFF)), *range(0x3131, 0x318F)}


def _two_byte(encoding: str, leads: Iterable[int], trails: Iterable[int]) -> Iterator[int]:
    for lead in leads:
        for trail in trails:
            char = bytes((lead, trail)).decode(encoding, "ignore")
            if len(char) == 1:
                yield ord(char)


def fetched(name: str, version: str, integrity: str) -> bytes:
    """Return a package as npm packs it; stop when it is not the one that was locked."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", f"@expo-google-fonts/{name}@{version}", "--pack-destination", folder]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - a fixed command
        content = next(Path(folder).glob("*.tgz")).read_bytes()
    found = "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode()
    if found != integrity:
        raise SystemExit(f"{name}@{version} is {found}, not {integrity}")
    return content


def fitted(raw: bytes, name: str, cut: str) -> bytes:
    """Return the font of a package as it is shipped."""
    if name == "noto-sans-kr":
        return cut_down(raw, korean())
    if not name.endswith("-sc"):
        return raw
    if cut == "Rest":
        return cut_down(raw, set(TTFont(io.BytesIO(raw), lazy=True).getBestCmap()) - charset())
    return cut_down(raw, charset())


def cut_down(raw: bytes, codes: set[int]) -> bytes:
    """Return a font with the given characters only; stop when it lacks one of the Han characters."""
    font = TTFont(io.BytesIO(raw), recalcTimestamp=False)
    lacking = {code for code in codes - set(font.getBestCmap()) if HAN[0] <= code <= HAN[1] or code >= BEYOND}
    if lacking:
        raise SystemExit(f"lacking: {sorted(map(chr, lacking))}")
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += DROPPED
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    made = io.BytesIO()
    font.save(made, reorderTables=True)
    return made.getvalue()


def build(folder: Path) -> None:
    """Write fonts, licences and the list of what was made into a folder."""
    locked = json.loads((HERE / "fonts.lock.json").read_text("utf-8"))
    made = []
    for name, (version, family, cuts) in PACKAGES.items():
        content = fetched(name, version, locked[f"{name}@{version}"])
        with tarfile.open(fileobj=io.BytesIO(content)) as package:
            (folder / f"OFL-{name}.txt").write_bytes(_member(package, "LICENSE_FONT"))
            for cut in cuts:
                member = f"{FOLDERS[cut]}/{family}_{FOLDERS[cut]}.ttf"
                raw = _member(package, member)
                font = fitted(raw, name, cut)
                (folder / f"{family}-{cut}.ttf").write_bytes(font)
                digest = hashlib.sha256(font).hexdigest()
                made.append(f"{digest}  {len(font):>9}  {family}-{cut}.ttf  <- {name}@{version} {member}\n")
    (folder / "MANIFEST.txt").write_text("".join(made), "utf-8")


def _member(package: tarfile.TarFile, name: str) -> bytes:
    stream = package.extractfile(f"package/{name}")
    if stream is None:
        raise SystemExit(f"{name} is not in the package")
    return stream.read()


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    build(target)
