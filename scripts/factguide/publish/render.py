"""Set one document on paper. WeasyPrint is loaded here only: it takes a second."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .forms import Form

VARIANT = "pdf/ua-1"


@dataclass(frozen=True)
class Job:
    """One PDF to make. ``html`` is the whole document but for the fonts; ``key`` names content."""

    source: str
    file: str
    kind: str
    form: Form
    html: str
    fonts: Path
    key: str


@dataclass(frozen=True)
class Made:
    """What came of a job: the bytes, how many pages, and what is wrong, in words."""

    pdf: bytes
    pages: int
    faults: tuple[str, ...]


def render(job: Job) -> Made:
    """The PDF, tagged and checked. Never asks for anything but files of this machine."""
    import weasyprint

    from .layout import faults_of
    from .tags import finish

    fetcher = weasyprint.URLFetcher(allowed_protocols=("file", "data"))
    # The fonts come in here, not in the template: where they are is no part of the content.
    html = job.html.replace("</head>", f"<style>{font_faces(job.fonts)}</style></head>", 1)
    page = weasyprint.HTML(string=html, base_url=job.fonts.as_uri(), url_fetcher=fetcher)
    document = page.render(pdf_variant=VARIANT)
    faults = tuple(faults_of(document.pages, job.kind, job.form))
    identifier = hashlib.sha256(job.html.encode()).digest()[:16]
    pdf = document.write_pdf(pdf_variant=VARIANT, pdf_identifier=identifier)
    assert pdf is not None
    return Made(finish(pdf), len(document.pages), faults)


@cache
def font_faces(fonts: Path) -> str:
    """The site's own fonts. A file's name says family, letters and weight: ``name-latin-400-…``."""
    faces, families = [], []
    for file in sorted(fonts.glob("*.woff2")):
        name, _, letters = file.stem.partition("-latin")
        extended = letters.startswith("-ext")
        family = f'"{"Extended " if extended else ""}{name.replace("-", " ").title()}"'
        weight = 700 if "-700-" in letters else 400
        families.append(family)
        faces.append(
            f"@font-face {{ font-family: {family}; font-weight: {weight}; "
            f'src: url("{file.as_uri()}") format("woff2") }}'
        )
    # Basic letters first; the extended family is asked for what the first lacks.
    order = ", ".join(dict.fromkeys(families))
    return "\n".join([*faces, f"body, .foot {{ font-family: {order} }}"])
