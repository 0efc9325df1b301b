"""Names the only blank of a fact once there is a second one, so that its progress stays.

`{1801} … {name=Piazzi}` becomes `{answer=1801} … {name=Piazzi}`, and the keys that stood in the
fact move under `blanks: answer:`, since they were those of its only blank. So do those of a fact
without a sentence whose `blanks` were added later.
"""

import re
from collections.abc import Sequence
from typing import Any, Final

from ctquiz.bank.editing.change import Change, Kind, Written
from ctquiz.bank.editing.edit import Edit, Page, insertion
from ctquiz.bank.model import ONLY_BLANK
from ctquiz.bank.reading.entry import ANSWER_KINDS, BLANK_KEYS
from ctquiz.bank.reading.nodes import Mapping
from ctquiz.bank.reading.syntax import Mark
from ctquiz.bank.sentence import SentenceError, parse
from ctquiz.likely import likely

_TOKEN: Final = re.compile(r"\{\{|\}\}|\{[^{}]*\}")
_STEP: Final = 2


def named(fact: Mapping, page: Page) -> Change | None:
    """The change that names what was the only blank; None where nothing is to be named."""
    sentence, blanks = fact.get("fact"), fact.get("blanks", {})
    if not isinstance(blanks, dict):
        return None
    if isinstance(sentence, str):
        return _in_sentence(fact, sentence, blanks, page)
    if sentence is None and blanks and any(kind in fact for kind in ANSWER_KINDS):
        return _without_sentence(fact, blanks, page)
    return None


def _without_sentence(fact: Mapping, blanks: dict[str, Any], page: Page) -> Change | None:
    moved = _moved(fact, blanks, page)
    if moved is None:
        return None
    at = min(fact.keys_at[key] for key in fact if key in BLANK_KEYS)
    return Change(Written(at, Kind.NAME, ONLY_BLANK), tuple(moved), _with_moved(fact, blanks))


def _in_sentence(fact: Mapping, sentence: str, blanks: dict[str, Any], page: Page) -> Change | None:
    text = None if _can_be_read(sentence, blanks) else _only_unnamed(sentence, blanks)
    if text is None:
        return None
    value = fact.values_at["fact"]
    written = _TOKEN.finditer(page.text, page.at(value), page.at(_behind(fact, "fact")))
    edits = [
        insertion(found.start() + 1, f"{ONLY_BLANK}=")
        for found, meant in zip(written, _TOKEN.findall(sentence), strict=False)
        if _inner(meant) == text
    ]
    after = {**fact, "fact": _with_name(sentence, text)}
    moved = _moved(fact, blanks, page)
    if moved is not None:
        edits += moved
        after = _with_moved(after, blanks)
    return Change(Written(value, Kind.NAME, text), tuple(edits), after)


def _with_moved(fact: dict[str, Any], blanks: dict[str, Any]) -> dict[str, Any]:
    own = {key: value for key, value in fact.items() if key in BLANK_KEYS}
    rest = {key: value for key, value in fact.items() if key not in BLANK_KEYS}
    return rest | {"blanks": {ONLY_BLANK: own, **blanks}}


def _can_be_read(sentence: str, blanks: dict[str, Any]) -> bool:
    try:
        parse(sentence, blanks)
    except SentenceError:
        return False
    return True


def _only_unnamed(sentence: str, blanks: dict[str, Any]) -> str | None:
    """The text of the one brace without a name, where all can be read once it has one.

    A text that looks like a name of the fact's is a slip of the pen.
    """
    inner = [text for text in dict.fromkeys(map(_inner, _TOKEN.findall(sentence))) if text]
    in_sentence = [text.partition("=")[0] for text in inner if "=" in text]
    names = {*in_sentence, *blanks}
    bare = [text for text in inner if "=" not in text and text not in names]
    if len(bare) != 1 or ONLY_BLANK in (*in_sentence, *inner):
        return None
    near = likely(bare[0].lower(), names, 0.75)
    return bare[0] if near is None and _can_be_read(_with_name(sentence, bare[0]), blanks) else None


