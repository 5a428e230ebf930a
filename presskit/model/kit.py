"""The press kit: everything one edition of the news consists of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from presskit.model.asset import Asset
from presskit.model.contact import Contact, Person
from presskit.model.fact import Fact
from presskit.model.language import Wording
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.model.term import Term
from presskit.model.thread import Thread
from presskit.model.version import Version


@dataclass(frozen=True, slots=True)
class Brand:
    """Whose news it is and how it looks: ``logo`` names an asset, ``theme`` a shipped theme.

    ``website`` is the address of the online newsroom.
    """

    organisation: Wording = Wording()
    website: str = ""
    logo: str = ""
    theme: str = ""
    accent: str = ""


@dataclass(frozen=True, slots=True)
class Kit:
    """A whole press kit. A change makes another kit that shares all that did not change.

    ``tracking`` says that changes of its texts are tracked.
    """

    id: str
    title: Wording = Wording()
    releases: tuple[Release, ...] = ()
    facts: tuple[Fact, ...] = ()
    people: tuple[Person, ...] = ()
    contacts: tuple[Contact, ...] = ()
    glossary: tuple[Term, ...] = ()
    assets: tuple[Asset, ...] = ()
    brand: Brand = Brand()
    threads: tuple[Thread, ...] = ()
    versions: tuple[Version, ...] = ()
    tracking: bool = False

    def pairs(self) -> Iterator[Pair]:
        """Yield the pairs of all releases in order."""
        for release in self.releases:
            yield from release.pairs

    def pair(self, pair_id: str) -> Pair:
        """Return the pair with an id; ``KeyError`` when there is none."""
        for pair in self.pairs():
            if pair.id == pair_id:
                return pair
        raise KeyError(pair_id)

    def thread(self, thread_id: str) -> Thread | None:
        """Return the comments with an id, if the kit has them."""
        return next((thread for thread in self.threads if thread.id == thread_id), None)

    def digests(self) -> frozenset[str]:
        """Return the digests of all bytes the kit needs: of its pictures, its versions and their pictures."""
        kept = (digest for version in self.versions for digest in (version.digest, *version.pictures))
        return frozenset((*(asset.digest for asset in self.assets), *kept))

    def asset(self, asset_id: str) -> Asset | None:
        """Return the picture with an id, if the kit has it."""
        return next((asset for asset in self.assets if asset.id == asset_id), None)

    def with_pair(self, pair: Pair) -> Kit:
        """Return the kit with the pair of that id replaced; ``KeyError`` when there is none."""
        for number, release in enumerate(self.releases):
            for row, old in enumerate(release.pairs):
                if old.id == pair.id:
                    pairs = (*release.pairs[:row], pair, *release.pairs[row + 1 :])
                    return self.with_release(number, replace(release, pairs=pairs))
        raise KeyError(pair.id)

    def with_release(self, number: int, release: Release) -> Kit:
        """Return the kit with the release at an index replaced."""
        releases = (*self.releases[:number], release, *self.releases[number + 1 :])
        return replace(self, releases=releases)
