"""Text as HTML for a card of Anki: whatever it says, it shows just that.

Beyond HTML's own marks, Anki reads `{{field}}`, `[sound:…]`, `[latex]` and, in a cloze, `::`.
"""

from typing import Final

from ctquiz.bank.note import spans
from ctquiz.shown import without_controls

_ESCAPES: Final = {
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord(">"): "&gt;",
    ord('"'): "&quot;",
    ord("{"): "&#123;",
    ord("}"): "&#125;",
    ord("["): "&#91;",
    ord("\n"): "<br>",
    ord("\t"): "    ",
}
_IN_CLOZE: Final = {**_ESCAPES, ord(":"): "&#58;"}
_EXACTLY: Final = {**_ESCAPES, ord("\t"): "&#9;"}
_TAGS: Final = {"strong": "b", "emphasis": "i", "code": "code"}


def escaped(text: str) -> str:
    """The text; line breaks are kept."""
    return without_controls(text).translate(_ESCAPES)


def exactly(text: str) -> str:
    """The text so that it can be read back, which no card shows."""
    return without_controls(text).translate(_EXACTLY)


def cloze(text: str) -> str:
    """The text as the hidden part of a cloze."""
    return f"{{{{c1::{without_controls(text).translate(_IN_CLOZE)}}}}}"


def noted(note: str) -> str:
    """A note with its emphasis."""
    return "".join(
        _tagged(_TAGS[span.mark], escaped(span.text)) if span.mark else escaped(span.text)
        for span in spans(note)
    )


def listed(items: list[tuple[str, bool]], tag: str, style: str = "") -> str:
    """A list of items of HTML; those that are right are told so to the style of the back."""
    inner = "".join(
        f'<li class="right">{item}</li>' if right else f"<li>{item}</li>" for item, right in items
    )
    return f'<{tag} class="{style}">{inner}</{tag}>' if style else f"<{tag}>{inner}</{tag}>"


def tabled(rows: list[tuple[str, str]]) -> str:
    """Two columns of HTML."""
    inner = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in rows)
    return f"<table>{inner}</table>"


def linked(url: str, inner: str) -> str:
    """A link on some HTML, where it leads to a page; a bank may name anything."""
    if not url.startswith(("https://", "http://")):
        return inner
    return f'<a href="{escaped(url)}">{inner}</a>'


def pictured(file: str, alt: str) -> str:
    """A picture of the package."""
    return f'<img src="{escaped(file)}" alt="{escaped(alt)}">'


def _tagged(tag: str, inner: str) -> str:
    return f"<{tag}>{inner}</{tag}>"
