"""The folders that a step after the build works on."""

from __future__ import annotations

from pathlib import Path

import pytest

from factguide.step import NoSiteError, built_site, step_parser


@pytest.mark.parametrize("elsewhere", [False, True])
def test_the_site_stands_below_the_project_or_at_a_whole_path(
    tmp_path: Path, elsewhere: bool
) -> None:
    root = tmp_path / "guide"
    site = tmp_path / "out" if elsewhere else root / "out"
    site.mkdir(parents=True)
    (site / "index.html").touch()
    given = str(site) if elsewhere else "out"
    options = step_parser("a.step", None).parse_args(["--root", str(root), "--site", given])
    assert built_site(options) == (root, site)


def test_without_a_built_site_it_says_where_it_looked(tmp_path: Path) -> None:
    options = step_parser("a.step", None).parse_args(["--root", str(tmp_path)])
    with pytest.raises(NoSiteError) as error:
        built_site(options)
    assert str(error.value) == f"there is no built site in {tmp_path / 'site'}. Run 'make site'."
