"""Named versions of the open kit: kept beside its pictures, and had back."""

from __future__ import annotations

import hashlib

from presskit.edits import versions as edits
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.model.text import Stamp
from presskit.model.version import Version
from presskit.store import versions as store
from presskit.workspace.workspace import Workspace


def version_of(kit: Kit, version_id: str, name: str, stamp: Stamp) -> tuple[Version, bytes]:
    """Return the version that a kit is now, and the bytes that hold it."""
    content = store.written(kit)
    digest = hashlib.sha256(content).hexdigest()
    pictures = tuple(sorted({asset.digest for asset in kit.assets}))
    return Version(version_id, name, stamp, digest, pictures), content


def name_version(workspace: Workspace, name: str, stamp: Stamp) -> Version:
    """Give the present state of the open kit a name; undo takes it back."""
    version, content = version_of(workspace.kit, workspace.new_id(), name, stamp)
    workspace.add_pictures({version.digest: content})
    workspace.do(edits.named(version))
    return version


def restore(workspace: Workspace, version: Version, name: str, stamp: Stamp) -> bool:
    """Make the open kit what it was in a version, as one step of undo; ``UnreadableKit`` when it is damaged.

    When no version holds the present state, it gets the given name first; tell whether it did.
    """
    state = kit_of(version, workspace.pictures)
    present, content = version_of(workspace.kit, workspace.new_id(), name, stamp)
    lost = all(known.digest != present.digest for known in workspace.kit.versions)
    if lost:
        workspace.add_pictures({present.digest: content})
    workspace.do(edits.restored(state, present if lost else None))
    return lost


def kit_of(version: Version, pictures: Pictures) -> Kit:
    """Return the kit as it was; ``UnreadableKit`` when its bytes are damaged."""
    return store.read(pictures[version.digest])
