"""The paragraph styles of a press kit's sections, beside those that its releases have."""

from __future__ import annotations

from presskit.writers.docx import looks
from presskit.writers.docx.looks import Look

COVER_NAME = Look(
    "CoverName",
    "Cover Name",
    following="CoverKind",
    face="head_face",
    size=1.3,
    bold=True,
    colour="accent",
    before=6,
    after=0,
)
COVER_KIND = Look(
    "CoverKind",
    "Cover Kind",
    following="Title",
    face="head_face",
    colour="muted",
    size=1.3,
    before=44,
    after=8,
)
TITLE = Look(
    "Title",
    "Title",
    following="CoverLine",
    face="head_face",
    size=2.2,
    bold=True,
    after=10,
    keep=True,
    priority=10,
)
COVER_LINE = Look("CoverLine", "Cover Line", following="CoverLine", face="head_face", bold=True, after=4)
CONTENTS_HEADING = Look(
    "TOCHeading",
    "TOC Heading",
    following="TOC1",
    face="head_face",
    colour="accent",
    bold=True,
    size=1.15,
    before=26,
    after=6,
    keep=True,
    rule=True,
    priority=39,
)
ENTRY = Look("TOC1", "toc 1", following="TOC1", face="head_face", before=3, after=3, priority=39)
SECTION = Look(
    "SectionHeading",
    "Section Heading",
    based="Heading1",
    following="BodyText",
    face="head_face",
    bold=True,
    size=1.9,
    after=14,
    keep=True,
    outline=1,
    rule=True,
    priority=9,
)
PROFILE_TITLE = Look("ProfileTitle", "Profile Title", face="head_face", colour="muted", after=6, keep=True)
CHART_TITLE = Look(
    "Heading3",
    "heading 3",
    face="head_face",
    bold=True,
    before=16,
    after=4,
    keep=True,
    outline=3,
    priority=9,
)
CELL = Look("TableText", "Table Text", following="TableText", size=0.92, after=2, chinese=True)
FORM_TITLE = Look(
    "FormTitle",
    "Form Title",
    based="Heading1",
    following="BodyText",
    face="head_face",
    bold=True,
    size=1.5,
    before=2,
    after=8,
    align="center",
    keep=True,
    outline=1,
    priority=9,
)
FORM_LABEL = Look(
    "FormLabel", "Form Label", following="TableText", face="head_face", size=0.92, bold=True, after=0
)
FIGURE = Look(
    "TableFigure",
    "Table Figure",
    following="TableText",
    face="head_face",
    size=1.45,
    bold=True,
    colour="accent",
    after=0,
)
SOURCE = Look(
    "Source", "Source", following="BodyText", face="head_face", size=0.85, colour="muted", before=3, after=4
)
CODE = Look("ScanCode", "Scan Code", following="CodeLabel", before=14, after=2, keep=True)
CODE_LABEL = Look("CodeLabel", "Code Label", face="head_face", bold=True, after=0, keep=True)

ALL = (
    *looks.ALL,
    COVER_NAME,
    COVER_KIND,
    TITLE,
    COVER_LINE,
    CONTENTS_HEADING,
    ENTRY,
    SECTION,
    PROFILE_TITLE,
    CHART_TITLE,
    CELL,
    FORM_TITLE,
    FORM_LABEL,
    FIGURE,
    SOURCE,
    CODE,
    CODE_LABEL,
)
"""Every paragraph style, those that others are based on first."""
