"""Work away from the window: what comes back, in which order, and what never does."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from presskit.desktop.lanes import Lane
from presskit.errors import BadRequest
from presskit.progress import Report


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    made = Lane("test")
    yield made
    made.close()


def test_a_result_comes_back_on_the_thread_of_the_window(qtbot: QtBot, lane: Lane) -> None:
    seen: list[tuple[int, int]] = []
    lane.put("a", lambda _report: threading.get_ident(), lambda i: seen.append((i, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] != seen[0][1] == threading.get_ident()


def test_the_latest_of_a_key_wins(qtbot: QtBot, lane: Lane) -> None:
    gate, seen = threading.Event(), []
    lane.put("a", lambda _report: gate.wait(5), lambda _r: seen.append("first"))
    lane.put("a", lambda _report: 2, lambda _r: seen.append("second"))
    lane.put("a", lambda _report: 3, lambda _r: seen.append("third"))
    gate.set()
    qtbot.waitUntil(lambda: not lane.busy)
    qtbot.wait(20)
    assert seen == ["third"]


def test_a_refusal_is_told_and_not_raised(qtbot: QtBot, lane: Lane) -> None:
    told: list[str] = []

    def refuse(_report: Report) -> None:
        raise BadRequest("No {what}.", what="way")

    lane.put("a", refuse, failed=lambda error: told.append(error.told))
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["No way."]


def test_work_that_is_cancelled_stops_at_its_next_report(qtbot: QtBot, lane: Lane) -> None:
    started, stopped = threading.Event(), []

    def endless(report: Report) -> None:
        while True:
            started.set()
            report(1, 2, "")

    lane.put("a", endless, stopped=lambda: stopped.append(True))
    assert started.wait(5)
    lane.cancel("a")
    qtbot.waitUntil(lambda: bool(stopped))
    assert not lane.busy


def test_a_mistake_of_the_program_reaches_the_hook_for_errors(qtbot: QtBot, lane: Lane) -> None:
    with qtbot.captureExceptions() as caught:
        lane.put("a", lambda _report: 1 // 0)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_progress_is_told_with_its_last_step(qtbot: QtBot, lane: Lane) -> None:
    steps: list[tuple[int, int]] = []
    lane.progressed.connect(lambda _job, done, of, _what: steps.append((done, of)))

    def count(report: Report) -> None:
        for step in range(1000):
            report(step + 1, 1000, "")

    lane.put("a", count)
    qtbot.waitUntil(lambda: not lane.busy)
    assert steps[-1] == (1000, 1000)
    assert len(steps) < 100


def test_closing_waits_for_the_thread_and_calls_nobody(qtbot: QtBot, lane: Lane) -> None:
    seen: list[int] = []
    lane.put("a", lambda _report: 1, seen.append)
    lane.close()
    qtbot.wait(20)
    assert seen == []


def test_a_lane_that_is_held_begins_when_it_is_released(lane: Lane, qtbot: QtBot) -> None:
    done: list[str] = []
    lane.hold()
    for name in ("first", "replaced", "cancelled"):
        lane.put(name, lambda _report, name=name: name, done.append)
    lane.put("replaced", lambda _report: "second", done.append)
    lane.cancel("cancelled")
    qtbot.wait(20)
    assert done == []
    assert lane.busy
    lane.release()
    qtbot.waitUntil(lambda: not lane.busy)
    assert done == ["first", "second"]
