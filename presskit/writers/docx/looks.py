"""What each paragraph style of a Word document is called and how it looks, before a theme gives measures."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.compose.blocks import Style


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style. ``size`` is a multiple of the theme's; ``before``, ``after``, ``indent`` are points.

    ``face`` and ``colour`` name fields of the theme. A style that takes ``chinese`` exists a second time,
    set larger and more open; ``opening`` says that its Chinese paragraphs begin with blank characters.
    """

    id: str
    name: str
    based: str = "Normal"
    following: str = "BodyText"
    size: float = 1.0
    face: str = "body_face"
    colour: str = "ink"
    bold: bool = False
    before: float = 0.0
    after: float = 6.0
    indent: float = 0.0
    align: str = ""
    outline: int = 0
    keep: bool = False
    numbered: bool = False
    bar: str = ""
    shaded: bool = False
    rule: bool = False
    chinese: bool = False
    opening: bool = False
    priority: int = 1


BODY = Look("BodyText", "Body Text", after=7, chinese=True, opening=True)

LOOKS: dict[Style, Look] = {
    Style.RELEASE_LINE: Look(
        "ReleaseLine", "Release Line", face="head_face", colour="accent", bold=True, before=4, after=8
    ),
    Style.NOTICE: Look(
        "Notice",
        "Notice",
        face="head_face",
        bold=True,
        size=0.95,
        after=10,
        indent=8,
        bar="accent",
        shaded=True,
    ),
    Style.KICKER: Look(
        "Kicker", "Kicker", face="head_face", colour="accent", bold=True, before=6, after=2, keep=True
    ),
    Style.HEADLINE: Look(
        "Heading1",
        "heading 1",
        face="head_face",
        bold=True,
        size=1.9,
        before=4,
        after=6,
        keep=True,
        outline=1,
        priority=9,
    ),
    Style.SUBHEAD: Look(
        "Subtitle", "Subtitle", face="head_face", colour="muted", size=1.2, after=10, keep=True, priority=11
    ),
    Style.LEAD: Look("Lead", "Lead", based="BodyText", after=8, chinese=True, opening=True),
    Style.BODY: BODY,
    Style.CROSSHEAD: Look(
        "Heading2",
        "heading 2",
        face="head_face",
        colour="accent",
        bold=True,
        size=1.15,
        before=10,
        after=4,
        keep=True,
        outline=2,
        priority=9,
    ),
    Style.QUOTE: Look(
        "Quote", "Quote", indent=18, before=3, after=9, bar="accent", chinese=True, priority=29
    ),
    Style.BULLET: Look(
        "ListBullet",
        "List Bullet",
        following="ListBullet",
        after=3,
        numbered=True,
        chinese=True,
    ),
    Style.ABOUT_HEADING: Look(
        "AboutHeading",
        "About Heading",
        based="Heading2",
        face="head_face",
        colour="accent",
        bold=True,
        before=14,
        after=4,
        keep=True,
        following="About",
    ),
    Style.ABOUT: Look(
        "About",
        "About",
        based="BodyText",
        following="About",
        size=0.95,
        colour="muted",
        chinese=True,
        opening=True,
    ),
    Style.NOTE: Look("EditorNote", "Editor Note", size=0.95, colour="muted", chinese=True),
    Style.CONTACT_LINE: Look(
        "ContactLine",
        "Contact Line",
        following="ContactLine",
        size=0.95,
        after=0,
        indent=8,
        bar="accent",
        shaded=True,
        chinese=True,
    ),
    Style.END: Look("EndMark", "End Mark", align="center", before=12, after=0, colour="muted"),
}
"""The style of each composed paragraph: Word's own where it has one, so that the outline and a newsroom's
system know it."""

CONTACT_HEADING = Look(
    "ContactHeading",
    "Contact Heading",
    based="Heading2",
    following="ContactLine",
    face="head_face",
    colour="accent",
    bold=True,
    before=14,
    after=2,
    indent=8,
    keep=True,
    bar="accent",
    shaded=True,
)
PICTURE = Look("Picture", "Picture", following="Caption", before=10, after=4, keep=True)
CAPTION = Look(
    "Caption",
    "caption",
    face="head_face",
    size=0.88,
    colour="muted",
    after=2,
    chinese=True,
    priority=35,
)
CREDIT = Look(
    "Credit",
    "Credit",
    based="Caption",
    face="head_face",
    size=0.8,
    colour="muted",
    after=10,
    chinese=True,
)
COLUMN = Look(
    "ColumnHeading",
    "Column Heading",
    face="head_face",
    bold=True,
    size=0.9,
    before=2,
    after=2,
    colour="accent",
)
LETTERHEAD = Look(
    "Letterhead",
    "Letterhead",
    based="Header",
    following="Letterhead",
    face="head_face",
    size=1.3,
    bold=True,
    colour="accent",
    after=1,
)
DOCUMENT_KIND = Look(
    "DocumentKind",
    "Document Kind",
    based="Header",
    following="DocumentKind",
    face="head_face",
    colour="muted",
    rule=True,
    after=10,
)
HEADER = Look(
    "Header",
    "header",
    following="Header",
    face="head_face",
    size=0.82,
    colour="muted",
    after=0,
    priority=99,
)
FOOTER = Look(
    "Footer",
    "footer",
    following="Footer",
    face="head_face",
    size=0.82,
    colour="muted",
    after=0,
    align="center",
    priority=99,
)

ALL = (
    HEADER,
    FOOTER,
    *(LOOKS[style] for style in sorted(LOOKS, key=lambda style: LOOKS[style].based != "Normal")),
    CONTACT_HEADING,
    PICTURE,
    CAPTION,
    CREDIT,
    COLUMN,
    LETTERHEAD,
    DOCUMENT_KIND,
)
"""Every paragraph style, those that others are based on first."""
