"""What a person at this computer prefers. Each field carries what the settings dialog says of it."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from presskit.i18n import INTERFACES
from presskit.i18n import marked as _

_TOLD = "told"


@dataclass(frozen=True, slots=True)
class Told:
    """What the dialog says of a setting, as message ids, and the values it may have.

    ``choices`` gives each value's message id, ``low`` and ``high`` bound a number. A setting without a
    label is none of the dialog's business: the window remembers it by itself.
    """

    label: str = ""
    help: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    low: int = 0
    high: int = 0


_LANGUAGE = Told(
    _("Language"),
    _("The language of menus and messages; documents have their own."),
    choices=(("", _("As the system")), *INTERFACES.items()),
)
_THEME = Told(
    _("Colours"),
    _("Light or dark colours of the window."),
    choices=(("system", _("As the system")), ("light", _("Light")), ("dark", _("Dark"))),
)
_FONT_SIZE = Told(_("Text size"), _("The size of the texts in the panes, in points."), low=8, high=40)
_AUTHOR = Told(_("Your name"), _("It stands beside the changes you make."))
_ZH_FIRST = Told(_("Chinese on the left"), _("Show the Chinese pane on the left of the English one."))
_SPACING = Told(
    _("Line spacing"),
    _("How far apart lines and rows stand in the panes."),
    choices=(("compact", _("Compact")), ("normal", _("Normal")), ("wide", _("Wide"))),
)
_PANES = Told(
    _("Languages"),
    _("Beside each other, or one above the other where the window is narrow."),
    choices=(
        ("auto", _("As the width allows")),
        ("beside", _("Side by side")),
        ("stacked", _("One above the other")),
    ),
)
_HOUSE_EN = Told(
    _("House typing in English"),
    _("Quotation marks curl, two hyphens become a dash, spaces hold where no line should break."),
)
_HOUSE_ZH = Told(
    _("House typing in Chinese"),
    _("Punctuation after Chinese becomes full-width, quotation marks are paired."),
)
_SPELLING = Told(_("Check spelling"), _("Underline English words that no dictionary knows."))
_SPELLING_ZH = Told(
    _("Check English words in Chinese texts"),
    _("Look up the words in Latin letters of the Chinese side, too."),
)
_WIRE = Told(
    _("Lengths for"),
    _("Whose limits the status bar holds texts against."),
    choices=(
        ("", _("No limits")),
        ("institution", _("Chinese institution")),
        ("ap", _("International wire, AP style")),
        ("mainland", _("Mainland China wire")),
        ("hongkong", _("Hong Kong newsroom")),
    ),
)
_PREVIEW = Told(_("Show the preview"), _("Show the finished pages while you write."))
_OWN = Told()


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; ``recent`` are paths of kits, the latest first; ``export`` is what was printed last.

    ``recent_told`` says of the recent kits what ``workspace.recent`` reads there. ``language`` is a catalog's
    name or empty to follow the system. ``geometry`` and ``state`` are the window's own, in base64.
    ``searches`` and ``replacements`` were typed to find and replace, the latest first.
    """

    language: str = field(default="", metadata={_TOLD: _LANGUAGE})
    theme: str = field(default="system", metadata={_TOLD: _THEME})
    font_size: int = field(default=13, metadata={_TOLD: _FONT_SIZE})
    author: str = field(default="", metadata={_TOLD: _AUTHOR})
    zh_first: bool = field(default=False, metadata={_TOLD: _ZH_FIRST})
    spacing: str = field(default="normal", metadata={_TOLD: _SPACING})
    panes: str = field(default="auto", metadata={_TOLD: _PANES})
    house_en: bool = field(default=True, metadata={_TOLD: _HOUSE_EN})
    house_zh: bool = field(default=True, metadata={_TOLD: _HOUSE_ZH})
    spelling: bool = field(default=True, metadata={_TOLD: _SPELLING})
    spelling_zh: bool = field(default=False, metadata={_TOLD: _SPELLING_ZH})
    user_words: tuple[str, ...] = field(default=(), metadata={_TOLD: _OWN})
    wire: str = field(default="institution", metadata={_TOLD: _WIRE})
    preview: bool = field(default=True, metadata={_TOLD: _PREVIEW})
    recent: tuple[str, ...] = field(default=(), metadata={_TOLD: _OWN})
    recent_told: tuple[str, ...] = field(default=(), metadata={_TOLD: _OWN})
    export: tuple[str, ...] = field(default=(), metadata={_TOLD: _OWN})
    searches: tuple[str, ...] = field(default=(), metadata={_TOLD: _OWN})
    replacements: tuple[str, ...] = field(default=(), metadata={_TOLD: _OWN})
    geometry: str = field(default="", metadata={_TOLD: _OWN})
    state: str = field(default="", metadata={_TOLD: _OWN})


def told(name: str) -> Told:
    """Return what is said of the setting with a name."""
    found: Told = next(one.metadata[_TOLD] for one in fields(Settings) if one.name == name)
    return found
