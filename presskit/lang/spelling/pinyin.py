"""Names in Hanyu Pinyin, which no English dictionary has."""

from __future__ import annotations

import re

_SYLLABLE = (
    r"(?:(?:b|p|m|f)(?:a|o|ai|ei|an|en|ang|eng)|(?:b|p|m)(?:ao|i|ie|iao|in|ing|ian)|(?:b|p|m|f)u|(?:p|m|f)ou|miu"
    r"|(?:d|t|n|l)(?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ie|iao|iu|ian|in|ing|u|uo|uan|un)|(?:n|l)(?:iang|ü|üe|ue|v)|dui|tui|dia|lia"
    r"|(?:g|k|h)(?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang)"
    r"|(?:j|q|x)(?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)"
    r"|(?:zh|ch|sh)(?:i|a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang)"
    r"|r(?:i|e|ao|ou|an|en|ang|eng|ong|u|ua|uo|ui|uan|un)"
    r"|(?:z|c|s)(?:i|a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|uo|ui|uan|un)"
    r"|y(?:a|e|ao|ou|an|in|ang|ing|ong|i|u|ue|uan|un|o)|w(?:u|a|o|ai|ei|an|en|ang|eng)"
    r"|a|ai|an|ang|ao|e|ei|en|er|ou)"
)
_NAME = re.compile(rf"{_SYLLABLE}(?:'?{_SYLLABLE}){{0,4}}")


def is_name(word: str) -> bool:
    """Tell whether a capitalised word can be a Chinese name: ``Jinji``, ``Wuzhong``, ``Xi'an``.

    Source: GB/T 16159-2012 for the syllables and the apostrophe between them.
    """
    return word[:1].isupper() and _NAME.fullmatch(word.lower()) is not None
