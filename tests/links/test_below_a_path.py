"""A site below a path of its host: the page for missing addresses names that path, and is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from factguide.links.run import check_links

URL = "https://someone.example/our-guide/"
PAGE = '<!doctype html><html lang="en"><head><title>A</title></head><body>{}</body></html>'


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/our-guide/", []),
        ("/our-guide/.", []),
        ("/our-guide/part/", []),
        ("/our-guide/part/#here", []),
        (f"{URL}part/", []),
        ("/our-guide/gone/", ["404.html:1 dead-link there is no page or file '/our-guide/gone'."]),
        ("/part/", []),  # lychee takes the folder for the root, too
        ("/other/", ["404.html:1 dead-link there is no page or file '/other'."]),
    ],
)
def test_an_address_from_the_root(tmp_path: Path, address: str, found: list[str]) -> None:
    (tmp_path / "part").mkdir()
    (tmp_path / "index.html").write_text(PAGE.format('<a href="part/">part</a>'))
    (tmp_path / "part/index.html").write_text(PAGE.format('<h1 id="here">B</h1>'))
    (tmp_path / "404.html").write_text(PAGE.format(f'<a href="{address}">this part</a>'))
    report = check_links(tmp_path, "site", URL)
    said = [
        f"{f.path.removeprefix('site/')}:{f.line} {f.rule} {f.message}" for f in report.findings
    ]
    assert [one for one in said if "dead-link" in one or "anchor" in one] == found
