"""Small drawings for ways on: one path each, on a field of 24 by 24, drawn as lines."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

ICONS = {
    "alert": "M12 3.5 21.5 20h-19zM12 10v4.5m0 2.6v.1",
    "stop": "M8.5 3h7L21 8.5v7L15.5 21h-7L3 15.5v-7zM8 12h8",
    "start": "M12 21V9m0 4c0-4-3-6-7-6 0 4 3 6 7 6m0-4c0-3.5 2.5-6 7-6 0 4-3 6-7 6",
    "clock": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m0 4v5l3.5 2",
    "body": "M12 3a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M5 10.5h14M9.5 10.5v10m5-10v10m-5-6h5",
    "pump": "M12 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13m0 4v2.5l2 1.5m-2 5v3.5h7.5",
    "glass": "M6 4h12l-1.2 6.5a4.9 4.9 0 0 1-9.6 0zM12 14.5V20m-4 0h8M6.7 8h10.6",
    "sheet": "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6m-6 4h6",
    "people": "M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M3.5 20c0-4 2-6 5.5-6s5.5 2 5.5 6"
    "m1-14.8a3 3 0 0 1 0 5.6m1.5 3.4c2.3.6 3.5 2.5 3.5 5.8",
    "book": "M12 6c-2-1.7-5-2-8-2v14c3 0 6 .3 8 2 2-1.7 5-2 8-2V4c-3 0-6 .3-8 2m0 0v14",
}
# A signal that comes to rest, on a field of 800 by 80.
WAVE = (
    "M-8.0 40.0c7.3 -39.9 12.7 -39.9 20 0c7.7 33.7 13.5 33.7 21.2 0"
    "c8.2 -28.4 14.3 -28.4 22.5 0c8.7 24 15.1 24 23.8 0c9.2 -20.2 16.1 -20.2 25.2 0"
    "c9.7 17.1 17 17.1 26.8 0c10.3 -14.4 18 -14.4 28.4 0c10.9 12.1 19.1 12.1 30.1 0"
    "c11.6 -10.2 20.3 -10.2 31.9 0c12.3 8.6 21.5 8.6 33.8 0c13 -7.3 22.8 -7.3 35.8 0"
    "c13.8 6.1 24.1 6.1 38 0c14.6 -5.2 25.6 -5.2 40.2 0c15.5 4.4 27.1 4.4 42.7 0"
    "c16.5 -3.7 28.8 -3.7 45.2 0c17.4 3.1 30.5 3.1 47.9 0c18.5 -2.6 32.3 -2.6 50.8 0"
    "c19.6 2.2 34.3 2.2 53.9 0c20.8 -1.9 36.3 -1.9 57.1 0c22 1.6 38.5 1.6 60.5 0H800"
)


def draw(parent: Element, path: str, field: str, **attributes: str) -> Element:
    """A drawing of one line. It says nothing more than the words beside it, so it is not read."""
    unread = {"aria-hidden": "true", "focusable": "false"}
    svg = SubElement(parent, "svg", {"viewBox": field, **unread, **attributes})
    SubElement(svg, "path", {"d": path})
    return svg
