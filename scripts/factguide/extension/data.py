"""Find and load the data folder; load again only when a file in it has changed."""

from __future__ import annotations

from pathlib import Path

from factguide.quantities import UNITS
from factguide.registry import Registry, RegistryError, load_registry

from .errors import FactguideError
from .stamp import Stamp, stamp

_loaded: dict[tuple[Path, str], tuple[Stamp, Registry]] = {}


def load(folder: Path, shown: str | None = None) -> Registry:
    """The registry of ``folder``; read again when a file there is new, gone or changed.

    ``shown`` is how messages name the folder; else it is named from the working folder. Raises
    FactguideError with every fault of the data.
    """
    folder = folder.resolve()
    name = shown or _shown(folder)
    now = stamp(folder)
    known = _loaded.get((folder, name))
    if known is not None and known[0] == now:
        return known[1]
    try:
        registry = load_registry(folder, units=UNITS, shown=name)
    except RegistryError as error:
        raise FactguideError(str(finding) for finding in error.findings) from None
    _loaded[folder, name] = (now, registry)
    return registry


def find_folder(data: str, config_folder: Path | None) -> Path:
    """The data folder: below the configuration file, else the working folder or one above it."""
    wanted = Path(data)
    here = Path.cwd()
    bases = [config_folder] if config_folder else []
    for base in [*bases, here, *here.parents]:
        if (base / wanted).is_dir():
            return base / wanted
    tried = config_folder or here
    raise FactguideError(
        [
            f"{wanted.as_posix()}:1: there is no data folder '{data}' in {tried} or above. "
            "Set 'data:' under factguide.extension in mkdocs.yml."
        ]
    )


def _shown(folder: Path) -> str:
    here = Path.cwd()
    return (folder.relative_to(here) if folder.is_relative_to(here) else folder).as_posix()