def _inner(token: str) -> str:
    """What a brace holds; nothing where it is a literal one."""
    return token[1:-1].strip()


def _with_name(sentence: str, text: str) -> str:
    def name(found: re.Match[str]) -> str:
        token = found.group()
        return f"{{{ONLY_BLANK}={token[1:]}" if _inner(token) == text else token

    return _TOKEN.sub(name, sentence)


def _behind(fact: Mapping, key: str) -> Mark:
    """Where the key after this one begins, or the fact ends."""
    later = [at for at in fact.keys_at.values() if at > fact.keys_at[key]]
    return min(later, default=fact.end)


def _moved(fact: Mapping, blanks: dict[str, Any], page: Page) -> list[Edit] | None:
    """The edits that bring the fact's own keys under `blanks`; None where they cannot follow.

    They can where they stand together: nothing else is touched then.
    """
    keys = sorted(fact, key=lambda key: fact.keys_at[key])
    own = [key for key in keys if key in BLANK_KEYS]
    first = keys.index(own[0]) if own else 0
    if not own or keys[first : first + len(own)] != own or ONLY_BLANK in blanks:
        return None
    start, end = fact.keys_at[own[0]], _behind(fact, own[-1])
    if fact.flow:
        return None if blanks or end != fact.end else _in_braces(page, start, end)
    lines = list(_without_tail(page.lines(start, end), start.column))
    if isinstance(blanks, Mapping):
        # A first key may share its line with the dash.
        return (
            None if start == min(fact.keys_at.values()) else _to_blanks(page, start, lines, blanks)
        )
    return _under_new_blanks(page, start, lines)


def _without_tail(lines: Sequence[tuple[int, str]], column: int) -> Sequence[tuple[int, str]]:
    """The lines but for empty ones and comments at the end, which belong to what follows."""
    last = len(lines)
    while last > 1:
        bare = lines[last - 1][1].lstrip(" ")
        indent = len(lines[last - 1][1]) - len(bare)
        if bare.strip() and not (bare.startswith("#") and indent < column):
            break
        last -= 1
    return lines[:last]


def _is_empty(line: str) -> bool:
    """Whether nothing stands there; a space may count in text of many lines."""
    return not line.strip("\r\n")


def _in_braces(page: Page, start: Mark, end: Mark) -> list[Edit]:
    return [
        insertion(page.at(start), f"blanks: {{{ONLY_BLANK}: {{"),
        insertion(page.at(end), "}}"),
    ]


def _under_new_blanks(page: Page, start: Mark, lines: Sequence[tuple[int, str]]) -> list[Edit]:
    """The lines stay where they are, deeper."""
    line_break = page.line_break(page.at(start))
    name, keys = (line_break + " " * (start.column - 1 + deep) for deep in (_STEP, 2 * _STEP))
    return [
        insertion(page.at(start), f"blanks:{name}{ONLY_BLANK}:{keys}"),
        *(insertion(at, " " * 2 * _STEP) for at, line in lines[1:] if not _is_empty(line)),
    ]


def _to_blanks(
    page: Page, start: Mark, lines: Sequence[tuple[int, str]], blanks: Mapping
) -> list[Edit] | None:
    """The lines move to the head of the `blanks` that are there."""
    end = lines[-1][0] + len(lines[-1][1])
    if blanks.flow or page.text[end - 1] not in "\r\n":
        return None
    deeper = " " * (blanks.at.column + _STEP - start.column)
    keys = "".join(line if _is_empty(line) else deeper + line for _, line in lines[1:])
    line_break, name = page.line_break(page.at(start)), " " * (blanks.at.column - 1)
    text = f"{ONLY_BLANK}:{line_break}{name}{' ' * _STEP}{lines[0][1]}{keys}{name}"
    return [Edit(page.line_start(start), end, ""), insertion(page.at(blanks.at), text)]
