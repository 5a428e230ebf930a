"""Stems of English words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.lang.stems import stem


@pytest.mark.parametrize(
    "words",
    [
        "cluster clusters cluster's clusters' CLUSTER",
        "industry industries industry’s",
        "promote promotes promoted promoting",
        "plan plans planned planning",
        "control controls controlled controlling",
        "install installs installed installing",
        "carry carries carried carrying",
        "build built building",
        "analysis analyses",
        "process processes processed",
        "fix fixes fixed",
        "focus focused focusing",
        "strive strove striving",
        "child children",
        "company companies",
    ],
)
def test_the_forms_of_a_word_share_a_stem(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("promotion", "promote"),
        ("news", "new"),
        ("thing", "th"),
        ("sing", "s"),
        ("red", "r"),
        ("is", "i"),
        ("industrial", "industry"),
    ],
)
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text())
def test_any_text_has_a_stem_in_lower_case(text: str) -> None:
    assert stem(text).lower() == stem(text)
