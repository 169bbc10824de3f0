"""What this room needs of ``mkdocs.yml``: the site's name and address, and ``extra: head``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from factguide.check.config import Config, read_config

from .errors import HeadError


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Medicine(_Strict):
    """The medicine the site is about. ``codes``: coding system -> id of the fact that holds it."""

    name: str
    generic: str
    codes: dict[str, str] = {}


class Head(_Strict):
    """``extra: head``. ``questions`` are the pages whose headings with a question mark are
    questions, answered by the text below."""

    locale: str = ""
    about: Medicine | None = None
    questions: tuple[str, ...] = ()


class Guide(_Strict):
    """The site. ``address`` ends with a slash; ``audiences`` are the words for each audience."""

    name: str
    description: str
    address: str
    audiences: dict[str, str] = {}
    head: Head = Head()


class _Loader(yaml.SafeLoader):
    """Reads the tags of MkDocs (``!ENV``) as nothing: the address comes from ``read_config``."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def read_guide(root: Path) -> tuple[Config, Guide]:
    """The settings of the site in ``root``. Raises CannotRun or HeadError."""
    config = read_config(root)
    raw: dict[str, Any] = yaml.load(config.text, _Loader)
    extra = raw.get("extra") or {}
    if not config.url:
        raise HeadError(
            ["mkdocs.yml:1: site_url is no web address: link previews would lead nowhere. Set it."]
        )
    try:
        return config, Guide(
            name=str(raw.get("site_name") or ""),
            description=str(raw.get("site_description") or ""),
            address=config.url,
            audiences=extra.get("audiences") or {},
            head=Head.model_validate(extra.get("head") or {}),
        )
    except ValidationError as error:
        raise HeadError(
            [
                f"mkdocs.yml:1: extra: head: {'.'.join(map(str, fault['loc']))}: {fault['msg']}."
                for fault in error.errors()
            ]
        ) from None
