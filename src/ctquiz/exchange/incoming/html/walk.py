"""A field's HTML from tag to tag."""

import re
from typing import Final

from ctquiz.exchange.incoming.html import tags
from ctquiz.exchange.incoming.html.elements import CLOSING, OPENING
from ctquiz.exchange.incoming.html.latex import CLOSINGS
from ctquiz.exchange.incoming.html.letters import letters, line
from ctquiz.exchange.incoming.html.reading import Reading

_TAG: Final = re.compile("</?[a-zA-Z]")
_LONGEST_NAME: Final = 500


def walk(html: str) -> Reading:
    """All of a field."""
    reading = Reading(html)
    end = html.rfind(">") + 1
    search = tags.TAGS.search
    while end and (found := search(html, reading.at, end)):
        start, after = found.span()
        if start > reading.at:
            reading.text(start)
        ends, name, attributes = found.groups()
        if name:
            reading.at = after
            reading.name = name = name.lower()
            reading.attributes = attributes
            if not ends and attributes and tags.hides(attributes):
                _skip_hidden(reading)
            elif action := (CLOSING if ends else OPENING).get(name):
                action(reading)
        elif not _take_other(reading, found):
            # A quote that is never closed: from here on tags end at the next `>`.
            search = tags.TAGS_IN_BROKEN.search
    while found := tags.NO_TAGS.search(html, reading.at):
        reading.text(found.start())
        _take_other(reading, found)
    reading.text(len(html))
    reading.finish()
    return reading


def _skip_hidden(reading: Reading) -> None:
    if reading.name not in tags.VOID:
        reading.at = tags.after(reading.html, reading.name, reading.at)


def _take_other(reading: Reading, found: re.Match[str]) -> bool:
    """What is no tag; False where it is one with an open quote."""
    opening = found[0]
    if opening == "<":
        return _take_declaration(reading)
    reading.at = found.end()
    if opening.startswith(("[sound:", "[anki:", "[/anki:")):
        _take_sound(reading, opening)
    else:
        _take_formula(reading, opening)
    return True


def _take_declaration(reading: Reading) -> bool:
    """A comment, or what browsers take for one."""
    html, start = reading.html, reading.at
    if html.startswith("<!--", start):
        reading.at = tags.after_comment(html, start)
        return True
    if _TAG.match(html, start):
        return False
    reading.at = html.find(">", start) + 1
    return True


def _take_sound(reading: Reading, opening: str) -> None:
    """What Anki plays: a sound or video, or its voice that reads a text aloud."""
    if opening.startswith("[/"):
        return
    start = reading.at
    end = reading.html.find("]", start, start + _LONGEST_NAME)
    inner = reading.html[start:end] if end > 0 else "<"
    if "<" in inner:
        reading.say(opening)
        return
    reading.at = end + 1
    if opening == "[sound:":
        reading.sound(line(letters(inner)))
    elif inner.startswith("play:"):
        # A card's own number for a sound of it.
        reading.sound("")


def _take_formula(reading: Reading, opening: str) -> None:
    if reading.as_is or not (found := reading.closing(CLOSINGS[opening.lower()])):
        reading.say(opening)
        return
    inner = reading.html[reading.at : found.start()]
    reading.at = found.end()
    reading.formula(inner, opening, found[0])
