"""The site's drawings as PNG, for machines that read no SVG."""

from __future__ import annotations

import io
import re
import textwrap
from html import escape
from pathlib import Path

from .settings import Guide

FOLDER = Path("assets/drawn")  # below the pages' folder
CARD = "social-card.png"
ICON = "touch-icon.png"
# Letters in a line of the card, and how many lines it has room for.
LINE, LINES = 44, 3
COLOURS = 48  # flat drawings need no more, edges included
_SIZE = re.compile(r'<svg[^>]*?\bwidth="(\d+)"[^>]*?\bheight="(\d+)"')


def filled(drawing: str, guide: Guide) -> str:
    """The drawing with the words of the site: ``{name}``, ``{says_1}``, ``{says_2}`` …"""
    lines = textwrap.wrap(guide.description, LINE, max_lines=LINES, placeholder=" …")
    words = {"name": guide.name}
    words |= {f"says_{at + 1}": line for at, line in enumerate([*lines, *[""] * LINES][:LINES])}
    return re.sub(r"\{(\w+)\}", lambda found: escape(words[found[1]]), drawing)


def png(drawing: str, fonts: Path) -> bytes:
    """The drawing as PNG, one pixel for each unit of its width and height.

    The libraries are loaded here only: they take a second.
    """
    import pypdfium2
    import weasyprint

    from factguide.publish.render import font_faces

    found = _SIZE.search(drawing)
    assert found, "a drawing names its width and height"
    width, height = int(found[1]), int(found[2])
    html = (
        f"<style>{font_faces(fonts)} @page {{ size: {width}px {height}px; margin: 0 }} "
        f"html, body {{ margin: 0 }} svg {{ display: block }}</style>{drawing}"
    )
    fetcher = weasyprint.URLFetcher(allowed_protocols=("file", "data"))
    pdf = weasyprint.HTML(string=html, url_fetcher=fetcher, base_url=fonts.as_uri()).write_pdf()
    assert pdf is not None
    # A PDF counts 72 points where a style sheet counts 96 pixels.
    page = pypdfium2.PdfDocument(pdf)[0]
    image = page.render(scale=96 / 72).to_pil().convert("RGB").crop((0, 0, width, height))
    out = io.BytesIO()
    image.quantize(COLOURS, dither=0).save(out, "PNG", optimize=True)
    return out.getvalue()


def draw_all(docs: Path, guide: Guide) -> dict[str, bytes]:
    """Every drawing of the folder by the name of its PNG."""
    fonts = docs / "assets" / "fonts"
    return {
        f"{file.stem}.png": png(filled(file.read_text("utf-8"), guide), fonts)
        for file in sorted((docs / FOLDER).glob("*.svg"))
    }
