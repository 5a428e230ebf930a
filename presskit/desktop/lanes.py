"""Work away from the window: each lane is one thread, and results come back on the window's thread."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from presskit.errors import Cancelled, PresskitError
from presskit.i18n import marked as _
from presskit.progress import Report

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Work: TypeAlias = Callable[[Report], Any]

_TELL_EVERY = 0.04
"""Seconds between two reports of progress: more often nobody can read them."""


def _ignored(_outcome: object = None) -> None:
    """Do nothing with an outcome."""


class Job:
    """A piece of work on its way through a lane. Only the lane makes them."""

    def __init__(self, key: str, work: Work) -> None:
        self.key = key
        self.stopping = False
        self.done: Callable[[Any], object] = _ignored
        self.failed: Callable[[PresskitError], object] = _ignored
        self.stopped: Callable[[], object] = _ignored
        self.future: Future[Any] | None = None
        self._work = work

    def cancel(self) -> None:
        """Ask the work to stop at its next report, or not to start at all."""
        self.stopping = True
        if self.future is not None:
            self.future.cancel()

    def run(self, tell: Callable[[Job, int, int, str], None]) -> Any:
        """Do the work on the lane's thread; ``Cancelled`` when it was asked to stop."""
        told = 0.0

        def report(done: int, of: int, what: str) -> None:
            nonlocal told
            if self.stopping:
                raise Cancelled
            now = time.monotonic()
            if now - told >= _TELL_EVERY or done >= of:
                told = now
                tell(self, done, of, what)

        if self.stopping:
            raise Cancelled
        return self._work(report)


class Lane(QObject):
    """One thread that does one thing after the other. A newer job takes the place of one with its key.

    The callbacks of a job run on the thread of the window. A job that another one replaced calls none.
    """

    progressed = Signal(object, int, int, str)
    emptied = Signal()
    _ended = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._threads: ThreadPoolExecutor | None = None
        self._live: dict[str, Job] = {}
        self._held: list[Job] | None = None
        self._closed = False
        self._ended.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def put(
        self,
        key: str,
        work: Work,
        done: Callable[[Any], object] = _ignored,
        failed: Callable[[PresskitError], object] = _ignored,
        stopped: Callable[[], object] = _ignored,
    ) -> Job:
        """Queue work; an earlier job of its key is cancelled and forgotten. A closed lane does nothing."""
        job = Job(key, work)
        if self._closed:
            return job
        job.done, job.failed, job.stopped = done, failed, stopped
        earlier = self._live.get(key)
        self._live[key] = job
        if earlier:
            earlier.cancel()
        if self._held is None:
            self._submit(job)
        else:
            self._held.append(job)
        return job

    def hold(self) -> None:
        """Let new work wait, lest it be in the way of what the window is about to show."""
        if self._held is None:
            self._held = []

    def release(self) -> None:
        """Begin with the work that has waited."""
        waiting, self._held = self._held or [], None
        for job in waiting:
            if self._live.get(job.key) is job:
                self._submit(job)

    def cancel(self, key: str) -> None:
        """Stop the job of a key, if there is one; its ``stopped`` is called once it has."""
        if key in self._live:
            self._live[key].cancel()

    @property
    def busy(self) -> bool:
        """Whether anything is queued or under way."""
        return bool(self._live)

    def close(self) -> None:
        """Stop everything and wait for the thread; no callback runs any more."""
        self._closed = True
        live, self._live = list(self._live.values()), {}
        for job in live:
            job.cancel()
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)

    def _submit(self, job: Job) -> None:
        job.future = self._thread().submit(job.run, self._tell)
        job.future.add_done_callback(lambda _future: self._ended.emit(job))

    def _thread(self) -> ThreadPoolExecutor:
        """Return the thread, which starts with the first job."""
        if self._threads is None:
            from concurrent.futures import ThreadPoolExecutor

            self._threads = ThreadPoolExecutor(1, thread_name_prefix=self._name)
        return self._threads

    def _tell(self, job: Job, done: int, of: int, what: str) -> None:
        self.progressed.emit(job, done, of, what)

    @Slot(object)
    def _take(self, job: Job) -> None:
        if self._live.get(job.key) is not job or job.future is None:
            return
        del self._live[job.key]
        if not self._live:
            self.emptied.emit()
        error = None if job.future.cancelled() else job.future.exception()
        if job.future.cancelled() or isinstance(error, Cancelled):
            job.stopped()
        elif isinstance(error, PresskitError):
            job.failed(error)
        elif error is not None:
            job.failed(PresskitError(_("Something went wrong inside presskit.")))
            raise error
        else:
            job.done(job.future.result())


class Collector(QObject):
    """Collects cyclic garbage on the window's thread only: elsewhere that could free widgets and crash."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(4000)
        self._timer.timeout.connect(self.collect)
        self._timer.start()
        self._rounds = 0

    def collect(self) -> None:
        """Collect the young generations, and every tenth time the oldest too."""
        self._rounds += 1
        gc.collect(2 if self._rounds % 10 == 0 else 1)
