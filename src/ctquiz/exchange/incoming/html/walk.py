"""A field's HTML from tag to tag."""

import re
from typing import Final

from ctquiz.exchange.incoming.html import tags
from ctquiz.exchange.incoming.html.elements import CLOSING, OPENING
from ctquiz.exchange.incoming.html.latex import CLOSINGS
from ctquiz.exchange.incoming.html.letters import letters, line
from ctquiz.exchange.incoming.html.reading import Reading

_BRACKET: Final = re.compile("]")
_TAG: Final = re.compile("</?[a-zA-Z]")
_LONGEST_NAME: Final = 500


def walk(html: str) -> Reading:
    """All of a field."""
    reading = Reading(html)
    end = html.rfind(">") + 1
    pattern = tags.TAGS
    while end and (found := pattern.search(html, reading.at, end)):
        if not _take(reading, found):
            pattern = tags.TAGS_IN_BROKEN
    while found := tags.NO_TAGS.search(html, reading.at):
        _take(reading, found)
    if reading.at < len(html):
        reading.text(html[reading.at :])
    reading.finish()
    return reading


def _take(reading: Reading, found: re.Match[str]) -> bool:
    """Take what was found and the text before it; False where it is a tag with an open quote."""
    start = found.start()
    if start > reading.at:
        reading.text(reading.html[reading.at : start])
    end, name, attributes = found.groups()
    if name:
        reading.at = found.end()
        _take_tag(reading, bool(end), name.lower(), attributes)
        return True
    reading.at = start
    opening = found[0]
    if opening == "<":
        return _take_declaration(reading)
    reading.at = found.end()
    if opening.startswith(("[sound:", "[anki:", "[/anki:")):
        _take_sound(reading, opening)
    else:
        _take_formula(reading, opening)
    return True


def _take_tag(reading: Reading, ends: bool, name: str, attributes: str) -> None:
    reading.name = name
    reading.attributes = attributes
    if ends:
        if action := CLOSING.get(name):
            action(reading)
        return
    if attributes and tags.hides(attributes):
        if name not in tags.VOID:
            reading.at = tags.after(reading.html, name, reading.at)
        return
    if action := OPENING.get(name):
        action(reading)


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
    found = reading.closing(_BRACKET)
    inner = reading.html[start : found.start()] if found else "<"
    if not found or "<" in inner or len(inner) > _LONGEST_NAME:
        reading.say(opening)
        return
    reading.at = found.end()
    if opening == "[sound:":
        reading.sound(line(letters(inner)))
    elif inner.startswith("play:"):
        # A card's own number for a sound of it.
        reading.sound("")


def _take_formula(reading: Reading, opening: str) -> None:
    literal = reading.as_is or reading.emphasis.code
    if literal or not (found := reading.closing(CLOSINGS[opening.lower()])):
        reading.say(opening)
        return
    inner = reading.html[reading.at : found.start()]
    reading.at = found.end()
    reading.formula(inner, opening, found[0])
