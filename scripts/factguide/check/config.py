"""What the checker needs of ``mkdocs.yml``: where the pages and the data are, and the menu."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

EXTENSION = "factguide.extension"
# Parts of ``extra`` that whoever hosts a copy fills in, such as its telephone: no facts of ours.
HOST = ("clinic",)
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class CannotRun(Exception):  # noqa: N818  # it is an outcome, exit code 2, and no fault of a page
    """The check could not be made at all. ``path`` and ``line`` say where to look."""

    def __init__(self, path: str, line: int, message: str, hint: str) -> None:
        super().__init__(f"{path}:{line}: {message} {hint}")
        self.path, self.line, self.message, self.hint = path, line, message, hint


@dataclass(frozen=True)
class Config:
    """``docs`` and ``data`` are folders; ``menu`` gives each target of the menu with its place.

    ``data`` is None for a site that does not use the extension: then there are no facts.
    ``shown`` are the words in ``text``, the file itself, that the theme puts on pages. ``url`` is
    where the site will stand, with a slash at its end, or empty. ``appended`` are the files that
    PyMdown's snippets add to every page, and ``missing`` the names of those that are not there.
    """

    root: Path
    docs: Path
    data: Path | None
    menu: tuple[tuple[str, int, int], ...]
    shown: tuple[tuple[str, int, int], ...] = ()
    text: str = ""
    url: str = ""
    appended: tuple[Path, ...] = ()
    missing: tuple[str, ...] = ()


class _Loader(_Base):  # type: ignore[misc]
    """Reads MkDocs' own tags (``!ENV``, ``!!python/name:``) as nothing."""


def _nothing(loader: Any, suffix: str, node: Any) -> None:
    return None


_Loader.add_multi_constructor("", _nothing)


def read_config(root: Path) -> Config:
    """Read ``mkdocs.yml`` in ``root``; raises CannotRun when that or a folder is missing."""
    path = root / "mkdocs.yml"
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        message = f"cannot be read: {error.strerror}."
        raise CannotRun("mkdocs.yml", 1, message, "Name the site's folder with --root.") from None
    except UnicodeDecodeError:
        raise CannotRun("mkdocs.yml", 1, "is not UTF-8.", "Save it as UTF-8.") from None
    node, data = _parse(text)
    docs = root / str(data.get("docs_dir") or "docs")
    if not docs.is_dir():
        raise CannotRun("mkdocs.yml", 1, f"there is no folder '{docs.name}'.", "Set docs_dir.")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    menu, shown = tuple(_menu(node)), tuple(_shown(node))
    appended, missing = _appended(root, data)
    return Config(
        root, docs, _data_folder(root, data), menu, shown, text, _url(node), appended, missing
    )


def _parse(text: str) -> tuple[Any, dict[str, Any]]:
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        data = loader.construct_document(node) if node is not None else {}
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "nested too deeply"
        line = mark.line + 1 if mark else 1
        raise CannotRun("mkdocs.yml", line, f"is not valid YAML: {problem}.", "Mend it.") from None
    finally:
        loader.dispose()
    if not isinstance(data, dict):
        raise CannotRun("mkdocs.yml", 1, "holds no settings.", "See CONTRIBUTING.md.")
    return node, data


def _options(data: dict[str, Any], extension: str) -> dict[str, Any] | None:
    """The options of a Markdown extension; None when the site does not use it."""
    listed = data.get("markdown_extensions") or []
    for entry in listed if isinstance(listed, list) else [listed]:
        named = entry if isinstance(entry, dict) else {entry: None}
        if extension in named:
            options = named[extension]
            return options if isinstance(options, dict) else {}
    return None


def _data_folder(root: Path, data: dict[str, Any]) -> Path | None:
    options = _options(data, EXTENSION)
    if options is None:
        return None
    folder = root / str(options.get("data") or "docs/data")
    if not folder.is_dir():
        shown = folder.relative_to(root).as_posix()
        message = f"there is no data folder '{shown}'."
        hint = f"Set 'data:' under {EXTENSION}, or restore the folder."
        raise CannotRun("mkdocs.yml", 1, message, hint)
    return folder


def _appended(root: Path, data: dict[str, Any]) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """The files that are added to every page, and the names of those that are not there."""
    options = _options(data, "pymdownx.snippets") or {}
    bases, names = options.get("base_path") or ["."], options.get("auto_append") or []
    folders = [root / str(base) for base in (bases if isinstance(bases, list) else [bases])]
    found: list[Path] = []
    missing = []
    waiting = list(map(str, names if isinstance(names, list) else [names]))
    for name in waiting:
        file = next((folder / name for folder in folders if (folder / name).is_file()), None)
        if file is None:
            missing.append(name)
        elif file not in found:
            found.append(file)
            lines = file.read_text(encoding="utf-8", errors="replace").split("\n")
            if any("--8<--" in line for line in lines):  # it takes in further files
                waiting += [line.strip() for line in lines if line.strip().endswith(".md")]
    return tuple(found), tuple(missing)


def _menu(node: Any) -> Iterator[tuple[str, int, int]]:
    """Each page or address that ``nav`` names, with line and column."""
    if not isinstance(node, yaml.MappingNode):
        return
    for key, value in node.value:
        if key.value == "nav":
            yield from _targets(value)


def _url(node: Any) -> str:
    """``site_url``; with ``!ENV [NAME, default]`` the variable's value, or the default."""
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value == "site_url":
            parts = value.value if isinstance(value, yaml.SequenceNode) else [value]
            words = [str(part.value) for part in parts]
            if value.tag == "!ENV":
                *names, default = words if len(words) > 1 else [*words, ""]
                words = [os.environ[name] for name in names if os.environ.get(name)] or [default]
            return words[0].rstrip("/") + "/" if words[0].startswith("http") else ""
    return ""


def _shown(node: Any) -> Iterator[tuple[str, int, int]]:
    """The words on pages: the site's name and description, titles in the menu, ``extra``."""
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value == "extra" and isinstance(value, yaml.MappingNode):
            for name, part in value.value:
                if name.value not in HOST:
                    yield from _sentences(part, titles=False)
        elif key.value in ("site_name", "site_description", "nav", "extra"):
            yield from _sentences(value, titles=key.value == "nav")


def _sentences(node: Any, titles: bool) -> Iterator[tuple[str, int, int]]:
    """Texts of more than one word; with ``titles`` the keys of mappings too."""
    if isinstance(node, yaml.ScalarNode):
        if " " in node.value.strip():
            yield node.value, node.start_mark.line + 1, node.start_mark.column + 1
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _sentences(item, titles)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if titles:
                yield from _sentences(key, titles)
            yield from _sentences(value, titles)


def _targets(node: Any) -> Iterator[tuple[str, int, int]]:
    if isinstance(node, yaml.ScalarNode):
        yield node.value, node.start_mark.line + 1, node.start_mark.column + 1
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _targets(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _targets(value)
