"""The weekly look at outside pages, played against a server on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from factguide.links.run import check_outside

PAGES = {"/good": 200, "/gone": 404, "/robots": 403, "/moved": 301}


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        code = PAGES.get(self.path, 404)
        body = b"<html><body><p id='part'>Words</p></body></html>"
        self.send_response(code)
        if code == 301:
            self.send_header("Location", "/good")
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_HEAD = do_GET  # noqa: N815  # the name is http.server's

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_gone_pages_and_sections_are_warnings_and_nothing_else_is(
    host: str, tmp_path: Path
) -> None:
    links = ["/good", "/good#part", "/good#no-part", "/gone", "/robots", "/moved"]
    rows = [f'<a href="{host}{link}">{link}</a>' for link in links]
    (tmp_path / "index.html").write_text("\n".join([*rows, '<a href="gone/">Inside</a>']))
    report = check_outside(tmp_path, "site")
    assert [(one.line, one.rule, one.level, one.message) for one in report.findings] == [
        (3, "outside-link", "warning", f"{host}/good#no-part: Cannot find fragment."),
        (4, "outside-link", "warning", f"{host}/gone: Rejected status code: 404 Not Found."),
    ]
    assert report.errors == 0
