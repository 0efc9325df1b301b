"""Where tags, sounds and LaTeX stand in a field, and what attributes say.

No tree is built: fields are short and many, and broken in every way. Each search goes on where
the last one ended, so the time grows as the field does. Source: html.spec.whatwg.org, tokenization.
"""

import re
from typing import Final

from ctquiz.exchange.incoming.html.letters import line

_OPENS: Final = r"<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)"
# A quote counts only after `=`, as in browsers.
_QUOTING: Final = r"""(?P<attributes>(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+'|(?!["'])))*+)>"""
_ANKIS: Final = r"\[(?:sound:|anki:|/anki:tts\]|\$\$?\]|(?i:latex)\])|\\[(\[]"

TAGS: Final = re.compile(rf"{_OPENS}{_QUOTING}|<(?=[a-zA-Z/!?])|{_ANKIS}")
"""Finds what is no text; a tag has a name."""

TAGS_IN_BROKEN: Final = re.compile(rf"{_OPENS}(?P<attributes>[^>]*+)>|<(?=[a-zA-Z/!?])|{_ANKIS}")
"""The same where a quote is never closed: the rest would be one tag otherwise."""

NO_TAGS: Final = re.compile(rf"<(?=!--)|{_ANKIS}")
"""The same where no `>` follows."""

_ATTRIBUTE: Final = re.compile(
    r"""([^\s/>="'][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?"""
)
_MAY_HIDE: Final = re.compile("hidden|none", re.IGNORECASE)
_HIDING: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)

VOID: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)
"""Tags that hold nothing."""


def attributes(source: str) -> dict[str, str]:
    """What a tag says of itself; of a name that stands twice, the first."""
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(source):
        found.setdefault(name.lower(), line("".join(values)))
    return found


def hides(source: str) -> bool:
    """Whether attributes keep their element from being shown."""
    if not _MAY_HIDE.search(source):
        return False
    found = attributes(source)
    return "hidden" in found or bool(_HIDING.search(found.get("style", "")))


def after(html: str, name: str, at: int) -> int:
    """Where an element ends whose content begins there; what is never closed goes to the end."""
    depth = 1
    # No tag ends later: a search for one beyond would go on to the end each time.
    end = html.rfind(">") + 1
    while found := TAGS_IN_BROKEN.search(html, at, end):
        at = found.end()
        if found[0] == "<":
            at = after_comment(html, at - 1) if html.startswith("!--", at) else at
        elif (found["name"] or "").lower() == name:
            depth += -1 if found["end"] else 1
            if not depth:
                return at
    return len(html)


def after_raw(html: str, name: str, at: int) -> int:
    """Where a script and the like ends whose content begins there."""
    found = _RAW_ENDS[name].search(html, at)
    return found.end() if found else len(html)


_RAW_ENDS: Final = {
    name: re.compile(rf"</{name}(?=[\s/>])[^>]*+>?", re.IGNORECASE)
    for name in "iframe noembed noframes noscript script style title".split()
}
"""By the name of an element whose content is no HTML."""


def after_comment(html: str, start: int) -> int:
    """Where a comment ends that begins there with `<!--`."""
    if html.startswith(("<!-->", "<!--->"), start):
        return html.index(">", start) + 1
    found = _COMMENT_ENDS.search(html, start + 4)
    return found.end() if found else len(html)


_COMMENT_ENDS: Final = re.compile("--!?>")
