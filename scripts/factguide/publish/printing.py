"""Make every handout's PDFs: in parallel, and only those whose content is new."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from .cache import Cache, fingerprint, of_code, of_files
from .errors import PublishError
from .forms import FORMS, Form
from .handout import Handout
from .progress import Progress
from .render import Job, Made, render
from .settings import Settings
from .sheet import Sheet
from .template import page_html

FONTS = "assets/fonts"
KEPT = 600  # PDFs: this version and some before
PAGES = "pages"  # what stands before the number in the name of a kept file


@dataclass(frozen=True)
class Printed:
    """One PDF: its name within the site, its pages and its bytes."""

    handout: Handout
    form: Form
    version: str
    pages: int
    pdf: bytes

    @property
    def file(self) -> str:
        """Where it stands within the site."""
        return self.handout.file(self.form.id)


def print_all(
    settings: Settings, sheets: Sequence[Sheet], workers: int | None = None
) -> list[Printed]:
    """All forms of all sheets, in order. Raises PublishError with every fault of every page."""
    cache = Cache(settings.root / ".cache" / "handouts", KEPT)
    fonts = settings.docs / FONTS
    faces = sorted(fonts.glob("*.woff2"))
    if not faces:
        raise PublishError([f"{fonts}:1: there are no fonts (*.woff2). Handouts embed their own."])
    common = fingerprint((of_code("publish"), of_files({path.name: path for path in faces})))
    wanted = [(sheet, form) for sheet in sheets for form in FORMS]
    jobs = [_job(sheet, form, fonts, common) for sheet, form in wanted]
    made = {job.file: found for job in jobs if (found := _kept(cache, job)) is not None}
    missing = [job for job in jobs if job.file not in made]
    made |= _make(missing, workers or os.cpu_count() or 1)
    faults = [
        f"{job.source}:1: {job.form.label}, {job.file.rpartition('/')[2]}: {fault}."
        for job in jobs
        for fault in made[job.file].faults
    ]
    for job in missing:
        if not made[job.file].faults:
            _keep(cache, job, made[job.file])
    cache.prune()
    if faults:
        raise PublishError(faults)
    return [
        Printed(sheet.handout, form, sheet.version, made[job.file].pages, made[job.file].pdf)
        for (sheet, form), job in zip(wanted, jobs, strict=True)
    ]


def _job(sheet: Sheet, form: Form, fonts: Path, common: str) -> Job:
    html = page_html(sheet, form)
    handout = sheet.handout
    key = fingerprint((common, html, handout.kind, form.id, *_pictures(html)))
    return Job(
        handout.source, handout.file(form.id), handout.kind, form, html, fonts.resolve(), key
    )


def _pictures(html: str) -> Iterable[bytes]:
    """The content of the pictures that a document names."""
    for address in re.findall(r'<img[^>]* src="(file:[^"]+)"', html):
        yield Path(unquote(urlsplit(address).path)).read_bytes()


def _make(jobs: Sequence[Job], workers: int) -> dict[str, Made]:
    """Render the jobs, each in its own turn on one of the processes."""
    if not jobs:
        return {}
    progress = Progress("handouts", len(jobs))
    found: dict[str, Made] = {}
    with ProcessPoolExecutor(max_workers=min(workers, len(jobs))) as pool:
        waiting = {pool.submit(render, job): job for job in jobs}
        for future in as_completed(waiting):
            job = waiting[future]
            found[job.file] = future.result()
            progress.step(job.file.rpartition("/")[2])
    return found


def _kept(cache: Cache, job: Job) -> Made | None:
    """A PDF from before. Its first bytes, which end in a line break, hold the number of pages."""
    content = cache.get(job.key)
    if content is None:
        return None
    head, _, pdf = content.partition(b"\n")
    return Made(pdf, int(head.removeprefix(PAGES.encode())), ())


def _keep(cache: Cache, job: Job, made: Made) -> None:
    cache.put(job.key, f"{PAGES}{made.pages}\n".encode() + made.pdf)
