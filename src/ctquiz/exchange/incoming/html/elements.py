"""What becomes of each element of HTML; one that is not named here is its text."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from ctquiz.exchange.incoming.html.letters import letters, line
from ctquiz.exchange.incoming.html.media import displayed
from ctquiz.exchange.incoming.html.reading import Reading
from ctquiz.exchange.incoming.html.tags import after, after_raw, attributes
from ctquiz.exchange.incoming.lost import Kind

Action = Callable[[Reading], None]

_TIGHT: Final = re.compile(r"\bmso|margin(?:-bottom)?\s*:\s*0(?![.\d])", re.IGNORECASE)
"""A paragraph without an empty line: Word's, and those of Google Docs."""

_SOURCE: Final = re.compile(r"<source\b([^<>]*+)>", re.IGNORECASE)
_TEX: Final = re.compile(r"<annotation\b[^<>]*+>([^<]*+)</annotation", re.IGNORECASE)
_MATHJAX_END: Final = re.compile(r"</anki-mathjax\s*>", re.IGNORECASE)
_BLOCK: Final = re.compile(r"\bblock\b(?!\s*=\s*[\"']?false)", re.IGNORECASE)
_ANY_TAG: Final = re.compile("<[^<>]*+>")
_NUMBER: Final = re.compile("-?[0-9]{1,6}")
_LABEL: Final = re.compile(r"\(?\w{1,5}[.)]+")


def _block(reading: Reading) -> None:
    reading.lines.end()


def _styled_block(reading: Reading) -> None:
    reading.lines.end()
    reading.emphasis.open(reading.name, reading.attributes)


def _end_styled_block(reading: Reading) -> None:
    reading.emphasis.close(reading.name)
    reading.lines.end()


def _paragraph(reading: Reading) -> None:
    tight = reading.lists or reading.tables or _TIGHT.search(reading.attributes)
    reading.gap = 1 if tight else 2
    reading.lines.end(reading.gap)


def _end_paragraph(reading: Reading) -> None:
    reading.lines.end(reading.gap)


def _inline(reading: Reading) -> None:
    reading.emphasis.open(reading.name, reading.attributes)


def _end_inline(reading: Reading) -> None:
    reading.emphasis.close(reading.name)


def _span(reading: Reading) -> None:
    """A bullet or number of Word's own has white space of its own."""
    said = reading.attributes
    if "mso-list" not in said or "ignore" not in said.lower():
        reading.emphasis.open(reading.name, said)
        return
    inner = _skipped(reading)
    label = letters(_ANY_TAG.sub("", inner)).strip()
    reading.say(f"{label} " if _LABEL.fullmatch(label) else "- ")


def _pre(reading: Reading) -> None:
    _styled_block(reading)
    reading.keep_spaces(True)
    if reading.html.startswith("\n", reading.at):
        reading.at += 1


def _end_pre(reading: Reading) -> None:
    reading.keep_spaces(False)
    _end_styled_block(reading)


def _list(reading: Reading) -> None:
    reading.lists.open(reading.name == "ol", _number(reading, "start"))


def _item(reading: Reading) -> None:
    reading.lists.item(_number(reading, "value"))


def _number(reading: Reading, name: str) -> int | None:
    said = attributes(reading.attributes).get(name, "") if reading.attributes else ""
    return int(said) if _NUMBER.fullmatch(said) else None


def _picture(reading: Reading) -> None:
    if formula := reading.media.picture(reading.attributes):
        reading.formula(formula, "\\(", "\\)")
    else:
        reading.lines.unseen()


def _sound(reading: Reading) -> None:
    file = attributes(reading.attributes).get("src", "")
    inner = _skipped(reading)
    if not file and (found := _SOURCE.search(inner)):
        file = attributes(found[1]).get("src", "")
    if file:
        reading.sound(file)


def _math(reading: Reading) -> None:
    """MathML, whose text alone would say ½ as 12; what is made of LaTeX often has it within."""
    inner = _skipped(reading)
    if found := _TEX.search(inner):
        reading.formula(displayed(found[1]), "\\(", "\\)")
    else:
        reading.media.lose(Kind.FORMULA, line(_ANY_TAG.sub(" ", inner)))


