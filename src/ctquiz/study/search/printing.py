"""From a query to the text that says it; read again, that is the same query."""

from ctquiz.study.search.query import (
    FORM,
    IS,
    Both,
    Called,
    Compared,
    Condition,
    Either,
    Every,
    InForm,
    Is,
    Not,
    Query,
    Sign,
    Words,
)
from ctquiz.study.search.reading import BARE, JOINING, KEYED


def printed(query: Query) -> str:
    """The query as its learner might have typed it."""
    return "" if isinstance(query, Every) else _printed(query)


def _printed(condition: Condition) -> str:
    match condition:
        case Words(text):
            return text if _means_itself(text) else _quoted(text)
        case Called(name, pattern):
            return f"{name}:{pattern if BARE.fullmatch(pattern) else _quoted(pattern)}"
        case InForm(form):
            return f"{FORM}:{form}"
        case Is(state):
            return f"{IS}:{state}"
        case Compared(measure, sign, number):
            return f"{measure}:{'' if sign is Sign.EQUAL else sign}{number}"
        case Not(of):
            return f"-{_grouped(of, Both, Either)}"
        case Both(parts):
            return " ".join(_grouped(part, Both, Either) for part in parts)
        case Either(parts):
            return f" {JOINING} ".join(_grouped(part, Either) for part in parts)


def _grouped(condition: Condition, *weaker: type) -> str:
    """In parentheses where it would else fall apart."""
    said = _printed(condition)
    return f"({said})" if isinstance(condition, weaker) else said


def _means_itself(text: str) -> bool:
    """Whether a word is read as nothing but itself."""
    return (
        BARE.fullmatch(text) is not None
        and text[0] != "-"
        and text.lower() != JOINING
        and KEYED.fullmatch(text) is None
        and not any(sign in text for sign in Sign)
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
