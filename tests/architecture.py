"""The promises of the source that tools do not check: each a small function that yields what breaks it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MAX_LINES = 300
MAX_STATEMENTS = 25
MAX_METHODS = 12

BANNED = frozenset(
    ["manager", "handler", "helper", "util", "common", "base", "misc", "data", "info", "mixin"]
)
MARKERS = re.compile(
    "|".join(rf"\b{first}{rest}\b" for first, rest in (("TO", "DO"), ("FIX", "ME"), ("X", "XX")))
)
MACHINE = re.compile(
    r"/(?:home|root|Users|work)/\w|https?://[^\s/\"']*(?:registry|packages|/simple)", re.IGNORECASE
)

Definition = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """A file of the project, named from its root."""

    path: Path
    text: str

    @property
    def module(self) -> str:
        """The name by which it is imported."""
        return ".".join(self.path.with_suffix("").parts).removesuffix(".__init__")

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)


def sources(root: Path) -> list[Source]:
    """Return the modules below a folder."""
    return [
        Source(path.relative_to(root.parent), path.read_text("utf-8")) for path in sorted(root.rglob("*.py"))
    ]


def long_files(source: Source) -> Iterator[str]:
    lines = len(source.text.splitlines())
    if lines >= MAX_LINES:
        yield f"{source.path}: {lines} lines"


def long_functions(source: Source) -> Iterator[str]:
    for node in ast.walk(source.tree):
        if isinstance(node, Definition):
            count = sum(1 for _ in _statements(node)) - (ast.get_docstring(node) is not None)
            if count > MAX_STATEMENTS:
                yield f"{source.path}:{node.lineno}: {node.name} has {count} statements"


def _statements(node: ast.AST) -> Iterator[ast.stmt]:
    """Yield the statements below a node; what an inner function or class holds counts there, not here."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt):
            yield child
        if not isinstance(child, Definition | ast.ClassDef):
            yield from _statements(child)


def wide_classes(source: Source) -> Iterator[str]:
    """Yield classes with too many public methods; names in camelCase are Qt's, not ours, and do not count."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef):
            names = {
                part.name for part in node.body if isinstance(part, Definition) and not part.decorator_list
            }
            public = [name for name in names if not name.startswith("_") and name.islower()]
            if len(public) > MAX_METHODS:
                yield f"{source.path}:{node.lineno}: {node.name} has {len(public)} public methods"


def banned_names(source: Source) -> Iterator[str]:
    """Yield modules, folders and classes whose names say nothing."""
    for part in source.path.with_suffix("").parts:
        if _words(part) & BANNED:
            yield f"{source.path}: {part}"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef) and _words(node.name) & BANNED:
            yield f"{source.path}:{node.lineno}: {node.name}"


def _words(name: str) -> set[str]:
    """Return the words of a name in any case, a plural as its singular too."""
    words = {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)}
    return words | {word.removesuffix("s") for word in words}


def unexplained_modules(source: Source) -> Iterator[str]:
    """Yield modules whose docstring does not open with a sentence."""
    opening = (ast.get_docstring(source.tree) or "").split("\n\n")[0].strip()
    if len(opening.split()) < 2 or not opening.endswith("."):
        yield f"{source.path}: {opening!r}"


def unfinished_work(source: Source) -> Iterator[str]:
    for number, line in enumerate(source.text.splitlines(), 1):
        if MARKERS.search(line):
            yield f"{source.path}:{number}: {line.strip()}"


def machine_paths(source: Source) -> Iterator[str]:
    """Yield lines that only work on one machine, or that name where packages were fetched from."""
    for number, line in enumerate(source.text.splitlines(), 1):
        if MACHINE.search(line):
            yield f"{source.path}:{number}: {line.strip()}"


def unregistered(folder: list[Source], registry: Source, entry: str) -> Iterator[str]:
    """Yield modules that define what a registry's entries are made of, yet that the registry never names.

    ``entry`` is a function or a constant; a registry names a module by importing it, or in a string.
    """
    named = set(_named(registry.tree))
    for source in folder:
        if entry in _defined(source.tree) and source.module not in named:
            yield f"{source.path} is not in {registry.path}"


def _named(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module=str(module), names=names):
                yield module
                yield from (f"{module}.{alias.name}" for alias in names)
            case ast.Constant(value=str(text)):
                yield text


def _defined(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        match node:
            case ast.FunctionDef(name=name):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                yield name
