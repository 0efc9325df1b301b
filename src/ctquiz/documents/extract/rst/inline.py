"""The text of a paragraph in docutils' tree, its substitutions made."""

import re
from collections.abc import Iterator
from typing import Final

from docutils import nodes

from ctquiz.documents.block import Unreadable, tidy

MAX_SUBSTITUTED: Final = 1_000_000
"""Characters that substitutions may come to: each may hold many others."""

_ROLE: Final = re.compile(r":[\w:.+-]+:`(.*)`|`(.*)`:[\w:.+-]+:", re.DOTALL)
"""What Sphinx and others add to the format: `:ref:` and the like."""
_ADDRESS: Final = re.compile(r"(?<=\S)\s*<[^<>]*>\Z")


class Texts:
    """Gives the text of any element of one document."""

    def __init__(self, document: nodes.document) -> None:
        self._definitions = document.substitution_defs
        self._names = document.substitution_names
        self._known: dict[str, str] = {}
        self._letters = 0

    def plain(self, element: nodes.Node) -> str:
        """An element's text on one line."""
        return tidy(self._text(element))

    def _text(self, element: nodes.Node) -> str:
        parts: list[str] = []
        for text in self._parts(element):
            if text is None:
                # The space that the format asks for before a note's mark is none of the text.
                parts[-1:] = [part.rstrip() for part in parts[-1:]]
            else:
                parts.append(text)
        return "".join(parts)

    def _parts(self, element: nodes.Node) -> Iterator[str | None]:
        """Its texts; None stands for the mark of a footnote."""
        match element:
            case nodes.Text():
                # Without the marks that docutils has for escaped characters.
                yield element.astext()
            case nodes.footnote_reference() | nodes.citation_reference():
                yield None
            case nodes.image() | nodes.raw() | nodes.system_message() | nodes.comment():
                pass
            case nodes.substitution_reference():
                yield self._substituted(element)
            case nodes.problematic():
                yield _role(element.astext())
            case _:
                if isinstance(element, nodes.option_argument):
                    yield str(element.get("delimiter", " "))
                for child in element.children:
                    yield from self._parts(child)
                if isinstance(element, nodes.line | nodes.paragraph | nodes.option):
                    yield " "

    def _substituted(self, reference: nodes.substitution_reference) -> str:
        name = str(reference.get("refname", ""))
        name = name if name in self._definitions else self._names.get(name.lower(), "")
        if not name:
            return reference.astext()
        if name not in self._known:
            # What holds itself has no text there.
            self._known[name] = ""
            self._known[name] = self._text(self._definitions[name])
        text = self._known[name]
        self._letters += len(text)
        if self._letters > MAX_SUBSTITUTED:
            many = f"substitutes more than {MAX_SUBSTITUTED:,} characters"
            raise Unreadable(many, "write out what it substitutes")
        return text


def _role(text: str) -> str:
    """What docutils could not read: text as it is, or that of a role that it does not know."""
    found = _ROLE.fullmatch(text)
    if found is None:
        return text
    return _ADDRESS.sub("", found[1] or found[2] or "").lstrip("~!")
