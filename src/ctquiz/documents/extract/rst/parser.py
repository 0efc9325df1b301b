"""reStructuredText to the tree of docutils, in bounded time and without reading any other file.

Docutils looks at the rest of a text again and again, so its time grows faster than the text does.
Its transforms are not run: they would resolve what is no text (contents, targets, numbers), and
substitutions without any bound.
"""

import re
from typing import Any, Final

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser, states
from docutils.utils import new_document

from ctquiz.documents.block import Unreadable

MAX_LETTERS: Final = 1_000_000
MAX_LINES: Final = 10_000
"""Docutils takes some ten seconds for as many lines of a table or a list of terms."""

MAX_LOOKS: Final = 100_000_000
"""Letters that are looked at to find where marks end: some ten seconds. A page takes 30,000."""

MAX_COLUMNS: Final = 100
"""Of a table that is drawn: docutils looks at each row for each of them."""

_EDGE: Final = re.compile(r"^ *+(?:\+[-=+]++|=++(?: ++=++)++)", re.MULTILINE)

_LOOKS_OF_TEXT: Final = 2_500
"""What each text costs before it is looked at: so many as there can be in cells of a table."""

_MARK: Final = re.compile(r"[*`|:\[<_]")
_WORD: Final = re.compile(r"\S{50,}")
_SIGN: Final = re.compile(r"[^\w\s]|_")
_SPLIT: Final = "split it into smaller documents, or save it as Markdown"


def tree(text: str) -> nodes.document:
    """The tree of a document; raises Unreadable."""
    if len(text) > MAX_LETTERS or text.count("\n") > MAX_LINES:
        large = f"is larger than {MAX_LETTERS:,} characters or {MAX_LINES:,} lines"
        raise Unreadable(f"{large} of reStructuredText", _SPLIT)
    if any(max(edge.count("+"), len(edge.split())) > MAX_COLUMNS for edge in _EDGE.findall(text)):
        raise Unreadable(f"has a table of more than {MAX_COLUMNS} columns", "part it")
    document = new_document("", _settings())
    try:
        Parser(inliner=_inliner()).parse(text, document)
    except Unreadable:
        raise
    except RecursionError as error:
        raise Unreadable("nests too deep", "make it flatter") from error
    except Exception as error:
        # Any fault of docutils' own: no text, whatever it is, may end in a traceback.
        name = type(error).__name__
        raise Unreadable(f"is no reStructuredText that docutils reads ({name})", _SPLIT) from error
    return document


def _settings() -> Any:
    """Those of docutils, whatever files of settings there are, with all that reaches out closed."""
    settings = get_default_settings(Parser)
    settings.file_insertion_enabled = False
    settings.raw_enabled = False
    settings.syntax_highlight = "none"
    # A document with a fault is read as far as it goes, and nobody is told.
    settings.report_level = settings.halt_level = 5
    settings.warning_stream = False
    # Held above; docutils would leave out the whole document.
    settings.line_length_limit = MAX_LETTERS
    return settings


def _inliner() -> states.Inliner:
    """Looks for marks within a paragraph while there is time to.

    For each that begins, the paragraph's rest is searched for its end; and each sign in a long
    word may begin an address.
    """
    inliner = states.Inliner()
    parse = inliner.parse
    looks = 0

    def counted(text: str, lineno: int, memo: Any, parent: nodes.Element) -> Any:
        nonlocal looks
        looks += _LOOKS_OF_TEXT + len(text) * len(_MARK.findall(text))
        looks += sum(len(word) * len(_SIGN.findall(word)) for word in _WORD.findall(text))
        if looks > MAX_LOOKS:
            many = "has more cells, or marks in long paragraphs, than can be read"
            raise Unreadable(many, _SPLIT)
        return parse(text, lineno, memo, parent)

    # No class of our own: docutils looks for its patterns in the class itself, in no base of it.
    vars(inliner)["parse"] = counted
    return inliner
