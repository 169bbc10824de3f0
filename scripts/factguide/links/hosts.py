"""The outside hosts that were reviewed: ``hosts.yml`` in the data folder."""

from __future__ import annotations

import difflib
from collections.abc import Collection
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import yaml

FILE = "hosts.yml"


class BadHosts(Exception):  # noqa: N818  # the check cannot run, which is no fault of a page
    """The list of hosts cannot be used; the message says why."""


def read_hosts(data: Path | None) -> frozenset[str] | None:
    """The hosts in ``hosts.yml`` below ``data``, each beside its reason; None without that file."""
    path = data / FILE if data else None
    if path is None or not path.is_file():
        return None
    try:
        listed = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadHosts(f"{FILE} cannot be read: {' '.join(str(error).split())}") from None
    if not isinstance(listed, dict):
        raise BadHosts(f"{FILE} must map each host to the words that say whose it is")
    for host, owner in listed.items():
        if not isinstance(owner, str) or not owner.strip():
            raise BadHosts(f"{FILE}: '{host}' needs the words that say whose it is")
    return frozenset(str(host).lower() for host in listed)


@cache
def host_of(address: str) -> str:
    """The host of an outside address, in small letters; empty when it has none."""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def nearest(host: str, hosts: Collection[str]) -> str | None:
    """The reviewed host that was probably meant."""
    close = difflib.get_close_matches(host, sorted(hosts), n=1, cutoff=0.8)
    return close[0] if close else None
