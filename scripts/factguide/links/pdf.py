"""Links inside PDF files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factguide.registry import Finding

from .addresses import fault_of, unreviewed
from .built import BuiltSite
from .rule import link_rule

if TYPE_CHECKING:  # loading it takes a while, and most sites have no PDF
    import pikepdf

RULE = "pdf-link"


@link_rule(RULE)
def pdf_link(site: BuiltSite) -> Iterator[Finding]:
    """A link in a PDF that leads to a place that is not there, or that cannot work.

    On paper nobody can try another way. Findings give the page as their line.
    """
    for name in site.of_kind(".pdf"):
        import pikepdf

        path = f"{site.shown}/{name}"
        try:
            with pikepdf.open(site.folder / name) as document:
                places = set(_places(document))
                for number, page in enumerate(document.pages, 1):
                    for message, hint in _faults(site, page, places):
                        yield Finding(path, number, 1, RULE, "error", message, hint)
        except pikepdf.PdfError:
            yield Finding(path, 1, 1, RULE, "error", "this is no PDF that opens.", "Make it again.")


def _faults(site: BuiltSite, page: Any, places: set[str]) -> Iterator[tuple[str, str]]:
    import pikepdf

    for note in page.obj.get("/Annots") or ():
        if note.get("/Subtype") != "/Link":
            continue
        action = note.get("/A")
        where = note.get("/Dest") if action is None else action.get("/D")
        if action is not None and "/URI" in action:
            fault = _outside(site, str(action["/URI"]))
            if fault:
                yield fault
        elif isinstance(where, (pikepdf.String, pikepdf.Name)) and str(where) not in places:
            yield f"there is no place '{where}' in this file.", "Give it an id, or remove the link."


def _outside(site: BuiltSite, address: str) -> tuple[str, str] | None:
    fault = fault_of("a", address) or unreviewed(site, address)
    if fault:
        return fault
    target = site.target("index.html", address) if address.startswith(site.url or "\0") else None
    if target is not None and target not in site.files:
        return f"there is no page or file '{address}'.", "Check the name."
    if target is None and ":" not in address:
        return f"'{address}' is no full address; paper has no folder.", "Write https://host/page."
    return None


def _places(document: pikepdf.Pdf) -> Iterator[str]:
    """The names of the places that links in the file may name."""
    import pikepdf

    root = document.Root
    old = root.get("/Dests")
    if old is not None:
        yield from (str(key) for key in old.keys())  # noqa: SIM118  # a PDF object has no iterator
    names = root.get("/Names")
    tree = names.get("/Dests") if names is not None else None
    if tree is not None:
        yield from (str(key) for key in pikepdf.NameTree(tree))
