"""The site as `make site` leaves it for a server, under a path as GitHub Pages has it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from .conftest import _Handler, build

PREFIX = "our-guide"
STEPS = ("search", "head", "opendata", "hosting")
# Once for all test files of a worker: a test that puts something in takes it out again.
_BUILT: list[Path] = []


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, built for its address; handouts have tests of their own."""
    if not _BUILT:
        folder = tmp_path_factory.mktemp("hosted") / PREFIX
        _BUILT.append(build(folder, STEPS, SITE_URL=f"https://someone.github.io/{PREFIX}/"))
    return _BUILT[0]


class _Prefixed(_Handler):
    """Answers below the prefix only; GitHub Pages keeps other projects beside it."""

    def translate_path(self, path: str) -> str:
        if path == f"/{PREFIX}" or path.startswith(f"/{PREFIX}/"):
            return super().translate_path(path.removeprefix(f"/{PREFIX}"))
        return str(Path(self.directory) / "outside-the-prefix")


@pytest.fixture(scope="module")
def under_prefix(hosted: Path) -> Iterator[str]:
    """Where the hosted site answers, with a final slash."""
    handler = partial(_Prefixed, directory=str(hosted))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{PREFIX}/"
        server.shutdown()
        thread.join()
