"""How long a page does not answer: the longest task while it loads, and while one searches in it.

What counts is the time that the processor spends on the page's main thread, from a trace: a busy
machine does not lengthen it much. It is multiplied by ``SLOWER``, for a processor that is slower.
"""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Browser, Error, Page, sync_playwright

from .lighthouse import MissingToolError, browser

SLOWER = 4  # times
QUERY = "overdose or withdrawl"
_PHONE = {"width": 375, "height": 667}
_TRACED = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"]


@dataclass(frozen=True)
class Blocked:
    """The longest task, in ms of a slower processor."""

    load: float
    opening: float
    typing: float


def blocked(address: str, paths: list[str], times: int) -> dict[str, Blocked]:
    """Medians of ``times`` visits to each page below ``address``.

    Raises MissingToolError without a browser.
    """
    try:
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(
                executable_path=browser(), args=["--no-sandbox", "--disable-gpu"]
            )
            visits = {
                path: [_visit(chromium, address, path) for _ in range(times)] for path in paths
            }
            chromium.close()
    except Error as error:
        said = error.message.splitlines()[0][:90]
        raise MissingToolError(f"the browser failed: {said}") from error
    return {path: _middle(each) for path, each in visits.items()}


def _visit(chromium: Browser, address: str, path: str) -> Blocked:
    with chromium.new_context(viewport=_PHONE) as context:  # type: ignore[arg-type]
        page = context.new_page()

        def longest(action: Callable[[], object], rest: int) -> float:
            chromium.start_tracing(page=page, categories=_TRACED)
            action()
            page.wait_for_timeout(rest)
            return longest_task(json.loads(chromium.stop_tracing())["traceEvents"], address)

        return Blocked(
            longest(lambda: page.goto(address + path, wait_until="load"), 1000),
            longest(lambda: page.locator("[data-open=search]").click(), 2500),
            longest(lambda: _type(page), 800),
        )


def _type(page: Page) -> None:
    page.keyboard.type(QUERY, delay=120)


def longest_task(events: list[dict[str, object]], address: str) -> float:
    """The longest task of the main thread of the pages below ``address``, in a Chromium trace."""
    # Other pages of the browser have processes of their own.
    ours = {event["pid"] for event in events if address in json.dumps(event.get("args", {}))}
    main = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and "CrRendererMain" in json.dumps(event["args"])
    }
    spent = [
        float(str(event.get("tdur", 0)))
        for event in events
        if event["name"] == "RunTask" and event["pid"] in ours
        if (event["pid"], event["tid"]) in main
    ]
    return max(spent, default=0) / 1000 * SLOWER  # a trace counts in microseconds


def _middle(visits: list[Blocked]) -> Blocked:
    return Blocked(
        statistics.median(one.load for one in visits),
        statistics.median(one.opening for one in visits),
        statistics.median(one.typing for one in visits),
    )
