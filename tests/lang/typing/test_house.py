"""House typing, told as what is pressed and what comes to stand there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.lang.typing.house import correction
from presskit.model.language import Lang

HOLD = "\u00a0"


def pressed(keys: str, lang: Lang, before: str = "") -> str:
    """Return what becomes of keys pressed one after the other."""
    text = before
    for key in keys:
        made = correction(text, key, lang)
        text = text + key if made is None else made.applied(text + key)
    return text


@pytest.mark.parametrize(
    ("keys", "becomes"),
    [
        ('"We agree," he said.', "“We agree,” he said."),
        ("\"'Yes' means yes,\" he said.", "“‘Yes’ means yes,” he said."),
        ("\"He said 'yes.'\"", "“He said ‘yes.’”"),
        ("the park's firms' plans don't", "the park’s firms’ plans don’t"),
        ('the park ("SIP")', "the park (“SIP”)"),
        ("[\"SIP\"] and {'x'}", "[“SIP”] and {‘x’}"),
        ("the class of '24", "the class of ’24"),
        ("the '90s and ('80s)", "the ’90s and (’80s)"),
        ('"The \'90s"', "“The ’90s”"),
        ("rock 'n' roll", "rock ’n’ roll"),
        ("COVID-19's", "COVID-19’s"),
        ("The park -- a hub -- grew", "The park — a hub — grew"),
        ("The park--a hub--grew", "The park — a hub — grew"),
        ('"I will not--" he said', "“I will not —” he said"),
        ('He said --"yes"', "He said — “yes”"),
        ("Wait... what", "Wait… what"),
        ('a 6-foot-2" man', 'a 6-foot-2" man'),
        ("10 million", f"10{HOLD}million"),
        ("$152.3 billion yuan", f"$152.3{HOLD}billion yuan"),
        ("a million", "a million"),
        ("on Sept. 20, 2024", f"on Sept.{HOLD}20, 2024"),
        ("in March 2024", "in March 2024"),
        ("on March 5.", f"on March{HOLD}5."),
        ("Dismay 12, ", "Dismay 12, "),
        ("at 10 a.m. today", f"at 10{HOLD}a.m. today"),
        ("Mr. Wu and Dr. Li", f"Mr.{HOLD}Wu and Dr.{HOLD}Li"),
        ("No. 5", f"No.{HOLD}5"),
        ("John F. Kennedy", f"John F.{HOLD}Kennedy"),
        ("Vitamin C. The", "Vitamin C. The"),
        ("See https://a.example/?q='x'--y...z", "See https://a.example/?q='x'--y...z"),
        ("info@a.example--x", "info@a.example--x"),
        ("../../x", "../../x"),
        ("a well-known 10-20 range", "a well-known 10-20 range"),
        ("it grew，and", "it grew,and"),
    ],
)
def test_english_keys_become_house_typing(keys: str, becomes: str) -> None:
    assert pressed(keys, Lang.EN) == becomes


@pytest.mark.parametrize(
    ("keys", "becomes"),
    [
        ("园区发展,很好.", "园区发展，很好。"),
        ("真的?真的!如下:一;二", "真的？真的！如下：一；二"),
        ("增长3.5,达到1,523亿元", "增长3.5，达到1,523亿元"),
        ("时间:10:30", "时间：10:30"),
        ("比分3:2", "比分3:2"),
        ("见https://a.example/?x=1,y", "见https://a.example/?x=1,y"),
        ("邮箱info@a.example", "邮箱info@a.example"),
        ("苏州工业园区(SIP)发展", "苏州工业园区（SIP）发展"),
        ("(苏州)", "（苏州）"),
        ("SIP(苏州", "SIP（苏州"),
        ("SIP,园区", "SIP，园区"),
        ("SIP(Suzhou)", "SIP(Suzhou)"),
        ("1.加强", "1.加强"),
        ("他说:\"园区是'双'语.\"", "他说：“园区是‘双’语。”"),
        ('"一""二"', "“一”“二”"),
        ("Johnson's", "Johnson’s"),
        ("等...", "等……"),
        ("等。。。", "等……"),
        ("发展--改革", "发展——改革"),
        ("<<方案>>", "《方案》"),
        ("A股a<b", "A股a<b"),
        ("5%,增长", "5%，增长"),
        ("版本2.0", "版本2.0"),
    ],
)
def test_chinese_keys_become_house_typing(keys: str, becomes: str) -> None:
    assert pressed(keys, Lang.ZH) == becomes


@pytest.mark.parametrize(
    ("before", "typed", "becomes"),
    [
        ("SIP,", "苏州工业园区", "SIP，苏州工业园区"),
        ("10:30,", "《方案》", "10:30，《方案》"),
        ("苏州", "工业园区", "苏州工业园区"),
        ("等。。", "。", "等……"),
    ],
)
def test_what_an_input_method_commits_counts_as_typed(before: str, typed: str, becomes: str) -> None:
    made = correction(before, typed, Lang.ZH)
    assert (made.applied(before + typed) if made else before + typed) == becomes


@pytest.mark.parametrize(
    ("taken_back", "keys", "becomes"),
    [
        ('He said "', 'yes" ', 'He said "yes" '),
        ("park--", "a", "park--a"),
        ("a---", "-", "a----"),
        ("wait...", ".", "wait...."),
        ("10 million", " yuan", "10 million yuan"),
    ],
)
def test_what_was_taken_back_stays_as_it_was_typed(taken_back: str, keys: str, becomes: str) -> None:
    assert pressed(keys, Lang.EN, taken_back) == becomes


def test_chinese_that_was_taken_back_stays_as_it_was_typed() -> None:
    assert pressed('好"', Lang.ZH, '说："') == '说："好"'
    assert pressed("'", Lang.ZH, "说'好") == "说'好'"
    assert pressed("-", Lang.ZH, "发展--") == "发展---"


def test_a_pasted_apostrophe_opens_no_quotation() -> None:
    assert pressed("'一'", Lang.ZH, "Johnson's和") == "Johnson's和‘一’"
    assert pressed("'", Lang.EN, "don't say the firms") == "don't say the firms’"


@pytest.mark.parametrize("lang", Lang)
def test_much_text_at_once_is_no_typing(lang: Lang) -> None:
    assert correction("", "园区,发展" * 20 + '"', lang) is None
    assert correction("", "", lang) is None


@given(st.text("ab1 .,'\"-“”‘’—（）(),:园区<>\u00a0", max_size=30), st.sampled_from("ab1 .,'\"-—(园)<>:"))
def test_a_correction_lies_before_the_caret_and_changes_something(before: str, typed: str) -> None:
    for lang in Lang:
        made = correction(before, typed, lang)
        if made is not None:
            assert 0 <= made.start <= made.stop <= len(before + typed)
            assert made.applied(before + typed) != before + typed
