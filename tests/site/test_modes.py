"""Other ways to look at a page: forced colours, less motion, larger text, paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from .conftest import ARGUMENTS, _chromium

Open = Callable[..., Page]
LAYOUTS = ["./", "safety/stopping/", "alcohol/trials/", "evidence/", "handouts/", "none/"]
# In forced colours grounds go: what is told apart by its ground alone needs an edge that can be seen.
EDGED = """() => {
  const ground = getComputedStyle(document.body).backgroundColor
  const edged = e => ['Top', 'Right', 'Bottom', 'Left'].some(side => {
    const style = getComputedStyle(e)
    return style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) >= 1
      && style[`border${side}Color`] !== ground
  })
  return [...document.querySelectorAll(
    '.card, button, .way, .route, .table__scroll, .around__link, input:not([type=checkbox])'
  )].filter(e => e.checkVisibility({visibilityProperty: true}) && !edged(e) && !edged(e.parentElement))
    .map(e => e.outerHTML.slice(0, 90))
}"""
# Icons are masks over a ground, or drawn: neither is recoloured for the reader. 3 to 1 at the least.
ICONS = r"""() => {
  const parts = colour => colour.match(/[\d.]+/g).map(Number)
  const light = colour => parts(colour).slice(0, 3).map(each => each / 255)
    .map(each => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)
    .reduce((sum, each, at) => sum + each * [0.2126, 0.7152, 0.0722][at], 0)
  const ground = light(getComputedStyle(document.body).backgroundColor)
  const clear = paint => paint.startsWith('rgb') && parts(paint)[3] !== 0
    && (Math.max(light(paint), ground) + 0.05) / (Math.min(light(paint), ground) + 0.05) >= 3
  return [...document.querySelectorAll('.card__title, .bar-button svg, .way__icon')].filter(e => {
    const style = getComputedStyle(e, e.matches('.card__title') ? '::before' : null)
    const paints = e.matches('svg') ? [style.fill, style.stroke] : [style.backgroundColor]
    return e.checkVisibility() && !paints.some(clear)
  }).map(e => e.outerHTML.slice(0, 90))
}"""
MOVING = """() => [...document.querySelectorAll('*')].flatMap(e => ['', '::before', '::after'].map(part => {
  const style = getComputedStyle(e, part || null)
  const still = style.transitionDuration.split(', ').every(each => each === '0s')
    && style.animationName === 'none' && style.scrollBehavior === 'auto'
  return still ? '' : e.outerHTML.slice(0, 60) + part
})).filter(Boolean)"""
# Text that a box cuts off: the box hides what overflows, and words stand outside it.
CUT = """() => [...document.querySelectorAll('body *')].filter(e => {
  const style = getComputedStyle(e)
  if (!/hidden|clip/.test(style.overflowX + style.overflowY) || style.clipPath !== 'none') return false
  if (!e.checkVisibility({visibilityProperty: true}) || e.closest('[inert], svg')) return false
  const { right, bottom } = e.getBoundingClientRect()
  return [...e.querySelectorAll('*')].some(part => {
    const words = [...part.childNodes].some(each => each.nodeType === 3 && each.data.trim())
    const box = part.getBoundingClientRect()
    return words && box.width > 1 && (box.right > right + 1 || box.bottom > bottom + 1)
  })
}).map(e => e.outerHTML.slice(0, 90))"""


@pytest.mark.parametrize("path", LAYOUTS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_leave_edges_and_icons(open_page: Open, path: str, scheme: str) -> None:
    """Whatever colours the reader has chosen on the site: the device's own win."""
    page = open_page(path, forced_colors="active", color_scheme=scheme)
    other = {"light": "slate", "dark": "default"}[scheme]
    page.evaluate("name => { document.body.dataset.mdColorScheme = name }", other)
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert page.evaluate(EDGED) == []
    assert page.evaluate(ICONS) == []


@pytest.mark.parametrize("path", LAYOUTS)
def test_nothing_moves_for_those_who_ask(open_page: Open, path: str) -> None:
    page = open_page(path, reduced_motion="reduce")
    assert page.evaluate(MOVING) == []
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(MOVING) != []  # the menu slides: so the question can be answered with yes


@pytest.fixture(scope="module")
def large(browser: Browser) -> Iterator[Browser]:
    """A browser whose reader has set text of twice the usual size (32 px for 16)."""
    arguments = [*ARGUMENTS, "--blink-settings=defaultFontSize=32"]
    found = browser.browser_type.launch(executable_path=_chromium(), args=arguments)
    yield found
    found.close()


@pytest.mark.parametrize("width", [375, 640, 1280])
def test_text_of_twice_the_size_is_cut_nowhere(large: Browser, address: str, width: int) -> None:
    viewport: Any = {"width": width, "height": 800}
    with large.new_context(base_url=address, viewport=viewport) as context:
        page = context.new_page()
        for path in LAYOUTS:
            page.goto(path)
            assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "40px"
            assert page.evaluate(CUT) == [], path
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("path", LAYOUTS)
def test_paper_has_the_text_and_no_controls(open_page: Open, path: str) -> None:
    page = open_page(path, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for gone in ("button", "nav", ".md-sidebar", ".headerlink", "#site-search"):
        assert page.locator(f"{gone} >> visible=true").count() == 0, gone
    for kept in (".standing", "h1", ".site-foot__words"):
        assert page.locator(f"{kept} >> visible=true").count() >= 1, kept
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert min(int(each) for each in ground[4:-1].split(",")) > 240, "paper is white"
