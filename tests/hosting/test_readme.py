"""What README tells a host to send agrees with what the pages themselves say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factguide.hosting.policy import REFERRER, RULES

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
# A page cannot say these itself; nothing here may repeat or weaken what it says.
HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Strict-Transport-Security": "max-age=31536000",
    "Cache-Control": "no-cache",
}
LINES = {
    "nginx": r'add_header ([\w-]+) (?:"([^"]*)"|(\S+)) always;',
    "apache": r'Header always set ([\w-]+) (?:"([^"]*)"|(\S+))$',
}


@pytest.mark.parametrize("server", LINES)
def test_both_servers_send_the_same_headers(server: str) -> None:
    found = re.search(rf"^```{server}\n(.*?)^```", README, re.M | re.S)
    assert found
    sent = re.findall(LINES[server], found[1], re.M)
    assert {name: quoted or bare for name, quoted, bare in sent} == HEADERS
    assert found[1].count("{") == found[1].count("}")
    assert "404 /404.html" in found[1]


def test_they_add_to_the_policy_of_the_pages_and_take_nothing_away() -> None:
    directive = HEADERS["Content-Security-Policy"].split()[0]
    assert directive not in RULES, "a page cannot say it, so the server must"
    assert f'content="{HEADERS["Referrer-Policy"]}"' in REFERRER
