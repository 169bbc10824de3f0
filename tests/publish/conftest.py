"""A small built site with one handout, of no medicine: front matter, HTML, our fonts."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from factguide.publish.forms import FORMS, Form
from factguide.publish.handout import find_handouts
from factguide.publish.render import Job, Made, render
from factguide.publish.settings import read_settings
from factguide.publish.sheet import Sheet, read_sheet
from factguide.publish.template import page_html
from factguide.registry import Registry

FONTS = Path(__file__).parents[2] / "docs/assets/fonts"
FRONT = """---
title: A test sheet
description: A sheet that a test prints.
checked: 2026-11-22
handout: {kind: %s}
---
# A test sheet
"""
PAGE = """<!doctype html><html lang="en"><body><article>
<h1 id="a">A test sheet<a class="headerlink" href="#a">#</a></h1>
<p class="status">Not yet reviewed.</p>
%s
<section class="sources"><h2>Sources</h2><ol><li>A source</li></ol></section>
</article></body></html>"""
Write = Callable[..., Path]


@pytest.fixture
def guide(tmp_path: Path) -> Write:
    """Writes the guide; returns its root. The site is in ``site``."""

    def written(body: str = "<p>Words.</p>", kind: str = "sheet", settings: str = "") -> Path:
        (tmp_path / "docs/handouts").mkdir(parents=True, exist_ok=True)
        shutil.copytree(FONTS, tmp_path / "docs/assets/fonts", dirs_exist_ok=True)
        (tmp_path / "mkdocs.yml").write_text(
            f"site_name: Test Guide\nsite_url: https://guide.test/\n{settings}", "utf-8"
        )
        (tmp_path / "docs/handouts/one.md").write_text(FRONT % kind, "utf-8")
        page = tmp_path / "site/handouts/one/index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(PAGE % body, "utf-8")
        (tmp_path / "site/index.html").write_text("<html><body></body></html>", "utf-8")
        return tmp_path

    return written


def sheet_of(root: Path) -> Sheet:
    settings = read_settings(root)
    [handout] = find_handouts(settings)
    return read_sheet(settings, root / "site", handout, Registry(root))


def made(root: Path, form: Form = FORMS[0]) -> Made:
    sheet = sheet_of(root)
    html = page_html(sheet, form)
    return render(
        Job(sheet.handout.source, "one.pdf", sheet.handout.kind, form, html, FONTS, "key")
    )
