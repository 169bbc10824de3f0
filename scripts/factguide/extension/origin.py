"""Which file a page comes from. Each builder tells it in its own way, plain Markdown not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown import Markdown


@dataclass(frozen=True)
class Origin:
    """The source file of the page at hand, where it is known, and the folder of the project.

    ``name`` is the file below the docs folder; ``shown`` is how messages name it.
    """

    shown: str = "<text>"
    file: Path | None = None
    root: Path | None = None
    name: str = ""

    def text(self) -> str | None:
        """The whole source file, front matter included."""
        try:
            return self.file.read_bytes().decode("utf-8-sig") if self.file else None
        except (OSError, UnicodeDecodeError):
            return None


def find_origin(md: Markdown) -> Origin:
    """Ask the builder that runs ``md``: MkDocs, Zensical, or neither."""
    return _from_mkdocs(md) or _from_zensical(md) or Origin()


def tree_processor(md: Markdown, name: str) -> Any:
    """The tree processor that another extension registered as ``name``, or None."""
    try:
        return md.treeprocessors[name]
    except KeyError:
        return None


def _from_mkdocs(md: Markdown) -> Origin | None:
    processor = tree_processor(md, "relpath")
    file = getattr(processor, "file", None)
    if file is None:
        return None
    config_file = getattr(getattr(processor, "config", None), "config_file_path", None)
    root = Path(config_file).resolve().parent if config_file else None
    source = getattr(file, "abs_src_path", None)
    return _origin(Path(source) if source else None, root, str(getattr(file, "src_uri", "")))


def _from_zensical(md: Markdown) -> Origin | None:
    for processor in md.preprocessors:
        page: Any = getattr(processor, "page", None)
        config: Any = getattr(processor, "config", None)
        if isinstance(getattr(page, "path", None), str) and isinstance(config, dict):
            root = Path(config["root_dir"]) if config.get("root_dir") else None
            base = (root or Path.cwd()) / str(config.get("docs_dir", "docs"))
            return _origin(base / page.path, root, page.path)
    return None


def _origin(file: Path | None, root: Path | None, name: str) -> Origin:
    named = name
    if file is not None and root is not None and file.is_relative_to(root):
        named = file.relative_to(root).as_posix()
    return Origin(named or "<text>", file, root, name)
