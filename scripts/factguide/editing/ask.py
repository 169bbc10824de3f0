"""Ask at the terminal until an answer will do."""

from __future__ import annotations

from collections.abc import Callable, Collection

Ask = Callable[[str], str]
Check = Callable[[str], str | None]


class Stopped(Exception):  # noqa: N818  # the editor's own choice
    """The editor ended the questions; nothing is written."""


def until(ask: Ask, question: str, check: Check, default: str = "") -> str:
    """The first answer that ``check`` has nothing against. Enter takes the default."""
    shown = f"{question} [{default}] " if default else f"{question} "
    while True:
        try:
            answer = " ".join(ask(shown).split()) or default
        except (EOFError, KeyboardInterrupt):
            raise Stopped from None
        wrong = check(answer) if answer.isprintable() else "Leave out signs that do not show."
        if wrong is None:
            return answer
        print(f"  {wrong}")


def text(shortest: int = 1, longest: int = 1000) -> Check:
    """An answer of so many characters."""

    def check(answer: str) -> str | None:
        if shortest <= len(answer) <= longest:
            return None
        return f"Give {shortest} to {longest} characters; these are {len(answer)}."

    return check


def one_of(known: Collection[str]) -> Check:
    """One of these words."""

    def check(answer: str) -> str | None:
        return None if answer in known else f"Give one of: {', '.join(known)}."

    return check


def some_of(known: Collection[str], empty: bool = False) -> Check:
    """Some of these words, parted by commas."""

    def check(answer: str) -> str | None:
        wrong = [part for part in split(answer) if part not in known]
        if wrong or not (answer or empty):
            return f"Give some of: {', '.join(known)}."
        return None

    return check


def split(answer: str) -> list[str]:
    """The parts of an answer with commas."""
    return [part.strip() for part in answer.split(",") if part.strip()]
