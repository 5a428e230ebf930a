"""The words of the interface and of the labels in exported documents, in English and in Chinese.

Catalogs are gettext's, compiled from ``translations/``. A message is a whole sentence in English with named
places: ``_("Saved {name}.")``. ``marked`` names a message that is worded later.
"""

from __future__ import annotations

import gettext as gnu
from functools import cache

from presskit.resources import TRANSLATIONS

INTERFACES = {"en": "English", "zh_Hans": "简体中文"}
"""The languages the interface speaks: catalog name, and what its readers call it."""

_interface = ["en"]


@cache
def catalog(name: str) -> gnu.NullTranslations:
    """Return the messages of one language; unknown names give the English that stands in the code."""
    try:
        with (TRANSLATIONS / name / "LC_MESSAGES" / "presskit.mo").open("rb") as stream:
            return gnu.GNUTranslations(stream)
    except OSError:
        return gnu.NullTranslations()


def use(name: str) -> None:
    """Let the interface speak another language from now on."""
    _interface[0] = name if name in INTERFACES else "en"


def interface() -> str:
    """Return the catalog name of the language that the interface speaks."""
    return _interface[0]


def preferred(locale: str) -> str:
    """Return the interface language for a system locale such as ``zh_CN.UTF-8``."""
    return "zh_Hans" if locale.lower().startswith("zh") else "en"


def marked(message: str) -> str:
    """Return the message as it is: a mark for the catalogs on what is worded later."""
    return message


def translated(message: str, /, **facts: object) -> str:
    """Return a message in the language of the interface, its places filled."""
    return worded(_interface[0], message, **facts)


def worded(name: str, message: str, /, **facts: object) -> str:
    """Return a message in a given language, its places filled."""
    text = catalog(name).gettext(message) if message else ""
    return text.format(**facts) if facts else text


def counted(one: str, many: str, n: int, /, **facts: object) -> str:
    """Return a message about ``n`` things; both forms may use the place ``{n}``."""
    return catalog(_interface[0]).ngettext(one, many, n).format(n=n, **facts)


_ = translated
