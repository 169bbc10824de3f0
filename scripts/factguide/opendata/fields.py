"""What each field means, for the JSON Schemas. The page for people says the same with examples."""

from __future__ import annotations

from typing import Any

FIELDS = {
    "$schema": "The JSON Schema of this file, beside it.",
    "address": "The page on which the guide deals with it.",
    "also": "Other forms of the word.",
    "anchor": "The id of the section on that page.",
    "approved": "The wording that pages must print, to the letter.",
    "article": "The number of the source article.",
    "at": "The place in the document, such as a section or a table.",
    "beside": "Words, or statements, that may or must stand beside it on a page.",
    "checked": "The day on which it was last compared with its sources, YYYY-MM-DD.",
    "ci": "A confidence interval: low, high, and its level in percent.",
    "claim": "What the article says, in our words.",
    "compared_with": "What the other group got.",
    "constraints": "Relations to other facts that must hold.",
    "contacts": "Ids of the telephone numbers that carry the statement.",
    "countries": "Where it holds.",
    "country": "Whose label, rule or service it is: codes parted by commas. Absent: of no country.",
    "danger": "True when the claim could hurt a reader who believes it.",
    "derived_from": "Ids of the facts on which a ruled fact rests.",
    "doi": "The document's digital object identifier, without https://doi.org/.",
    "dose": "What the first group got.",
    "entries": "The entries, in the order of the data.",
    "expects": "The words that the fact must still mean; a guard against silent changes.",
    "fact": "The id of the fact behind it.",
    "facts": "Ids of the facts, numbers or statements concerned.",
    "found": "What the trial found, in one line.",
    "grade": "A to D: what the document is and how it was read. C and D carry no figure alone.",
    "high": "The upper end; absent when there is none.",
    "hours": "When the number answers.",
    "id": "The lasting name of the entry. It is never given to anything else.",
    "in_words": "The value as the guide writes it.",
    "kind": "What sort of entry it is. Facts: quantity, count, proportion, date, name, statement, "
    "ruled.",
    "label": "Whose number it is.",
    "level": "The level of the interval, in percent.",
    "licence": "The licence of the data.",
    "limits": "Whom the number does not serve.",
    "low": "The lower end; absent when there is none.",
    "means": "The word in plain words.",
    "n": "How many.",
    "name": "The name of the first author, or of the trial.",
    "needs": "The statement that must stand on the same page.",
    "note": "A remark for editors.",
    "number": "The number as printed.",
    "of": "Out of how many.",
    "page": "The file of the page that deals with it.",
    "pages": "The pages that show it: title and address.",
    "people": "How many people took part.",
    "per": "The unit of time or the thing that the amount belongs to, such as day.",
    "permalink": "The address that shows the entry, and stays.",
    "population": "Of whom it is true.",
    "positions": "What each side says, with its fact.",
    "prints": "What the guide prints.",
    "publisher": "Who published the document.",
    "question": "What the sources differ about.",
    "read": "Where a copy was read, when it was not the publisher's own.",
    "route": "How the medicine is taken.",
    "ruling": "The name of our ruling on several sources.",
    "says": "What is so, complete, in our own words.",
    "site": "The address of the guide.",
    "source": "The id of a document in sources.json.",
    "sources": "Documents and places in them, the strongest first.",
    "start": "The first date.",
    "end": "The last date.",
    "tel": "The number as dialled.",
    "term": "The medical word.",
    "times": "How many times in each `per`.",
    "title": "The title.",
    "topics": "The subjects whose pages must say it.",
    "unit": "The unit of the value; percent for a share; a noun for a count.",
    "unless": "Not needed when this statement stands there.",
    "url": "The publisher's address of the document.",
    "value": "A number, a range (low, high), a share (n, of), a date, two dates (start, end), a "
    "name, or a list of names.",
    "variants": "Other approved wordings, and when they are used.",
    "verdict": "adopt, adopt-with-limits, correct or omit.",
    "weeks": "How long it lasted; in weeks when no unit is given.",
    "when": "When this wording is used.",
    "who": "Who took part.",
    "why": "The reason, in our words.",
    "withdrawn": "True when the publisher has withdrawn the document.",
    "wordings": "The only phrases allowed for a statement; for an amount, extra ones.",
    "words": "The wording.",
    "year": "The year of publication.",
}


def describe(schema: Any) -> Any:
    """The schema with a description at each property that we know."""
    if isinstance(schema, list):
        return [describe(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: describe(part) for key, part in schema.items()}
    properties = made.get("properties")
    if isinstance(properties, dict):
        for name, part in properties.items():
            if isinstance(part, dict) and name in FIELDS:
                properties[name] = {"description": FIELDS[name], **part}
    return made
