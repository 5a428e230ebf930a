"""A writer is found by the ending of a file; the heavy libraries come in only when a writer is used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from presskit.errors import BadRequest
from presskit.writers import WRITERS, writer_for


@pytest.mark.parametrize(
    ("name", "writer"), [("a.pdf", "pdf"), ("A.PDF", "pdf"), ("folder/新闻.docx", "docx")]
)
def test_a_writer_is_found_by_the_ending(name: str, writer: str) -> None:
    assert writer_for(Path(name)).name == writer


@pytest.mark.parametrize("name", ["a.txt", "a", ".pdf", "a.pdf.zip"])
def test_an_ending_without_a_writer_is_a_bad_request(name: str) -> None:
    with pytest.raises(BadRequest, match=r"\.pdf, \.docx"):
        writer_for(Path(name))


def test_every_writer_folder_is_in_the_registry() -> None:
    folder = Path(sys.modules["presskit.writers"].__file__).parent
    found = {path.parent.name for path in folder.glob("*/document.py")}
    assert {writer.name for writer in WRITERS} == found


def test_the_registry_loads_no_heavy_library() -> None:
    code = "import sys, presskit.writers; print({'reportlab', 'docx', 'PIL', 'lxml'} & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "set()"