def _mathjax(reading: Reading) -> None:
    block = _BLOCK.search(reading.attributes)
    if found := reading.closing(_MATHJAX_END):
        inner = reading.html[reading.at : found.start()]
        reading.at = found.end()
        reading.formula(inner, *("\\[", "\\]") if block else ("\\(", "\\)"))


def _skip(reading: Reading) -> None:
    _skipped(reading)


def _skipped(reading: Reading) -> str:
    """What is in the element, which is left behind; in drawings and MathML `/>` is its end."""
    start = reading.at
    if not reading.attributes.endswith("/"):
        reading.at = after(reading.html, reading.name, start)
    return reading.html[start : reading.at]


def _raw(reading: Reading) -> None:
    reading.at = after_raw(reading.html, reading.name, reading.at)


def _losing(kind: Kind, then: Action) -> Action:
    def action(reading: Reading) -> None:
        reading.media.lose_at(kind, reading.attributes)
        then(reading)

    return action


_BLOCKS: Final = (
    "address article aside blockquote body caption center dd details dialog dl dt fieldset "
    "figcaption figure footer form header hgroup hr html legend main nav optgroup option search "
    "section summary"
).split()
_HEADINGS: Final = "h1 h2 h3 h4 h5 h6".split()
_INLINES: Final = ("b cite code dfn em font i kbd mark samp small strong sub sup tt u var").split()

OPENING: Final[Mapping[str, Action]] = {
    **dict.fromkeys(_BLOCKS, _block),
    **dict.fromkeys(["div", *_HEADINGS], _styled_block),
    **dict.fromkeys(_INLINES, _inline),
    **dict.fromkeys("menu ol ul".split(), _list),
    **dict.fromkeys("tbody tfoot thead".split(), lambda reading: reading.tables.end_row()),
    **dict.fromkeys("td th".split(), lambda reading: reading.tables.cell()),
    **dict.fromkeys("rb rp rt rtc".split(), lambda reading: reading.ruby.part(reading.name)),
    **dict.fromkeys("audio video".split(), _sound),
    **dict.fromkeys("canvas datalist template".split(), _skip),
    **dict.fromkeys("noembed noframes noscript style title".split(), _raw),
    "a": lambda reading: reading.links.open(reading.attributes),
    "anki-mathjax": _mathjax,
    "br": lambda reading: reading.lines.next_line(),
    "embed": _losing(Kind.EMBEDDED, lambda _: None),
    "iframe": _losing(Kind.EMBEDDED, _raw),
    "img": _picture,
    "li": _item,
    "math": _math,
    "object": _losing(Kind.EMBEDDED, _skip),
    "p": _paragraph,
    "pre": _pre,
    "q": lambda reading: reading.say("“"),
    "ruby": lambda reading: reading.ruby.open(),
    "script": _losing(Kind.SCRIPT, _raw),
    "span": _span,
    "svg": _losing(Kind.DRAWING, _skip),
    "table": lambda reading: reading.tables.open(),
    "tr": lambda reading: reading.tables.row(),
}
"""What a tag does."""

CLOSING: Final[Mapping[str, Action]] = {
    **dict.fromkeys(_BLOCKS, _block),
    **dict.fromkeys(["div", *_HEADINGS], _end_styled_block),
    **dict.fromkeys(["span", *_INLINES], _end_inline),
    **dict.fromkeys("menu ol ul".split(), lambda reading: reading.lists.close()),
    **dict.fromkeys("tbody tfoot thead tr".split(), lambda reading: reading.tables.end_row()),
    **dict.fromkeys("rb rp rt rtc".split(), lambda reading: reading.ruby.part("")),
    "a": lambda reading: reading.links.close(),
    # As in browsers.
    "br": lambda reading: reading.lines.next_line(),
    "li": lambda reading: reading.lines.item(None),
    "p": _end_paragraph,
    "pre": _end_pre,
    "q": lambda reading: reading.say("”"),
    "ruby": lambda reading: reading.ruby.close(),
    "table": lambda reading: reading.tables.close(),
}
"""What the end of an element does."""
