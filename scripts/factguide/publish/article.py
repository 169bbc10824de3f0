"""The text of a built page, made ready for paper."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urljoin, urlsplit

import lxml.etree
import lxml.html

from .errors import PublishError
from .handout import Handout, built_page

Element = Any  # lxml ships no types
# Parts of the built article that belong to the screen, or that the template says in its own place.
_SCREEN = (
    ".//a[@class='headerlink']",
    ".//sup[@class='cite']",
    ".//section[contains(@class, 'sources')]",
    ".//p[@class='status']",
    ".//dl[@class='about-page']",
    ".//td/span[@class='visually-hidden']",
    ".//ul[contains(@class, 'handout-files')]",
    ".//script | .//style | .//button | .//input",
    ".//comment()",
)
# The HTML parser writes all names small; in a drawing of its own these must be as they were.
_SVG_NAMES = {
    name.lower(): name
    for name in ("viewBox", "preserveAspectRatio", "refX", "refY", "markerWidth", "markerHeight")
}


def read_article(site: Path, handout: Handout) -> Element:
    """The ``article`` of the handout's built page, as it stands there."""
    path = built_page(site, handout.page)
    if not path.is_file():
        raise PublishError(
            [f"{handout.source}:1: the site has no page {handout.page}: the QR code would lead "
             "nowhere. Build the site first, and put the page into the menu."]
        )  # fmt: skip
    found = lxml.html.fromstring(path.read_text("utf-8")).xpath("//article")
    if len(found) != 1:
        raise PublishError(
            [f"{handout.source}:1: its page has {len(found)} elements <article>; expected one."]
        )
    return found[0]


def facts_of(article: Element) -> list[str]:
    """The ids of the facts that the article shows, each once, in their order."""
    return list(dict.fromkeys(article.xpath(".//@data-fact")))


def for_paper(article: Element) -> Element:
    """A copy with the words of the article only: no buttons, marks, numbers of sources."""
    made = copy.deepcopy(article)
    for path in _SCREEN:
        for element in made.xpath(path):
            element.drop_tree()
    for figure in made.xpath(".//figure[.//table]"):
        # A tagged PDF takes every figure for a picture.
        figure.tag = "div"
    for region in made.xpath(".//*[@class='table__scroll']"):
        region.attrib.clear()
    for hidden in made.xpath(".//*[@class='visually-hidden']"):
        # The kind of a card is a matter of colour on a screen; paper may be grey.
        hidden.attrib.clear()
    for aside in made.xpath(".//aside"):
        aside.tag = "section"
    for details in made.xpath(".//details"):
        details.set("open", "")
    for drawing in made.xpath(".//svg[@role='img'] | .//svg[title]"):
        _as_picture(drawing)
    for element in made.iter():
        element.text = _kept_together(element.text)
        element.tail = _kept_together(element.tail)
    made.tag = "main"
    made.attrib.clear()
    return made


def resolve(article: Element, site: Path, page: str, address: str) -> Iterator[str]:
    """Make links and pictures of the paper's article absolute; yields what is missing."""
    here = urljoin(address, page)
    for link in article.xpath(".//a[@href]"):
        href = link.get("href")
        if not href.startswith("#"):
            link.set("href", urljoin(here, href))
    for image in article.xpath(".//img"):
        source = image.get("src") or ""
        if source.startswith("data:"):
            continue
        file = (built_page(site, page).parent / unquote(urlsplit(source).path)).resolve()
        if not source or urlsplit(source).scheme or not file.is_file():
            yield f"the picture '{source}' is not in the site"
            continue
        image.set("src", file.as_uri())
    for image in article.xpath(".//img[not(normalize-space(@alt))]"):
        yield f"the picture '{image.get('src')}' has no alt text"


def markup(element: Element) -> str:
    """An element as HTML, without what follows it."""
    return str(lxml.html.tostring(element, encoding="unicode", with_tail=False))


def _kept_together(words: str | None) -> str | None:
    """A line never ends between a figure and its unit."""
    return re.sub(r"(?<=\d) (?=[^\W\d_]|[%°])", "\u00a0", words) if words else words


def _as_picture(drawing: Element) -> None:
    """A drawing within the page becomes a picture with its title as alt text."""
    words = [e.text_content() for e in drawing if e.tag in ("title", "desc")]
    words = words or [drawing.get("aria-label") or ""]
    drawing.set("xmlns", "http://www.w3.org/2000/svg")
    for element in drawing.iter():
        for small, right in _SVG_NAMES.items():
            if small in element.attrib:
                element.set(right, element.attrib.pop(small))
    source = lxml.etree.tostring(drawing, encoding="unicode", with_tail=False)
    attributes = {"alt": " ".join(words), "src": f"data:image/svg+xml,{quote(source)}"}
    image = lxml.html.Element("img", attributes)
    image.tail = drawing.tail
    drawing.getparent().replace(drawing, image)
