"""Numbers as people write them into fields and tables."""

from __future__ import annotations

from decimal import Decimal

import pytest

from presskit.lang.decimals import decimal


@pytest.mark.parametrize(
    ("said", "value"),
    [("152.3", "152.3"), (" 1,234,567.8 ", "1234567.8"), ("1，234", "1234"), ("−12", "-12"), ("0", "0")],
)
def test_a_number_is_read_with_its_thousands(said: str, value: str) -> None:
    assert decimal(said) == Decimal(value)


@pytest.mark.parametrize("said", ["12,5", "1,23,456", "", "NaN", "1e9", "12 million", "9" * 30, "1.2.3"])
def test_what_leaves_doubt_is_no_number(said: str) -> None:
    assert decimal(said) is None
