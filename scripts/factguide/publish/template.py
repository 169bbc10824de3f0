"""A handout as the HTML that is set on paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

import segno

from .forms import Form
from .handout import in_words
from .sheet import Sheet

CSS = Path(__file__).with_name("handout.css")


@dataclass(frozen=True)
class _Words:
    """What the template itself says."""

    web: str = "On the web:"
    clinic: str = "Clinic name"
    phone: str = "Phone"
    version: str = "Version"
    how: str = "How to make the card"
    steps: tuple[str, ...] = (
        "Print this page at full size, on one side.",
        "Fill in the lines with a pen.",
        "Cut along the dashed line.",
        "Fold at the dotted lines, back and forth, with the first part on top.",
    )


WORDS = _Words()


def page_html(sheet: Sheet, form: Form) -> str:
    """The whole document for one form. Fonts and pictures are absolute addresses."""
    is_card = sheet.handout.kind == "card" and not form.large
    kind = "card" if is_card else "sheet"
    body = _card(sheet) if is_card else _plain(sheet)
    handout = sheet.handout
    foot = (
        f'<div class="foot"><p class="foot__page"></p><p>{escape(sheet.address_words)}</p>'
        f"<p>{escape(_dated(sheet))} {escape(handout.status)}</p></div>"
    )
    day = handout.checked.isoformat()
    return (
        f'<!doctype html><html lang="{escape(sheet.language)}"><head><meta charset="utf-8">'
        f"<title>{escape(handout.title)}</title>"
        f'<meta name="author" content="{escape(sheet.site_name)}">'
        f'<meta name="description" content="{escape(handout.description)}">'
        f'<meta name="dcterms.created" content="{day}">'
        f'<meta name="dcterms.modified" content="{day}">'
        f"<style>{_style(form)}</style></head>"
        f'<body class="for-{kind} {form.id} {"large" if form.large else "standard"}">'
        f"{foot}{body}</body></html>"
    )


def _style(form: Form) -> str:
    """Size and paper are set here; the look is in handout.css."""
    return f"@page {{ size: {form.width}mm {form.height}mm }}\n{_css()}"


@cache
def _css() -> str:
    return CSS.read_text("utf-8")


def _plain(sheet: Sheet) -> str:
    return f"{sheet.body}{_clinic(sheet)}{_about(sheet, _sources(sheet), _checked(sheet))}"


def _card(sheet: Sheet) -> str:
    """The panels of the card, one below the other, and beside them how to make it."""
    *first, last = sheet.panels
    panels = [f'<section class="panel">{panel}</section>' for panel in first]
    panels.append(
        f'<section class="panel">{last}{_clinic(sheet)}{_about(sheet, "", _dated(sheet))}</section>'
    )
    steps = "".join(f"<li>{step}</li>" for step in WORDS.steps)
    marks = "".join(f'<i class="mark mark--{corner}"></i>' for corner in ("nw", "ne", "sw", "se"))
    return (
        f'<div class="strip">{marks}<main>{"".join(panels)}</main></div>'
        f'<section class="how"><h2>{WORDS.how}</h2><ol>{steps}</ol>{_sources(sheet)}</section>'
    )


def _clinic(sheet: Sheet) -> str:
    """The clinic's name and phone, or ruled lines for them."""
    fields = ((WORDS.clinic, sheet.clinic.name), (WORDS.phone, sheet.clinic.phone))
    filled = '<p class="clinic__field clinic__field--filled">'
    cells = "".join(
        f"{filled}{label}: <strong>{escape(value)}</strong></p>"
        if value
        else f'<p class="clinic__field">{label}</p>'
        for label, value in fields
    )
    return f'<section class="clinic">{cells}</section>'


def _sources(sheet: Sheet) -> str:
    return f'<p class="sources">{escape(sheet.sources)}</p>' if sheet.sources else ""


def _about(sheet: Sheet, sources: str, dated: str) -> str:
    """Address and QR code of the page, sources, date, version, who reviewed it."""
    code = segno.make(sheet.address, error="m").svg_data_uri(border=2, omitsize=True)
    words = escape(sheet.address_words)
    link = f'<a href="{escape(sheet.address)}">{words}</a>'
    return (
        f'<section class="about"><img class="about__code" alt="QR code: {words}" src="{code}">'
        f'<div class="about__words"><p>{WORDS.web} {link}</p>{sources}'
        f"<p>{escape(dated)} {escape(sheet.handout.status)}</p></div></section>"
    )


def _checked(sheet: Sheet) -> str:
    return f"{sheet.checked} {in_words(sheet.handout.checked)}."


def _dated(sheet: Sheet) -> str:
    """``Facts checked 22 November 2026. Version 1a2b3c4d.``"""
    return f"{_checked(sheet)} {WORDS.version} {sheet.version}."
