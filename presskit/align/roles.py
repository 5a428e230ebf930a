"""Which roles of paragraphs may be twins, and the role that a pair takes."""

from __future__ import annotations

from presskit.model.pair import Role

_TITLES = frozenset((Role.KICKER, Role.HEADLINE, Role.SUBHEAD, Role.CROSSHEAD))
_OTHER_KIND = 5.0
_OTHER_ROLE = 1.0
_SAME_LANDMARK = -2.0


def role_cost(en: Role, zh: Role) -> float:
    """Return the cost of twins with these roles: a headline is no twin of a caption."""
    if en is zh:
        return 0.0 if en is Role.BODY else _SAME_LANDMARK
    if _kind(en) == _kind(zh):
        return _OTHER_ROLE
    return _OTHER_KIND


def pair_role(en: Role, zh: Role) -> Role:
    """Return the role of a pair: the English one, unless only the Chinese paragraph is more than body."""
    return zh if en is Role.BODY else en


def _kind(role: Role) -> str:
    if role in _TITLES:
        return "title"
    return role.value if role in (Role.CAPTION, Role.END) else "text"
