"""Web and mail addresses that stand in a text lead somewhere."""

from __future__ import annotations

import pytest

from presskit.compose.source import spans
from presskit.model.text import BOLD, Mark, MarkKind, Run, Text


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("See https://example.org/a?b=1#c.", {"https://example.org/a?b=1#c": "https://example.org/a?b=1#c"}),
        ("（https://example.org/新闻）", {"https://example.org/": "https://example.org/"}),
        ("Mail press@example.org, please", {"press@example.org": "mailto:press@example.org"}),
        (
            "电子邮箱：press.office@example.com.cn。",
            {"press.office@example.com.cn": "mailto:press.office@example.com.cn"},
        ),
        ("javascript://x or @handle or a@b", {}),
        ("no address", {}),
    ],
)
def test_an_address_in_a_text_is_a_link(text: str, links: dict[str, str]) -> None:
    found = spans(Text.plain(text))
    assert {span.text: span.href for span in found if span.href} == links
    assert "".join(span.text for span in found) == text


def test_a_link_that_is_marked_stays_as_it_is_and_bold_stays_bold() -> None:
    marked = Run("mail a@example.org", frozenset({Mark(MarkKind.LINK, "https://example.org")}))
    bold = Run("or b@example.org", frozenset({BOLD}))
    found = spans(Text((marked, bold)))
    assert [(span.text, span.bold, span.href) for span in found] == [
        ("mail a@example.org", False, "https://example.org"),
        ("or ", True, ""),
        ("b@example.org", True, "mailto:b@example.org"),
    ]
