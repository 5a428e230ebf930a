"""Texts of our own in both languages, for tests that go the whole way."""

from __future__ import annotations

from pathlib import Path

ENGLISH = """# Harbour Town Opens a Night Ferry

Harbour Town opened a night ferry on Monday that carries 320 passengers across the bay in 25 minutes.

“People asked for a way home after the last train,” said the harbour master.

The ferry cost 48 million yuan and runs every 30 minutes until 2 a.m.
"""

CHINESE = """# 海港镇开通夜间渡轮

海港镇周一开通夜间渡轮，可载客320人，25分钟横渡海湾。

“大家希望末班火车之后还能回家。”港务长说。

渡轮耗资4800万元，每30分钟一班，运营至凌晨2时。
"""

GLOSSARY = """en,zh,variants,source,note
night ferry,夜间渡轮,,standard,
harbour master,港务长,,standard,
"""

# A release whose tracked changes melted into its words, as it comes out of a careless copy.
FLATTENED = """Harbour Town opens a night ferry Opens a Night Ferry

Harbour Town openedlaunched a night ferry that can carry carries 320 passengers across the bay in 25 minutes.

“People asked for a way home after the last train,” said the the harbour master.

The ferry cost48 cost 48 million yuan and runs every 30 minutes until 2 a.m."""


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def both(folder: Path) -> tuple[Path, Path]:
    """Write the release in both languages and return where."""
    return written(folder, "release.en.md", ENGLISH), written(folder, "release.zh.md", CHINESE)
