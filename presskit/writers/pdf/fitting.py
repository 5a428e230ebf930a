"""Lets stretches that are wider than a line part: addresses at their own marks first, then anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from presskit.writers.pdf.atoms import Atom, western
from presskit.writers.pdf.characters import Kind
from presskit.writers.pdf.clusters import clusters
from presskit.writers.pdf.fonts import Piece
from presskit.writers.pdf.look import Look
from presskit.writers.pdf.places import Places

_ADDRESS_PARTS = re.compile(r"[^/.?&=_@#-]*[/.?&=_@#-]+|[^/.?&=_@#-]+")
_WEB = re.compile(r"(?i)https?://|^www\.|^[\w-]+(?:\.[A-Za-z][\w-]*)+/")
_LONG = 99
_SLACK = 0.01


def fits(places: Places, width: float) -> bool:
    """Tell whether no stretch that must stay together is wider than a line, in points."""
    full = [end[0] - start[0] for start, end in zip(places.starts, places.ends[1:], strict=False)]
    return max(full) <= width or not any(_wide(places, at, width) for at in range(len(full)))


def fitted(atoms: list[Atom], places: Places, look: Look, width: float) -> list[Atom]:
    """Return atoms of which no stretch that must stay together is wider than a line."""
    found: list[Atom] = []
    for at, (start, stop) in enumerate(pairwise(places.at)):
        stretch = atoms[start:stop]
        found.extend(_torn(stretch, look, width) if _wide(places, at, width) else stretch)
    return found


def opened(atoms: list[Atom], look: Look, *, mail: bool) -> list[Atom]:
    """Return atoms of which addresses may part although they would fit on a line.

    Those of the web part at their own marks, those of mail after the sign in their middle.
    """
    found: list[Atom] = []
    for atom in atoms:
        if "/" in atom.text and _WEB.search(atom.text):
            found.extend(_parts(atom, look, look.size * _LONG))
        elif mail and "@" in atom.text[1:-1] and not atom.shown:
            name, sign, host = atom.text.partition("@")
            found.append(western(Piece(name + sign, atom.face), atom.span, look, tear=True))
            found.append(western(Piece(host, atom.face), atom.span, look, tear=atom.tear))
        else:
            found.append(atom)
    return found


def _wide(places: Places, at: int, width: float) -> bool:
    natural, _stretch, shrink = places.ends[at + 1]
    return natural - places.starts[at][0] - shrink + places.starts[at][2] > width + _SLACK


def _torn(stretch: list[Atom], look: Look, width: float) -> list[Atom]:
    """Return a stretch with as few tears as let it fit; the marks of an address are better places.

    Brackets and other full-width marks stay with the word beside them.
    """
    room = width - sum(atom.width for atom in stretch if atom.kind is not Kind.WORD)
    parts = [part for atom in stretch for part in _parts(atom, look, max(room, look.size))]
    begun, after = 0, -1
    for at, part in enumerate(parts):
        if sum(one.width for one in parts[begun : at + 1]) > width and at > begun:
            last = after if after >= begun else at - 1
            parts[last] = parts[last]._replace(tear=True)
            begun = last + 1
        if part.kind is Kind.WORD and at + 1 < len(parts) and parts[at + 1].kind is Kind.WORD:
            after = at
    return parts


def _parts(atom: Atom, look: Look, width: float) -> Iterator[Atom]:
    """Yield the atom, or what it consists of: the parts of an address, single characters."""
    if atom.kind is not Kind.WORD or atom.shown or len(atom.text) == 1:
        yield atom
        return
    parts = _ADDRESS_PARTS.findall(atom.text)
    for number, text in enumerate(parts, 1):
        whole = western(Piece(text, atom.face), atom.span, look, tear=number < len(parts) or atom.tear)
        if whole.width <= width:
            yield whole
        else:
            yield from (western(Piece(char, atom.face), atom.span, look) for char in clusters(text))
