"""The built site, served on this machine, and a real Chromium to read it with.

One build and one browser serve all tests of a worker. Chromium missing is a failure, never a skip.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import lxml.html
import pytest
import yaml
from playwright.sync_api import Browser, Page, expect, sync_playwright

from factguide.publish.settings import read_settings

ROOT = Path(__file__).parents[2]
# What a fork sets. Tests read it, so that they hold in a fork too.
OURS = read_settings(ROOT)
PHONE = {"width": 375, "height": 667}
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
# No sandbox: CI runs as root. The rest keeps Chromium from calling home during the tests.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
expect.set_options(timeout=20_000)  # a busy machine is slow, not wrong


def _chromium() -> str:
    names = [os.environ["CHROMIUM"]] if os.environ.get("CHROMIUM") else BROWSERS
    for name in names:
        if found := shutil.which(name):
            return found
    pytest.fail(
        f"Chromium was not found (looked for: {', '.join(names)}). Install it "
        "(Debian: apt install chromium; macOS: brew install --cask chromium) "
        "or set CHROMIUM to its path.",
        pytrace=False,
    )


class _Handler(SimpleHTTPRequestHandler):
    """Files of the built site; a missing address gets 404.html, as on GitHub Pages."""

    def send_error(self, code: int, *args: Any) -> None:
        if code != 404:
            super().send_error(code, *args)
            return
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, built strictly from the real pages."""
    return build(tmp_path_factory.mktemp("built") / "site", ("search", "head"))


def build(folder: Path, steps: tuple[str, ...], **environment: str) -> Path:
    """``folder`` with the built site after ``steps`` of factguide; a step that fails is a failure."""
    builder = ["mkdocs", "build", "--strict", "--quiet", "--site-dir"]
    for step in (builder, *(["factguide." + name, "--site"] for name in steps)):
        run = subprocess.run(
            [sys.executable, "-m", *step, str(folder)],
            cwd=ROOT,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        if run.returncode:
            said = (run.stdout + run.stderr)[-1500:]
            pytest.fail(f"'{step[0]}' failed:\n{said}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site answers, with a final slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site))) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=_chromium(), args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Opens a page by its address within the site, on a phone unless told otherwise."""
    contexts = []

    def opened(path: str = "", **options: Any) -> Page:
        context = browser.new_context(**{"viewport": PHONE, "base_url": address, **options})
        contexts.append(context)
        page = context.new_page()
        page.goto(path or "./")
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def settings() -> dict[str, Any]:
    """mkdocs.yml, its tags read as plain values."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.add_multi_constructor("!", lambda loader, tag, node: None)
    return yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader)


@pytest.fixture(scope="session")
def paths(settings: dict[str, Any]) -> list[str]:
    """The address of every page within the site, in the order of the menu."""

    def files(entry: Any) -> Iterator[str]:
        if isinstance(entry, str):
            yield entry
        for part in entry.values() if isinstance(entry, dict) else entry:
            if not isinstance(entry, str):
                yield from files(part)

    return [
        name.removesuffix(".md").removesuffix("index").rstrip("/") + "/"
        for name in files(settings["nav"])
    ]


@pytest.fixture(scope="session")
def files(site: Path) -> list[str]:
    """The address within the site of every HTML file that was built, the missing page included."""
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))


@pytest.fixture(scope="session")
def html(site: Path) -> Callable[[str], Any]:
    """The parsed HTML of a page, by its address within the site."""

    @cache
    def parsed(path: str) -> Any:
        file = site / path.lstrip("/")
        return lxml.html.parse(file / "index.html" if file.is_dir() else file).getroot()

    return parsed
