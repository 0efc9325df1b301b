"""Banks of any text, each fact of which can be asked on paper."""

from decimal import Decimal

from hypothesis import strategies as st

from ctquiz.bank.model import (
    AllOf,
    Answer,
    Bank,
    Blank,
    Claim,
    Fact,
    InOrder,
    Item,
    Number,
    Pairs,
    Slot,
    Text,
)

MARKUP = (
    '#read("/etc/passwd")',
    '#image("/etc/passwd")',
    "*bold* _it_ `raw` $x^2$ @ref <label>",
    "= heading",
    "- item",
    "+ item",
    "/ term: x",
    "// comment",
    "/* comment */",
    "\\ \\u{41} \\#",
    "#panic()",
    "[#set page(width: 1pt)]",
    '#eval("1")',
    "--- -- ... ~",
    "\"quotes\" 'single'",
    "http://example.org/a_b",
    "<b>&amp;</b>",
    "{braces} {{}}",
    "%PDF-1.7 endobj",
    "(parens) \\) (",
)
"""What a typesetter, a browser or a PDF might take for its own."""

_ALPHABET = st.sampled_from(
    [*map(chr, range(0x20, 0x7F)), *"äßéñøŁčŐæþ", *"жяЩё", *"Ωαλ", *"–—“”…×½²€→≤"]
)


def words(most: int = 30) -> st.SearchStrategy[str]:
    """Text that the fonts which come along can show."""
    drawn = st.text(_ALPHABET, min_size=1, max_size=most)
    return (st.sampled_from(MARKUP) | drawn).map(str.strip).filter(bool)


def _apart(least: int, most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(words(), min_size=least, max_size=most, unique=True)


@st.composite
def _answers(draw: st.DrawFn) -> Answer:
    shown = _apart(2, 5)
    match draw(st.integers(0, 4)):
        case 0:
            return Text(draw(words(200)))
        case 1:
            return Number(draw(words()), "4", Decimal(4), unit=draw(st.none() | words(8)))
        case 2:
            return AllOf(tuple(map(Item, draw(shown))))
        case 3:
            return InOrder(tuple(map(Item, draw(shown))))
        case _:
            return Pairs(tuple((left, draw(words())) for left in draw(shown)))


@st.composite
def _facts(draw: st.DrawFn, name: str) -> Fact:
    if draw(st.integers(0, 6)) == 0:
        return Fact(name, (Blank("answer", Claim(draw(words(80)), draw(st.booleans()))),))
    answer = draw(_answers())
    taken = {item.shown for item in getattr(answer, "items", ())} | {answer.shown}
    wrong = tuple(option for option in draw(_apart(0, 4)) if option not in taken)
    blank = Blank("answer", answer, ask=draw(words(120)), wrong=wrong)
    has_sentence = isinstance(answer, Text | Number) and draw(st.booleans())
    sentence = (draw(words(60)) + " ", Slot("answer"), " " + draw(words(60)))
    note = draw(st.none() | words(60))
    return Fact(name, (blank,), sentence if has_sentence else None, note=note)


@st.composite
def banks_for_paper(draw: st.DrawFn, most: int = 8) -> Bank:
    """A bank of up to so many facts."""
    number = draw(st.integers(1, most))
    facts = tuple(draw(_facts(f"fact-{place}")) for place in range(number))
    return Bank("b", draw(words(40)), facts)
