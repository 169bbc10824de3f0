"""A page as structured data: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .page import PageInfo
from .settings import Guide

CONTEXT = "https://schema.org"


def structured(page: PageInfo, guide: Guide, codes: Mapping[str, str]) -> dict[str, Any]:
    """The page in words of schema.org. ``codes``: coding system -> the medicine's code in it.

    ``reviewedBy`` and ``lastReviewed`` stand only where somebody reviewed the page.
    """
    kind = ["MedicalWebPage", "FAQPage"] if page.questions else "MedicalWebPage"
    audience = guide.audiences.get(page.audience, "")
    made = {
        "@context": CONTEXT,
        "@type": kind,
        "url": page.address,
        "name": page.title,
        "description": page.description,
        "inLanguage": page.language,
        "dateModified": page.checked.isoformat() if page.checked else None,
        "isPartOf": {"@type": "WebSite", "name": guide.name, "url": guide.address},
        "audience": {"@type": "Audience", "audienceType": audience} if audience else None,
        "about": _medicine(guide, codes),
        "mainEntity": [
            {
                "@type": "Question",
                "name": question.words,
                "acceptedAnswer": {"@type": "Answer", "text": question.answer},
            }
            for question in page.questions
        ],
    }
    if page.reviewed_by and page.reviewed_on:
        made["reviewedBy"] = {"@type": "Person", "name": page.reviewed_by}
        made["lastReviewed"] = page.reviewed_on.isoformat()
    return {name: value for name, value in made.items() if value}


def _medicine(guide: Guide, codes: Mapping[str, str]) -> dict[str, Any] | None:
    medicine = guide.head.about
    if medicine is None:
        return None
    made: dict[str, Any] = {
        "@type": "Drug",
        "name": medicine.name,
        "nonProprietaryName": medicine.generic,
    }
    if codes:
        made["code"] = [
            {"@type": "MedicalCode", "codeValue": code, "codingSystem": system}
            for system, code in codes.items()
        ]
    return made


def as_script(data: Mapping[str, Any]) -> str:
    """The data as a block in a page. No text in it can end the block."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f'<script type="application/ld+json">{text.replace("<", chr(92) + "u003c")}</script>'
