"""What this room needs of ``mkdocs.yml``: names, the address, the words of status, the clinic."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from factguide.check.config import CannotRun, read_config

from .errors import PublishError

# Two lines each, in the room of the lines to write on (handout.css, .clinic__field--filled).
LONGEST = {"name": 60, "phone": 25}


@dataclass(frozen=True)
class Clinic:
    """Who hosts this copy; empty texts leave lines to write on."""

    name: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Settings:
    """``address`` is the site's, with a final slash. ``data`` is None for a site without facts."""

    root: Path
    docs: Path
    data: Path | None
    name: str
    address: str
    unreviewed: str
    reviewed: str
    checked: str
    clinic: Clinic = Clinic()

    @property
    def slug(self) -> str:
        """The site's name as part of a file's name."""
        return re.sub(r"[^a-z0-9]+", "-", self.name.lower()).strip("-") or "guide"


class _Loader(yaml.SafeLoader):
    """Reads ``!ENV [NAME, default]`` as MkDocs does, and other tags as nothing."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(str(node.value))
    assert isinstance(node, yaml.SequenceNode)
    *names, default = loader.construct_sequence(node) or [None]
    return next((os.environ[name] for name in names if name in os.environ), default)


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)
_Loader.add_constructor("!ENV", _environment)


def read_settings(root: Path) -> Settings:
    """The settings of the site in ``root``; raises PublishError when there are none."""
    try:
        config = read_config(root)
        raw = yaml.load((root / "mkdocs.yml").read_text("utf-8"), _Loader)
    except (CannotRun, OSError) as error:
        raise PublishError([str(error)]) from None
    extra = raw.get("extra") or {}
    status = extra.get("status") or {}
    address = str(raw.get("site_url") or "")
    if not re.match(r"https?://[^/\s]+", address):
        raise PublishError(
            [
                f"mkdocs.yml:1: site_url is '{address}', no web address: the QR codes of the "
                "handouts would lead nowhere. Set site_url, or SITE_URL."
            ]
        )
    return Settings(
        root=root,
        docs=config.docs,
        data=config.data,
        name=str(raw.get("site_name") or ""),
        address=address.rstrip("/") + "/",
        unreviewed=str(status.get("unreviewed") or "Not yet reviewed."),
        reviewed=str(status.get("reviewed") or "Reviewed by"),
        checked=str(status.get("checked") or "Checked"),
        clinic=_clinic(extra.get("clinic") or {}),
    )


def _clinic(raw: dict[str, Any]) -> Clinic:
    """Name and phone. They must fit in the room that is left for writing them by hand."""
    for field, most in LONGEST.items():
        length = len(str(raw.get(field) or ""))
        if length > most:
            message = f"the clinic's {field} has {length} letters, and there is room for {most}"
            raise PublishError([f"mkdocs.yml:1: extra: clinic: {message}. Shorten it."])
    return Clinic(str(raw.get("name") or ""), str(raw.get("phone") or ""))
