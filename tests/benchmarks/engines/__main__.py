"""Sets the kit with one engine in a process of its own: a line with a change asks for a document.

``python -m tests.benchmarks.engines typst FOLDER 3`` says that it is ready once the engine is imported, then
answers each change with the size of the document, which it leaves in the folder when the input ends.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from tests.benchmarks.engines import story


def main(engine: str, folder: Path, count: int) -> None:
    """Answer what is asked until the input ends."""
    build = import_module(f"tests.benchmarks.engines.with_{engine}").build
    _say("ready")
    document = b""
    for line in sys.stdin:
        document = build(folder, count, line.strip())
        _say(str(len(document)))
    (folder / f"{engine}.pdf").write_bytes(document)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    for number, content in enumerate(story.pictures() if not Path(sys.argv[2]).exists() else ()):
        Path(sys.argv[2]).mkdir(exist_ok=True)
        Path(sys.argv[2], f"picture{number}.jpg").write_bytes(content)
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
