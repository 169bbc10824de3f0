"""``docs/data/search.yml``: how readers say things, and which folders answer best."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError

from factguide.registry.located import read_yaml
from factguide.registry.values import Entry, Text

FILE = "search.yml"
Words = Annotated[list[Text], Field(min_length=1)]


class Synonym(Entry):
    """Whoever types one of ``says`` is also shown what ``means`` finds; never the other way.

    ``instead`` when our pages use the reader's word in another sense: it is then not looked for.
    """

    says: Words
    means: Words
    instead: bool = False


class Folder(Entry):
    """Pages whose address starts with ``under``: their weight, and how much text is looked at.

    ``weight`` multiplies the score (1 is the usual). ``letters`` cuts the text of each section:
    long tables of words that stand on other pages would crowd those out, and weigh on the index.
    """

    under: str
    weight: Annotated[float, Field(gt=0, le=2)] = 1
    letters: Annotated[int, Field(ge=0)] | None = None


class ReaderWords(Entry):
    """Words that carry no meaning in a query, readers' own words, and folders.

    ``left_out`` are headings whose sections only lead on: they answer nothing.
    """

    ignored: tuple[Text, ...] = ()
    left_out: tuple[Text, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    folders: tuple[Folder, ...] = ()

    def folder(self, page: str) -> Folder:
        """The last entry that fits ``page``, the address of a page within the site."""
        fitting = [folder for folder in self.folders if page.startswith(folder.under)]
        return fitting[-1] if fitting else Folder(under="")


def read_words(data: Path) -> tuple[ReaderWords, list[str]]:
    """The words in the folder ``data``, and what is wrong with them, one line each.

    A site without the file has none: the search then knows only what stands on its pages.
    """
    path = data / FILE
    if not path.exists():
        return ReaderWords(), []
    shown = f"{data.name}/{FILE}"
    located, faults = read_yaml(path, shown)
    if faults:
        return ReaderWords(), [str(fault) for fault in faults]
    try:
        return ReaderWords.model_validate(located.data or {}), []
    except ValidationError as error:
        return ReaderWords(), [_line(shown, located, fault) for fault in error.errors()]


def _line(shown: str, located: Any, fault: Any) -> str:
    line, _ = located.place(fault["loc"])
    where = ".".join(str(part) for part in fault["loc"])
    return f"{shown}:{line}: {where}: {fault['msg']} (found: {fault['input']!r:.60})."
