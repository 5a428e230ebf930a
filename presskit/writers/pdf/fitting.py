"""Lets stretches that are wider than a line part: addresses at their own marks first, then anything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presskit.writers.pdf.atoms import Atom, western
from presskit.writers.pdf.characters import Kind
from presskit.writers.pdf.fonts import Piece
from presskit.writers.pdf.look import Look
from presskit.writers.pdf.spacing import may_break, may_break_at_space

_ADDRESS_PARTS = re.compile(r"[^/.?&=_@#-]*[/.?&=_@#-]+|[^/.?&=_@#-]+")


def may_begin(atoms: list[Atom], at: int) -> bool:
    """Tell whether a line may begin with the atom at a place after the first."""
    atom, before = atoms[at], atoms[at - 1]
    if atom.kind is Kind.SPACE:
        return False
    if before.kind is Kind.SPACE:
        return may_break_at_space(atoms[at - 2], atom)
    return may_break(before, atom)


def fitted(atoms: list[Atom], look: Look, width: float) -> list[Atom]:
    """Return atoms of which no stretch that must stay together is wider than a line."""
    if sum(atom.width for atom in atoms) <= width:
        return atoms
    found: list[Atom] = []
    start = 0
    for at in range(1, len(atoms) + 1):
        if at == len(atoms) or atoms[at].kind is Kind.SPACE or may_begin(atoms, at):
            stretch = atoms[start:at]
            wide = sum(atom.width for atom in stretch) > width
            found.extend(_torn(stretch, look, width) if wide else stretch)
            start = at
    return found


def _torn(stretch: list[Atom], look: Look, width: float) -> list[Atom]:
    """Return a stretch with as few tears as let it fit; the marks of an address are better places."""
    parts = [part for atom in stretch for part in _parts(atom, look, width)]
    taken = 0.0
    for at, part in enumerate(parts[:-1]):
        taken = (0.0 if part.tear else taken) if at == 0 else taken
        taken += part.width
        if taken + parts[at + 1].width > width:
            parts[at] = part._replace(tear=True)
            taken = 0.0
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
            yield from (western(Piece(char, atom.face), atom.span, look) for char in text)
