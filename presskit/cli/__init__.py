"""The command line: the work of the window without a display."""

from __future__ import annotations

from collections.abc import Sequence

from presskit.cli.adding import ADD
from presskit.cli.approval import APPROVAL
from presskit.cli.backups import BACKUPS
from presskit.cli.checking import CHECK
from presskit.cli.command import Command
from presskit.cli.comments import COMMENTS
from presskit.cli.comparing import COMPARE
from presskit.cli.exporting import EXPORT
from presskit.cli.finding import FIND
from presskit.cli.importing import IMPORT
from presskit.cli.lengths import LENGTHS
from presskit.cli.new import NEW
from presskit.cli.reviewing import CHANGES
from presskit.cli.run import run
from presskit.cli.sampling import SAMPLE
from presskit.cli.showing import SHOW
from presskit.cli.signing import SIGN
from presskit.cli.status import STATUS
from presskit.cli.versions import VERSIONS

COMMANDS: tuple[Command, ...] = (
    NEW,
    IMPORT,
    ADD,
    EXPORT,
    CHECK,
    LENGTHS,
    SHOW,
    FIND,
    STATUS,
    CHANGES,
    COMMENTS,
    SIGN,
    APPROVAL,
    VERSIONS,
    COMPARE,
    BACKUPS,
    SAMPLE,
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status; arguments default to those of the program."""
    return run(COMMANDS, argv)
