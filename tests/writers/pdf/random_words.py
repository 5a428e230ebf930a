"""Sentences drawn by lot, in English and in Chinese, with everything that is hard to set and to read back."""

from __future__ import annotations

from random import Random

from presskit.model.language import Wording
from presskit.model.text import BOLD, ITALIC, Mark, MarkKind, Run, Text, joined


def _words(listed: str) -> list[str]:
    return listed.split()


_EN = _words("""
    the park a harbour its laboratory new bridges engineers announced opened signed welcomed investment
    across several provinces high-speed railway office affluent difficulties craft fjord within reach of
    research and manufacturing have doubled since spring according to local counterparts
    internationalisation biopharmaceutical artificial intelligence AVATAR Tokyo Wayfarers we offer flights
""")
_ZH = _words("""
    园区 今日 宣布 新 实验室 正式 启用 工程师 表示 签约 项目 总投资 同比 增长 覆盖 长三角 制造企业 研发 中心
    高质量 发展 国际 合作 开放 创新 生物医药 人工智能 产业链 上下游 集聚 人才 政策 营商环境 持续 优化 记者
    截至 目前 累计 引进 外资 企业 超过 负责人 介绍 下一步 将 继续 推动 一体化 示范 通车 地铁 沿线 骊 龘 囍 㐂
""")
_EN_TAILS = (
    "— 152.3 billion yuan, up 35.75% —",
    "“We said ‘yes’ at once,” she recalled…",
    "(see https://www.example.com/press/2026/10/a-very-long-address?lang=en#top)",
    "by 2,000 companies, Johnson & Johnson among them",
    "±0.02 mm at 12 kg and 35 °C",
    "in the Nàxī town of Lìjiāng, at the Café Zürich",
    "or 50/50; e.g. A/B, C++ and <tags> & “signs”",
)
_ZH_TAILS = (
    "总额达￥1523亿元，同比增长35.75%",
    "“‘先行先试’……这很重要！”她说",
    "《苏州工业园区开放创新条例》（以下简称《条例》）——",
    "Johnson & Johnson等2,000家企业",
    "重复定位精度±0.02 mm、最大负载12 kg",
    "网址https://www.example.com/press/2026/10/a-very-long-address?lang=zh",
    "（A/B、C++、GB/T 15834—2011）",
)
_STRANGE = (
    *(
        "😀",
        "👩\u200d🔬",
        "🇨🇳",
        "𠮷野家",
        "𬭊",
        "e\u0301\u0323",
        "\u00a0",
        "ʘ",
        "½",
        "①",
        "㎡",
        "№",
        "→",
        "♥",
    ),
    *("السلام عليكم", "سوجو", "شىنجاڭ", "བོད་ལྗོངས", "བཀྲ་ཤིས་བདེ་ལེགས", "Владивосток", "Ελλάδα", "日本のカフェ"),
    *("co\u00adoperation", "zero\u200bwidth", "\u202bleft\u202c", "ﬁne", "한국", "ไทย", "ⅷ", "𝛼"),
)
_LINKS = ("https://www.example.com/press", "mailto:press@example.com", "https://例子.example/中文?q=园区")

_Pieces = list[tuple[str, frozenset[Mark]]]


def english(draw: Random, words: int) -> str:
    """Return an English sentence of about so many words."""
    said = " ".join(draw.choice(_EN) for _ in range(words))
    return f"{said[:1].upper()}{said[1:]}"


def chinese(draw: Random, words: int) -> str:
    """Return a Chinese sentence of about so many words."""
    return "".join(draw.choice(_ZH) for _ in range(words))


def wording(draw: Random, words: int = 3, empty: float = 0.1) -> Wording:
    """Return a short text in both languages; now and then one or both are missing."""
    en = "" if draw.random() < empty else english(draw, draw.randint(1, words))
    zh = "" if draw.random() < empty else chinese(draw, draw.randint(1, words))
    return Wording(en, zh)


def texts(draw: Random, words: int) -> tuple[Text, Text]:
    """Return a paragraph and its twin with marks; now and then a side is empty."""
    en = _text(
        draw, [english(draw, draw.randint(1, words)) for _ in range(draw.randint(1, 4))], _EN_TAILS, " "
    )
    zh = _text(
        draw, [chinese(draw, draw.randint(1, words)) for _ in range(draw.randint(1, 4))], _ZH_TAILS, "，"
    )
    side = draw.random()
    return (Text() if side < 0.05 else en), (Text() if side > 0.95 else zh)


def _text(draw: Random, said: list[str], tails: tuple[str, ...], between: str) -> Text:
    pieces: _Pieces = []
    for sentence in said:
        pieces += [(sentence, _marks(draw)), (between, frozenset())]
        if draw.random() < 0.4:
            pieces += [(draw.choice(tails), frozenset()), (between, frozenset())]
        if draw.random() < 0.08:
            pieces += [(draw.choice(_STRANGE), _marks(draw)), (between, frozenset())]
    pieces[-1] = ("." if between == " " else "。", frozenset())
    return joined(Run(text, marks) for text, marks in pieces)


def _marks(draw: Random) -> frozenset[Mark]:
    lot = draw.random()
    if lot < 0.1:
        return frozenset({BOLD})
    if lot < 0.2:
        return frozenset({ITALIC})
    if lot < 0.25:
        return frozenset({BOLD, ITALIC})
    return frozenset({Mark(MarkKind.LINK, draw.choice(_LINKS))}) if lot < 0.35 else frozenset()
