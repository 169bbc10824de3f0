"""axe finds nothing on any page, on a wide screen."""

from __future__ import annotations

from playwright.sync_api import Browser

from .axe import scan_site


def test_axe_finds_nothing_on_a_wide_screen(
    browser: Browser, address: str, files: list[str]
) -> None:
    assert scan_site(browser, address, files, width=1280) == []
