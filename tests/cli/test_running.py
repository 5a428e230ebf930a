"""The command line as a program: help, languages, statuses, streams."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from presskit.__main__ import main as start
from presskit.cli import COMMANDS, main
from tests.cli.conftest import Command

ROOT = Path(__file__).parents[2]

WITHOUT_QT = """
import sys
from presskit.cli import main
status = main(sys.argv[1:])
assert not any(name.startswith("PySide6") for name in sys.modules)
sys.exit(status)
"""


def program(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a process of its own, without a display."""
    inherited = {
        name: value for name, value in os.environ.items() if "DISPLAY" not in name and name != "LANG"
    }
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *map(str, words)],
        cwd=ROOT,
        env={**inherited, "LC_ALL": "C.UTF-8", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_every_command_explains_itself_with_examples(presskit: Command, name: str) -> None:
    ran = presskit(name, "--help")
    assert (ran.status, ran.err) == (0, "")
    assert f"Examples:\n  presskit {name} " in ran.out


def test_the_help_names_every_command_and_the_statuses(presskit: Command) -> None:
    out = presskit("--help").out
    assert all(command.name in out for command in COMMANDS)
    assert "Exit status: 0 fine, 1 there are findings, 2 it could not run." in out


def test_the_version_is_told(presskit: Command) -> None:
    assert presskit("--version").out.startswith("presskit ")


@pytest.mark.parametrize(
    "words", [[], ["dance"], ["show"], ["show", "a", "b"], ["--interface", "fr", "show", "a"]]
)
def test_words_that_make_no_sense_give_status_2(presskit: Command, words: list[str]) -> None:
    ran = presskit(*words)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("Usage: presskit")


def test_the_system_chooses_the_language_and_the_user_overrules_it(
    presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = presskit("show", "--help").out
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    chinese = presskit("show", "--help").out
    assert chinese != english
    assert presskit("show", "--help", "--interface", "en").out == english
    assert presskit("--interface=en", "show", "--help").out == english
    monkeypatch.setenv("LC_ALL", "C")
    assert presskit("show", "--interface", "zh_Hans", "--help").out == chinese


def test_commands_take_the_option_by_which_the_window_knows_the_language(presskit: Command) -> None:
    chinese = presskit("check", "--interface", "zh_Hans", "--help").out
    assert presskit("check", "--lang", "zh_Hans", "--help").out == chinese
    assert presskit("--lang=zh_Hans", "check", "--help").out == chinese
    assert chinese.count("--lang") == 1 + chinese.split("\n\n")[0].count("--lang")
    assert "'fr' is no choice for --interface/--lang" in presskit("check", "a", "--lang", "fr").err


def test_the_language_of_a_text_is_not_that_of_the_words_around_it(presskit: Command, kit: Path) -> None:
    assert presskit("show", kit, "--lang", "en", "--interface", "zh_Hans").status == 0
    assert "用法" in presskit("show", "--lang", "en", "--interface", "zh_Hans").err


def test_the_work_is_done_without_a_display_and_without_qt(kit: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "release.pdf"
    ran = program("export", kit, pdf)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"Wrote {pdf}.\n", "")


def test_a_terminal_that_knows_no_chinese_gets_escapes(kit: Path) -> None:
    ran = program("show", kit, "--lang", "zh", LC_ALL="C.UTF-8", PYTHONIOENCODING="ascii")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert r"\u6d77\u6e2f" in ran.stdout


@pytest.mark.skipif(os.name != "posix", reason="pipes that close are a matter of POSIX systems")
def test_a_reader_that_goes_away_leaves_no_traceback(kit: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, "show", str(kit)],
        cwd=ROOT,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (process.returncode, process.stderr) == (141, b"")


def test_stopping_leaves_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def stopped(_path: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("presskit.api.read_kit", stopped)
    assert main(["--interface", "en", "show", str(tmp_path)]) == 130
    assert capsys.readouterr().err == "Stopped.\n"


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="only some systems have a device that is always full"
)
def test_a_full_disk_behind_the_output_is_told(kit: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-c", WITHOUT_QT, "show", str(kit)],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ran.returncode == 2
    assert ran.stderr.startswith(b"presskit: The output could not be written: No space left")


def test_a_closed_output_is_no_failure(kit: Path) -> None:
    command = f'"{sys.executable}" -c "$CODE" show "{kit}" >&-'
    ran = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=ROOT,
        env={**os.environ, "CODE": WITHOUT_QT},
        capture_output=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["show"], "These arguments are missing: KIT."),
        (["show", "a", "b"], "These words are too many: b."),
        (["show", "a", "--lang", "fr"], "'fr' is no choice for --lang. Choose from 'en', 'zh'."),
        (["show", "a", "--lang"], "--lang needs a value."),
    ],
)
def test_wrong_arguments_are_told_in_sentences_of_the_catalogs(
    presskit: Command, words: list[str], told: str
) -> None:
    assert presskit(*words).err.replace("en, zh", "'en', 'zh'").endswith(f": {told}\n")


def test_stopping_while_the_program_starts_leaves_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_words: list[str]) -> dict[str, str] | None:
        raise KeyboardInterrupt

    monkeypatch.setattr("presskit.__main__._window", stopped)
    assert start(["show"]) == 130


def test_notes_do_not_turn_up_in_the_output_when_nobody_listens(tmp_path: Path) -> None:
    text = tmp_path / "a.md"
    text.write_text("# A\n\n<b>bold</b>\n", "utf-8")
    words = f'import "{text}" -o "{tmp_path / "a.presskit"}"'
    ran = subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -c "$CODE" {words} 2>&-'],
        cwd=ROOT,
        env={**os.environ, "CODE": WITHOUT_QT, "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    assert ran.stdout.startswith("Wrote ")
    assert "Note" not in ran.stdout
