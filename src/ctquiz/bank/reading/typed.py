"""Turns nodes into entries, with every mistake in them reported at its own place."""

import functools
import re
from collections.abc import Callable, Iterable
from collections.abc import Sequence as Several
from typing import Any, Final, TypeVar

import msgspec

from ctquiz.bank.model import NAME
from ctquiz.bank.reading.nodes import Mapping, Node, Sequence
from ctquiz.bank.reading.syntax import Comment, Mark
from ctquiz.errors import Problem
from ctquiz.likely import did_you_mean, likely
from ctquiz.shown import cut


class Report:
    """Collects the problems of one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def add(self, mark: Mark, rule: str, message: str, hint: str = "") -> None:
        """Note one problem at its place."""
        self.problems.append(Problem(self.path, *mark, rule, message, hint))


T = TypeVar("T", bound=msgspec.Struct)
Where = Callable[[], Mark]
"""Tells a place once it is wanted: hardly anything in a bank is ever told of."""


def typed(node: Node, at: Where, entry: type[T], report: Report) -> T | None:
    """The entry a node holds, or None once everything wrong with it was reported."""
    if not isinstance(node, Mapping):
        report.add(
            at(), "type", f"{_kind(node)} stands where keys are expected", "write key: value"
        )
        return None
    try:
        return msgspec.convert(node, entry)
    except msgspec.ValidationError:
        _convert_each(node, entry, report)
        return None


def salvaged(node: Mapping, entry: type[T], report: Report) -> T | None:
    """The entry without its wrong keys, which are reported; None where a required one is wrong."""
    good = _convert_each(node, entry, report)
    required = [field.name for field in msgspec.structs.fields(entry) if field.required]
    return entry(**good) if all(name in good for name in required) else None


_NAME_HINT: Final = "lower case letters, digits, - and _, at most 100, no - or _ first"


def is_name(text: str, at: Where, what: str, report: Report) -> bool:
    """Whether a text can be the id of something, reported where it cannot."""
    if NAME.fullmatch(text):
        return True
    report.add(at(), "name", f"'{cut(text)}' cannot be {what}", _NAME_HINT)
    return False


def place(node: Node, *path: str | int) -> Mark:
    """Where the value at a path within a node begins; the deepest part of it that exists."""
    at = Mark(1, 1) if isinstance(node, str) else node.at
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node:
            at, node = node.values_at[step], node[step]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
            at, node = node.items_at[step], node[step]
        else:
            break
    return at


@functools.cache
def _fields(entry: type[msgspec.Struct]) -> dict[str, Any]:
    return {field.encode_name: field for field in msgspec.structs.fields(entry)}


def _convert_each(node: Mapping, entry: type[msgspec.Struct], report: Report) -> dict[str, Any]:
    """Key by key, because msgspec stops at its first error; the attributes that were right."""
    fields = _fields(entry)
    good: dict[str, Any] = {}
    meant: set[str] = set()
    before_is_piece = False
    for key, value in node.items():
        if key not in fields:
            is_piece = _is_piece(node, key)
            if is_piece and not before_is_piece:
                report.add(node.keys_at[key], "key", *_cut_off(key))
            elif not is_piece:
                near = likely(key, fields, 0.65)
                meant.update([near] if near else [])
                report.add(node.keys_at[key], "key", *_unknown(key, near, fields))
            before_is_piece = is_piece
            continue
        before_is_piece = False
        try:
            good[fields[key].name] = msgspec.convert(value, fields[key].type)
        except msgspec.ValidationError as error:
            _report_value(node, key, str(error), report)
    for key, field in fields.items():
        if field.required and key not in {*node, *meant}:
            hint = _ADD.get(key, f"add {key}: …")
            report.add(node.at, "key", f"the key '{key}' is missing", hint)
    return good


def _report_value(node: Mapping, key: str, error: str, report: Report) -> None:
    """What msgspec says of a value, at the part of it that is wrong."""
    value = node[key]
    said, _, where = error.partition(" - at `$")
    steps = _steps(where.rstrip("`"))
    if "..." in steps:
        steps = _culprit(value)
    if steps and isinstance(value, Mapping) and _is_piece(value, str(steps[0])):
        report.add(value.keys_at[str(steps[0])], "key", *_cut_off(str(steps[0])))
    elif value == "" and (comment := node.comments.get(key)) and comment.looks_meant:
        report.add(place(node, key), "empty", *_commented(key, comment))
    else:
        report.add(place(node, key, *steps), *_explain(said, key, value))


def _unknown(key: str, near: str | None, known: Iterable[str]) -> tuple[str, str]:
    if key == "<<":
        return "merge keys are not used in a bank", "write the keys out"
    hint = did_you_mean(near, f"known are {', '.join(known)}")
    return f"unknown key '{cut(key)}'", hint


_ADD: Final = {
    "ctquiz": "begin with ctquiz: 1",
    "bank": "add bank: and a name that stays, like solar-system",
    "facts": "add facts: and below it a - for each",
}


def _is_piece(node: Mapping, key: str) -> bool:
    """Whether a key is rather what stood behind a comma in an unquoted text: none has a space."""
    return node.flow and (not node[key] or " " in key)


def _cut_off(key: str) -> tuple[str, str]:
    if ":" in key.strip(":"):
        said = f"'{cut(key)}' is no key: no space stands behind its colon"
        return said, "write key: value"
    return (
        f"'{cut(key)}' is no key: a comma inside {{…}} ended the text before it",
        "put that text in quotes, or on a line of its own",
    )


def _commented(key: str, comment: Comment) -> tuple[str, str]:
    said = f"'{key}' has an empty value: '{cut(comment.text)}' was read as a comment"
    return said, "put text that begins with # in quotes, or leave the key out"


def _steps(path: str) -> list[str | int]:
    found = re.findall(r"\[(\d+|\.\.\.)\]|\.([\w-]+)", path)
    return [int(i) if i.isdigit() else (i or name) for i, name in found]


def _culprit(value: Node) -> list[str | int]:
    """msgspec does not name the key of a dict's bad value; find it."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(inner, str) or not inner.strip():
                return [key]
    return []


