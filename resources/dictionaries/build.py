"""Makes the English dictionary of this folder from that of Debian's package hunspell-en-us 1:2020.12.07-2.

Run it with the folder that holds ``en_US.aff`` and ``en_US.dic``, and the package's copyright file:
``python resources/dictionaries/build.py FOLDER COPYRIGHT``. The words stay as they are. They are parted, so
that loading them never holds up whoever waits, and suggestions by likeness of letters, which take a fifth of
a second, are switched off: those by likely slips of the keyboard and the ear remain. ``press.txt`` is our
own: words of the trade that the dictionary lacks.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
PARTS = 6
NOTE = """# Changed for presskit: suggestions by likeness of letters are switched off (the next two lines)
MAXNGRAMSUGS 0
MAXCPDSUGS 0

"""


def build(source: Path, copyright_file: Path) -> None:
    """Write affixes, words in parts, and the licence."""
    affixes = (source / "en_US.aff").read_text("utf-8")
    first, rest = affixes.split("\n", 1)
    (HERE / "en_US.aff").write_text(f"{first}\n{NOTE}{rest}", "utf-8")
    words = (source / "en_US.dic").read_text("utf-8").splitlines()[1:]
    for part in range(PARTS):
        own = words[part::PARTS]
        size = len(words) if part == 0 else len(own)
        name = "en_US.dic" if part == 0 else f"en_US-{part}.dic"
        (HERE / name).write_text("\n".join((str(size), *own, "")), "utf-8")
    (HERE / "LICENCE-en_US.txt").write_text(copyright_file.read_text("utf-8"), "utf-8")


if __name__ == "__main__":
    build(*map(Path, sys.argv[1:3]))
