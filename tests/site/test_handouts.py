"""The handouts as they are handed out: every PDF of the real site, read back; and their files."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import lxml.html
import pikepdf
import pypdfium2
import pytest
from pdfua import validate
from playwright.sync_api import Browser, Page, expect

from factguide.extension.data import load
from factguide.extension.meaning import mismatch

from .conftest import OURS, ROOT
from .pdf import Shown, overlaps, shown, structure

MM = 72 / 25.4
PAPERS = {"a4": (210, 297), "letter": (215.9, 279.4)}
# What the page has for the screen, and paper has in another way.
ON_SCREEN = (
    # On paper, text runs beside a picture, so its words have a test of their own.
    "figure[contains(@class, 'picture')]",
    "a[@class='headerlink']", "sup[@class='cite']", "section[contains(@class, 'sources')]",
    "p[@class='status']", "dl[@class='about-page']", "ul[contains(@class, 'handout-files')]",
    "td/span[contains(@class, 'visually-hidden')]",
)  # fmt: skip

FOOT = re.compile(r"\S+/handouts/\S+ Page \d+ of \d+ Facts checked .*? Version \w+\. .*?\.(?= |$)")


@dataclass(frozen=True)
class Printed:
    """A row of handouts.json, and the file."""

    row: dict[str, Any]
    path: Path

    @cached_property
    def pages(self) -> list[Shown]:
        return shown(self.path)

    @property
    def large(self) -> bool:
        return bool(self.row["form"].endswith("-large"))

    @property
    def is_card(self) -> bool:
        return self.row["kind"] == "card" and not self.large

    @property
    def least(self) -> float:
        return 18 if self.large else 8 if self.is_card else 12


@pytest.fixture(scope="module")
def published(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site with all that ``make site`` adds."""
    folder = tmp_path_factory.mktemp("published") / "site"
    shutil.copytree(site, folder)
    run = subprocess.run(
        [sys.executable, "-m", "factguide.publish", "--site", str(folder)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if run.returncode:
        pytest.fail(f"factguide.publish failed:\n{run.stderr[-3000:]}", pytrace=False)
    return folder


@pytest.fixture(scope="module")
def handouts(published: Path) -> list[Printed]:
    rows = json.loads((published / "handouts/handouts.json").read_text("utf-8"))
    return [Printed(row, published / row["file"]) for row in rows if "form" in row]


@pytest.fixture(scope="module")
def article(published: Path) -> Callable[[Printed], Any]:
    """The text of the handout's page on the web, without what is for the screen only."""

    def read(printed: Printed) -> Any:
        page = lxml.html.parse(published / printed.row["page"] / "index.html").getroot()
        [found] = page.xpath("//article")
        for path in ON_SCREEN:
            for element in found.xpath(f".//{path}"):
                element.drop_tree()
        return found

    return read


def _words(text: str) -> list[str]:
    return re.findall(r"[\w’']+", text)


def _faults(handouts: list[Printed], check: Callable[[Printed], Any]) -> dict[str, Any]:
    """What ``check`` finds, by file; empty when nothing."""
    return {p.path.name: found for p in handouts if (found := check(p))}


def test_each_handout_has_four_forms_on_its_paper_and_within_its_pages(
    handouts: list[Printed],
) -> None:
    forms = Counter(printed.row["page"] for printed in handouts)
    assert len(forms) >= 18 and set(forms.values()) == {4}
    for printed in handouts:
        width, height = PAPERS[printed.row["form"].removesuffix("-large")]
        for page in printed.pages:
            assert page.width == pytest.approx(width * MM, abs=0.5), printed.path.name
            assert page.height == pytest.approx(height * MM, abs=0.5), printed.path.name
        most = 1 if printed.is_card else 2
        assert printed.large or len(printed.pages) <= most, printed.path.name
        assert len(printed.pages) == printed.row["pages"]


def test_every_word_of_the_page_is_on_the_paper_in_its_order(
    handouts: list[Printed], article: Callable[[Printed], Any]
) -> None:
    def missing(printed: Printed) -> str:
        paper = iter(_words(" ".join(page.text for page in printed.pages)))
        for word in _words(" ".join(article(printed).itertext())):
            if word not in paper:  # goes on behind the last word found
                return f"from '{word}' on"
        return ""

    assert _faults(handouts, missing) == {}


def test_drawings_are_on_paper_with_their_labels(handouts: list[Printed], published: Path) -> None:
    drawn = 0
    for printed in handouts:
        page = lxml.html.parse(published / printed.row["page"] / "index.html").getroot()
        paper = " ".join(_words(" ".join(one.text for one in printed.pages)))
        for drawing in page.xpath("//article//figure[contains(@class, 'picture')]"):
            shown = drawing.xpath("figcaption | svg//text[not(*)]")
            labels = [" ".join(_words(label.text_content())) for label in shown]
            assert labels and [x for x in labels if x not in paper] == [], printed.path.name
            drawn += 1
    assert drawn >= 2 * 4, "two sheets in four forms"


def test_facts_say_on_paper_what_they_say_on_the_page(
    handouts: list[Printed], article: Callable[[Printed], Any]
) -> None:
    registry = load(ROOT / "docs/data")

    def differs(printed: Printed) -> list[str]:
        whole = " ".join(" ".join(page.text for page in printed.pages).split())
        # A fact may run over the end of a page: take the foot out.
        paper = " ".join(_words(FOOT.sub(" ", whole)))
        return [
            f"{name}: {words}"
            for fact in article(printed).xpath(".//*[@data-fact]")
            for words, name in [(fact.text_content(), fact.get("data-fact"))]
            if " ".join(_words(words)) not in paper or mismatch(words, name, registry)
        ]

    assert _faults(handouts, differs) == {}


def test_fonts_are_ours_embedded_and_as_large_as_promised(handouts: list[Printed]) -> None:
    def wrong(printed: Printed) -> list[str]:
        sizes: Counter[float] = Counter()
        for page in printed.pages:
            sizes += page.sizes
        body = 18 if printed.large else 8.5 if printed.is_card else 14
        found = [f"{size} points" for size in sizes if size < printed.least - 0.05]
        if not printed.is_card and sizes.most_common(1)[0][0] != pytest.approx(body, abs=0.05):
            found.append(f"most is set in {sizes.most_common(1)[0][0]} points")
        for page in printed.pages:
            found += [f"{name} is not ours" for name in page.fonts if "Atkinson" not in name]
            found += [f"{name} is not embedded" for name, has in page.fonts.items() if not has]
        return found

    assert _faults(handouts, wrong) == {}


def test_no_words_overlap_or_leave_the_page(handouts: list[Printed]) -> None:
    def wrong(printed: Printed) -> list[str]:
        found = []
        for page in printed.pages:
            found += overlaps(page)
            found += [
                f"'{text}' stands at the edge" for text, (left, bottom, right, top) in page.lines
                if left < 8 * MM or right > page.width - 8 * MM or bottom < 5 * MM or top > page.height - 5 * MM
            ]  # fmt: skip
        return found

    assert _faults(handouts, wrong) == {}


def test_each_page_says_where_it_is_from_and_how_old_it_is(
    handouts: list[Printed], settings: dict[str, Any]
) -> None:
    status = settings["extra"]["status"]["unreviewed"]

    def missing(printed: Printed) -> list[str]:
        name = printed.row["page"].rstrip("/")
        count = len(printed.pages)
        found = []
        for number, page in enumerate(printed.pages, 1):
            words = " ".join(page.text.split())
            version = f"Version {printed.row['version']}."
            day = "Facts checked"
            wanted = (name, version, day, status, f"Page {number} of {count}")
            found += [f"page {number}: {one}" for one in wanted if one not in words]
        whole = " ".join(" ".join(page.text for page in printed.pages).split())
        found += [
            one for one in ("Clinic name", "Phone", "Sources:", "On the web:") if one not in whole
        ]
        return found

    assert _faults(handouts, missing) == {}


def test_tags_language_title_outline_alt_and_scope(handouts: list[Printed]) -> None:
    def wrong(printed: Printed) -> list[str]:
        with pikepdf.open(printed.path) as pdf:
            elements = structure(pdf)
            found = [] if str(pdf.Root.get("/Lang")) == "en" else ["no language"]
            found += [] if pdf.Root.MarkInfo.Marked else ["not marked"]
            found += [] if str(pdf.docinfo["/Title"]) == printed.row["title"] else ["no title"]
            with pdf.open_outline() as outline:
                found += [] if outline.root else ["no outline"]
            kinds = Counter(str(element.S) for element in elements)
            found += [f"{kinds['/H1']} h1"] if kinds["/H1"] != 1 else []
            pictures = [e for e in elements if str(e.S) == "/Figure"]
            found += [] if pictures and all(e.get("/Alt") for e in pictures) else ["no alt"]
            address = f"handouts/{printed.path.name}".rpartition("-")[0]
            if not any("QR code" in str(e.Alt) for e in pictures):
                found.append(f"no QR code for {address}")
            heads = [e for e in elements if str(e.S) == "/TH"]
            found += ["no scope"] * sum("/Scope" not in e.get("/A", {}) for e in heads)
            levels = [int(str(e.S)[2:]) for e in elements if re.fullmatch(r"/H[1-6]", str(e.S))]
            found += [f"h{a} then h{b}" for a, b in pairwise(levels) if b > a + 1]
        return found

    assert _faults(handouts, wrong) == {}


def test_a_validator_of_pdf_ua_finds_nothing(handouts: list[Printed]) -> None:
    """No error and no warning. It checks 16 of 106 rules; test_tags.py checks some more."""

    def findings(printed: Printed) -> list[str]:
        return [found.message for found in validate(printed.path).findings]

    assert _faults(handouts, findings) == {}


def test_black_and_white_loses_nothing(handouts: list[Printed]) -> None:
    """Each colour is clearly dark or clearly light: 4.5 to 1 between any dark and any light."""

    def murky(printed: Printed) -> list[str]:
        colours = set().union(*(page.colours for page in printed.pages))
        grey = {
            c: 0.2126 * c[0] ** 2.2 + 0.7152 * c[1] ** 2.2 + 0.0722 * c[2] ** 2.2 for c in colours
        }
        return [f"{colour}" for colour, light in grey.items() if 0.12 < light < 0.72]

    assert _faults(handouts, murky) == {}


def test_cards_fold_to_the_size_of_a_bank_card(handouts: list[Printed]) -> None:
    cards = [printed for printed in handouts if printed.is_card]
    assert len(cards) == 4
    for card in cards:
        [page] = card.pages
        size = Counter(
            (round((r - le) / MM, 1), round((t - b) / MM, 1)) for le, b, r, t in page.painted
        )
        assert size[85.0, 54.0] >= 2, card.path.name
        # The marks to fold at, on both sides of the card.
        folds = sorted({round(b / MM) for le, b, r, t in page.painted if _is_mark((le, b, r, t))})
        assert folds and {y - x for x, y in pairwise(folds)} <= {54}, card.path.name


def _is_mark(box: tuple[float, float, float, float]) -> bool:
    return abs((box[2] - box[0]) / MM - 5) < 0.1 and (box[3] - box[1]) / MM < 1


def test_the_same_site_gives_the_same_bytes(published: Path, handouts: list[Printed]) -> None:
    """One of each kind, made anew without what was kept, in another process."""
    code = (
        "import sys; from pathlib import Path; from factguide.publish.printing import FORMS, _job;"
        "from factguide.publish.settings import read_settings;"
        "from factguide.publish.handout import find_handouts;"
        "from factguide.publish.sheet import read_sheet; from factguide.publish.render import render;"
        "from factguide.extension.data import load;"
        "s = read_settings(Path('.').resolve()); r = load(s.data);"
        "[h] = [h for h in find_handouts(s) if h.page == sys.argv[2]];"
        "job = _job(read_sheet(s, Path(sys.argv[1]), h, r), FORMS[0], s.docs / 'assets/fonts', '');"
        "sys.stdout.buffer.write(render(job).pdf)"
    )
    first = {kind: next(p for p in handouts if p.row["kind"] == kind) for kind in ("sheet", "card")}
    for printed in first.values():
        again = subprocess.run(
            [sys.executable, "-c", code, str(published), printed.row["page"]],
            cwd=ROOT, capture_output=True, check=True,
        ).stdout  # fmt: skip
        assert again == printed.path.read_bytes(), printed.path.name


def test_the_list_shows_pages_size_and_every_form(
    browser: Browser, published: Path, handouts: list[Printed]
) -> None:
    page = browser.new_page()
    page.goto((published / "handouts/index.html").as_uri())
    for printed in handouts:
        link = page.locator(f'.handouts a[href="{printed.path.name}"]')
        expect(link).to_have_count(1)
        count = printed.row["pages"]
        kilobytes = round(printed.path.stat().st_size / 1000)
        words = f"PDF, {count} page{'s' * (count != 1)}, {kilobytes}"
        expect(link).to_contain_text(words)
        expect(link).to_contain_text(printed.row["title"])
    page.close()


def test_every_file_that_the_pages_link_to_is_there(published: Path) -> None:
    for path in (published / "handouts").rglob("*.html"):
        for address in lxml.html.parse(path).xpath("//a/@href"):
            if address.endswith((".pdf", ".zip")):
                assert (path.parent / address).resolve().is_file(), f"{path}: {address}"


def test_links_in_the_papers_lead_to_pages_of_the_site(
    published: Path, handouts: list[Printed]
) -> None:
    def lost(printed: Printed) -> list[str]:
        found = []
        with pikepdf.open(printed.path) as pdf:
            for page in pdf.pages:
                for note in page.obj.get("/Annots", []):
                    address = str(note.get("/A", {}).get("/URI", ""))
                    if address.startswith(OURS.address):
                        name = address.removeprefix(OURS.address).partition("#")[0]
                        if not (published / name / "index.html").is_file():
                            found.append(address)
        return found

    assert _faults(handouts, lost) == {}


def test_one_archive_holds_all_handouts(published: Path, handouts: list[Printed]) -> None:
    [path] = (published / "handouts").glob("*.zip")
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert sorted(archive.namelist()) == sorted(p.path.name for p in handouts)


@pytest.fixture(scope="module")
def offline(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    [path] = published.glob("*-offline.zip")
    folder = tmp_path_factory.mktemp("offline")
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
    [top] = folder.iterdir()
    return top


def test_the_offline_guide_is_small_and_whole(
    offline: Path, published: Path, handouts: list[Printed]
) -> None:
    sizes = {p: p.stat().st_size for p in offline.rglob("*") if p.is_file()}
    [path] = published.glob("*-offline.zip")
    papers = sum(size for file, size in sizes.items() if file.suffix == ".pdf")
    assert path.stat().st_size - papers < 5_000_000
    for printed in handouts:
        assert (offline / "handouts" / printed.path.name).read_bytes() == printed.path.read_bytes()
    # The record of what was reviewed is the checker's, and half a megabyte.
    assert [path for path in sizes if path.suffix == ".lock"] == []
    for file in offline.rglob("*.html"):
        for address in lxml.html.parse(file).xpath(
            "//a/@href | //script/@src | //link[@rel!='canonical']/@href"
        ):
            if not re.match(r"[a-z]+:|#", address):
                target = (file.parent / re.sub(r"[#?].*", "", address)).resolve()
                assert target.is_file() or not address, f"{file.name}: {address}"


def test_the_offline_guide_reads_and_searches_without_a_server(
    browser: Browser, offline: Path
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((offline / "index.html").as_uri())
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.locator("[data-open=search]").click()
    page.locator(".md-search__input").fill("kidney")
    first = page.locator(".md-search-result__link").first
    expect(first).to_be_visible()
    first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert said == []
    page.close()


@pytest.mark.parametrize("path", ["safety/overdose/", "taking/side-effects/", "pump/"])
def test_any_page_prints_on_white_with_its_sources_and_without_the_menu(
    open_page: Callable[..., Page], tmp_path: Path, path: str
) -> None:
    page = open_page(path, color_scheme="dark", viewport={"width": 1280, "height": 900})
    card = _words(page.locator(".card--emergency").first.text_content() or "")
    sources = page.locator("section.sources a[href^=http]").evaluate_all(
        "all => all.map(a => a.href)"
    )
    file = tmp_path / "page.pdf"
    page.pdf(path=file, format="A4")
    printed = shown(file)
    text = [" ".join(_words(one.text)) for one in printed]
    assert sum(" ".join(card) in one for one in text) == 1, "the emergency card is torn"
    whole = re.sub(r"\s", "", "".join(one.text for one in printed))
    assert "Sources" in whole and sources
    assert [url for url in sources if url.removesuffix("/") not in whole] == []
    menu = page.locator("#site-menu a").evaluate_all("all => all.map(a => a.textContent.trim())")
    assert len(menu) > 20
    assert sum(" ".join(_words(entry)) in " ".join(text) for entry in menu) < len(menu) / 3
    for words in ("Skip to content", "On this page", "Search"):
        assert words not in " ".join(text)
    with pypdfium2.PdfDocument(file) as pdf:
        for sheet in pdf:
            image = sheet.render(scale=0.5, grayscale=True).to_pil()
            light = sum(image.histogram()[250:]) / (image.width * image.height)
            assert image.getpixel((2, 2)) >= 250 and light > 0.5, f"{light:.0%} is white"
