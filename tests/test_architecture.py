"""The source keeps the promises that the README makes of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from presskit.cli import COMMANDS
from tests import architecture
from tests.architecture import Source

ROOT = Path(__file__).parents[1]
PACKAGE = architecture.sources(ROOT / "presskit")
TESTS = architecture.sources(ROOT / "tests")
SCRIPTS = [
    source for folder in ("resources", "translations") for source in architecture.sources(ROOT / folder)
]

LINT = """
import sys
from importlinter.cli import lint_imports
sys.exit(lint_imports(no_cache=True, no_logo=True))
"""

HEAVY = ("PySide6", "reportlab", "docx", "babel", "PIL", "pypdfium2")


def python(code: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False
    )


def all_complaints(check: object, sources: list[Source]) -> list[str]:
    return [complaint for source in sources for complaint in check(source)]  # type: ignore[operator]  # a function


def source(text: str, path: str = "presskit/planted.py") -> Source:
    return Source(Path(path), text)


@pytest.mark.parametrize(
    "check",
    [
        architecture.long_files,
        architecture.long_functions,
        architecture.wide_classes,
        architecture.banned_names,
        architecture.unexplained_modules,
    ],
)
def test_the_package_keeps_its_measure(check: object) -> None:
    assert all_complaints(check, PACKAGE) == []


@pytest.mark.parametrize("check", [architecture.unfinished_work, architecture.machine_paths])
def test_nothing_is_left_unfinished_or_tied_to_a_machine(check: object) -> None:
    assert all_complaints(check, PACKAGE + TESTS + SCRIPTS) == []


def test_tests_and_scripts_are_of_readable_length() -> None:
    assert all_complaints(architecture.long_files, TESTS + SCRIPTS) == []


LONG_FUNCTION = "def f() -> None:\n" + "    print()\n" * 26
WIDE_CLASS = "class Park:\n" + "".join(f"    def way{'s' * n}(self): ...\n" for n in range(13))
PLANTED = [
    (architecture.long_files, source("\n" * 300)),
    (architecture.long_functions, source(LONG_FUNCTION)),
    (architecture.wide_classes, source(WIDE_CLASS)),
    (architecture.banned_names, source("class KitManager: ...")),
    (architecture.banned_names, source("class HTTPUtils: ...")),
    (architecture.banned_names, source("", "presskit/edits/text_helpers.py")),
    (architecture.unexplained_modules, source("import os")),
    (architecture.unexplained_modules, source('"""Things"""')),
    (architecture.unfinished_work, source("x = 1  # " + "TO" + "DO: finish")),
    (architecture.machine_paths, source("x = '" + "/ho" + "me/someone/file'")),
    (architecture.machine_paths, source("x = 'https://reg" + "istry.example.org/'")),
]


@pytest.mark.parametrize(("check", "planted"), PLANTED)
def test_each_check_finds_what_is_planted(check: object, planted: Source) -> None:
    assert len(all_complaints(check, [planted])) == 1


@pytest.mark.parametrize(
    ("check", "clean"),
    [
        (architecture.long_functions, source(LONG_FUNCTION.replace("    print()\n", "", 1))),
        (architecture.wide_classes, source(WIDE_CLASS.replace("def ways(", "def mousePressEvent("))),
        (architecture.banned_names, source("class Information: ...\nclass Database: ...")),
        (architecture.unexplained_modules, source('"""What a check is, and what it finds."""')),
        (architecture.machine_paths, source("x = 'https://example.org/working'")),
    ],
)
def test_no_check_complains_of_what_is_allowed(check: object, clean: Source) -> None:
    assert all_complaints(check, [clean]) == []


def modules(folder: str) -> list[Source]:
    """Return the modules of a package; readers of glossaries and facts are no readers of manuscripts."""
    below = [part for part in PACKAGE if Path("presskit", folder) in part.path.parents]
    return [part for part in below if not {"terms", "facts"} & set(part.path.parts)]


def registry(folder: str) -> Source:
    path = Path("presskit", folder, "__init__.py")
    return next(part for part in PACKAGE if part.path == path)


def test_every_rule_is_registered() -> None:
    assert list(architecture.unregistered(modules("checks"), registry("checks"), "RULE")) == []


def test_every_command_is_registered() -> None:
    commands = [part for part in modules("cli") if "= Command(" in part.text]
    assert len(commands) == len(COMMANDS)


@pytest.mark.parametrize(("folder", "function"), [("readers", "read"), ("writers", "write")])
def test_every_reader_and_every_writer_is_registered(folder: str, function: str) -> None:
    assert list(architecture.unregistered(modules(folder), registry(folder), function)) == []


def test_a_module_that_a_registry_forgets_is_found() -> None:
    known = source("def read(path): ...", "presskit/readers/plain.py")
    forgotten = source("def read(path): ...", "presskit/readers/scroll.py")
    names = source("from presskit.readers import plain", "presskit/readers/__init__.py")
    found = list(architecture.unregistered([known, forgotten], names, "read"))
    assert found == [f"{forgotten.path} is not in {names.path}"]


def test_imports_keep_to_the_layers() -> None:
    outcome = python(LINT)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def skeleton(folder: Path) -> Path:
    """Make an empty package with the layers of this one, under the same contracts."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    package = folder / "presskit"
    package.mkdir()
    (package / "__init__.py").touch()
    for layer in contracts[0]["layers"]:
        for name in layer.split(" | "):
            (package / f"{name}.py").touch()
    return package


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("model", "import presskit.edits"),
        ("readers", "import presskit.writers"),
        ("cli", "import PySide6"),
        ("model", "import lxml"),
    ],
)
def test_an_import_that_breaks_a_contract_is_found(tmp_path: Path, module: str, line: str) -> None:
    package = skeleton(tmp_path)
    assert python(LINT, tmp_path).returncode == 0
    (package / f"{module}.py").write_text(line + "\n", "utf-8")
    outcome = python(LINT, tmp_path)
    assert outcome.returncode == 1
    assert "BROKEN" in outcome.stdout


@pytest.mark.parametrize("module", ["presskit.api", "presskit.cli"])
def test_scripts_and_commands_start_without_the_window_and_without_heavy_libraries(module: str) -> None:
    outcome = python(f"import {module}, sys; print(*sorted(set({HEAVY!r}) & set(sys.modules)))")
    assert (outcome.returncode, outcome.stdout.strip()) == (0, ""), outcome.stderr
