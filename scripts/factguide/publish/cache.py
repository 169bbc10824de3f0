"""Results that were made before, kept by a name for all that went into them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("weasyprint", "pikepdf", "segno", "lxml", "fonttools", "pydyf", "mkdocs-material")


def fingerprint(parts: Iterable[str | bytes]) -> str:
    """A name for the parts, in their order."""
    hashed = hashlib.sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        hashed.update(len(raw).to_bytes(8, "big") + raw)
    return hashed.hexdigest()[:32]


def of_files(files: Mapping[str, Path]) -> str:
    """A name for the content of files, and for what each is called."""
    return fingerprint(part for name in sorted(files) for part in (name, files[name].read_bytes()))


def of_code(*rooms: str) -> str:
    """A name for our own code in these rooms and for the packages that make the files."""
    package = Path(__file__).parents[1]
    files = [
        p for room in rooms for p in (package / room).rglob("*") if p.suffix in (".py", ".css")
    ]
    named = {path.relative_to(package).as_posix(): path for path in files}
    return fingerprint((of_files(named), *(f"{name} {version(name)}" for name in PACKAGES)))


@dataclass(frozen=True)
class Cache:
    """Files in a folder, ``kept`` at most. A half-written file is never found: it is moved in."""

    folder: Path
    kept: int

    def get(self, key: str) -> bytes | None:
        """What was kept under ``key``; looking at it keeps it young."""
        path = self.folder / key
        try:
            found = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        return found

    def put(self, key: str, content: bytes) -> None:
        """Keep ``content``."""
        self.folder.mkdir(parents=True, exist_ok=True)
        draft = self.folder / f"{key}.{os.getpid()}.part"
        draft.write_bytes(content)
        draft.replace(self.folder / key)

    def prune(self) -> None:
        """Forget what was not used for longest."""
        if self.folder.is_dir():
            files = sorted(self.folder.iterdir(), key=lambda p: p.stat().st_mtime, reverse=True)
            for path in files[self.kept :]:
                path.unlink(missing_ok=True)
