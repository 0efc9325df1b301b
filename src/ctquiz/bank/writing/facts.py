"""A fact as the entry of a list."""

from collections.abc import Iterator
from typing import Final

from ctquiz.bank.model import ONLY_BLANK, Fact, Sentence
from ctquiz.bank.sentence import can_stand_unnamed, unparse, unparse_unnamed
from ctquiz.bank.writing.blanks import keys, standing, texts_in_braces
from ctquiz.bank.writing.collections import entry, mapping, texts
from ctquiz.bank.writing.text import scalar

_KEYS: Final = "  "
_NAMES: Final = "    "
_KEYS_OF_BLANK: Final = "      "


def fact_text(fact: Fact) -> str:
    """The lines of a fact, a dash before the first."""
    stand = standing(fact)
    in_braces = texts_in_braces(fact, stand)
    # `{answer}` without a text is a name only where `blanks` says so.
    short = [blank.name for blank in fact.blanks] == [ONLY_BLANK] and stand <= in_braces.keys()
    written: list[str] = []
    if fact.id is not None:
        written.append(entry("id", fact.id, _KEYS))
    if fact.sentence is not None:
        written.append(entry("fact", _sentence(fact.sentence, in_braces, short), _KEYS))
    written += _about(fact)
    written += keys(fact.blanks[0], in_braces, _KEYS) if short else _blanks(fact, in_braces)
    return "- " + "\n  ".join(written) + "\n"


def _sentence(parts: Sentence, in_braces: dict[str, str], short: bool) -> str:
    text = in_braces.get(ONLY_BLANK)
    if short and text is not None and can_stand_unnamed(text):
        return unparse_unnamed(parts, text)
    return unparse(parts, in_braces)


def _about(fact: Fact) -> Iterator[str]:
    """What is said of a fact apart from what it asks."""
    if len(fact.at) == 1:
        yield entry("at", str(fact.at[0]), _KEYS)
    elif fact.at:
        yield texts("at", [str(locator) for locator in fact.at], _KEYS)
    if fact.tags:
        yield texts("tags", fact.tags, _KEYS)
    if fact.note is not None:
        yield entry("note", fact.note, _KEYS)
    if fact.image is not None:
        yield mapping("image", [("file", fact.image.file), ("alt", fact.image.alt)], _KEYS)
    if fact.draft:
        yield "draft: true"
    if fact.allow:
        yield texts("allow", fact.allow, _KEYS)


def _blanks(fact: Fact, in_braces: dict[str, str]) -> Iterator[str]:
    """The key `blanks`, unless the sentence says all there is to say of each."""
    described = [
        f"\n{_KEYS_OF_BLANK}".join([f"{scalar(blank.name)}:", *inner])
        for blank in fact.blanks
        if (inner := list(keys(blank, in_braces, _KEYS_OF_BLANK)))
    ]
    if described:
        yield f"\n{_NAMES}".join(["blanks:", *described])