def _explain(said: str, key: str, value: Node) -> tuple[str, str, str]:
    if "length >= 1" in said or value == "":
        return "empty", f"'{key}' has an empty value", "write something, or leave the key out"
    if said.startswith("Invalid enum value"):
        return _not_among(key, value)
    expected, got, *_ = *re.findall(r"`([^`]*)`", said), "", ""
    wanted = _WANTED.get(expected.removesuffix(" | null"), "something else")
    return "type", f"'{key}' holds {_GOT.get(got, got)}, not {wanted}", _WRITE.get(wanted, "")


_ALLOWED: Final = {
    "ctquiz": ("1",),
    "holds": ("true", "false"),
    "draft": ("true", "false"),
    "forms": ("cloze", "ask", "choice", "claim", "list", "order", "match"),
}


def _not_among(key: str, value: Node) -> tuple[str, str, str]:
    allowed = _ALLOWED[key]
    named: Several[Any] = value if isinstance(value, list) else [value]
    wrong = cut(next(one for one in named if one not in allowed))
    if key == "ctquiz":
        return "version", f"bank format '{wrong}' is not known", "this ctquiz reads ctquiz: 1"
    return "value", f"'{wrong}' cannot stand in '{key}'", f"write {' or '.join(allowed)}"


_GOT: Final = {"str": "text", "array": "a list", "object": "keys"}
_WANTED: Final = {
    "str": "text",
    "array": "a list",
    "object": "keys with values",
    "str | array": "text or a list",
}
_WRITE: Final = {
    "text": "quote text that begins with { or [",
    "a list": "write [text], or - text on a line of its own",
    "keys with values": "write key: value",
    "text or a list": "write text, or [text, text]",
}


def _kind(node: Node) -> str:
    if isinstance(node, str):
        return f"the text '{cut(node)}'" if node.strip() else "nothing"
    return "a list" if isinstance(node, Sequence) else "a mapping"
