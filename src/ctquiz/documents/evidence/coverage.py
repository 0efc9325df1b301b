"""What a document says that no fact asks for: sentences with a value, a name or a list."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from msgspec import Struct

from ctquiz.documents.document import Document, Place, Sentence
from ctquiz.documents.evidence.words import Word, words

_LIST: Final = re.compile(r"[^,;]+[,;][^,;]+,? (?:and|or|und|oder|et|ou|y|o|e|en|of|и|или)\b")
_NUMBER: Final = re.compile(r"-?[0-9]+(?:[.,:][0-9]+)*")
_YEAR: Final = re.compile(r"1[0-9]{3}|20[0-9]{2}")


class Uncovered(Struct, frozen=True):
    """A sentence without a fact, and what it carries."""

    place: Place
    sentence: Sentence
    carries: tuple[str, ...]


def uncovered(
    document: Document, covered: Collection[Place], language: str = "en"
) -> Iterator[Uncovered]:
    """The sentences that no fact rests on although they carry something to ask for."""
    for place, sentence in document.places():
        if place not in covered and not place.in_table:
            carries = tuple(_carried(sentence.text, words(sentence.text, language)))
            if carries:
                yield Uncovered(place, sentence, carries)


def _carried(text: str, found: list[Word]) -> Iterator[str]:
    values = [word for word in found if word.is_value]
    numbers = [word for word in values if _NUMBER.fullmatch(word.value) and word.text != "one"]
    if any(_YEAR.fullmatch(word.value) for word in numbers):
        yield "date"
    if any(not _YEAR.fullmatch(word.value) for word in numbers):
        yield "number"
    if any(word.start > 0 and word.value.isalpha() for word in values):
        yield "name"
    if _LIST.search(text):
        yield "list"
