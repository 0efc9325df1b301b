"""Turns nodes into entries, with every mistake in them reported at its own place."""

import difflib
import functools
import re
from collections.abc import Sequence as Several
from typing import Any, Final, TypeVar

import msgspec

from ctquiz.bank.model import NAME
from ctquiz.bank.nodes import Mapping, Mark, Node, Sequence
from ctquiz.errors import Problem
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


def typed(node: Node, mark: Mark, entry: type[T], report: Report) -> T | None:
    """The entry a node holds, or None once everything wrong with it was reported."""
    if not isinstance(node, Mapping):
        report.add(
            mark, "type", f"{_kind(node)} stands where keys are expected", "write key: value"
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


def is_name(text: str, mark: Mark, what: str, report: Report) -> bool:
    """Whether a text can be the id of something, reported where it cannot."""
    if NAME.fullmatch(text):
        return True
    report.add(mark, "name", f"'{cut(text)}' cannot be {what}", _NAME_HINT)
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
    for key, value in node.items():
        if key not in fields:
            report.add(node.keys_at[key], "key", *_unknown(node, key, list(fields)))
            continue
        try:
            good[fields[key].name] = msgspec.convert(value, fields[key].type)
        except msgspec.ValidationError as error:
            said, _, where = str(error).partition(" - at `$")
            steps = _steps(where.rstrip("`"))
            if "..." in steps:
                steps = _culprit(value)
            report.add(place(node, key, *steps), *_explain(said, key, value))
    for key, field in fields.items():
        if field.required and key not in node:
            report.add(node.at, "key", f"the key '{key}' is missing", f"add {key}: …")
    return good


def _unknown(node: Mapping, key: str, known: list[str]) -> tuple[str, str]:
    if node.flow and not node[key]:
        return (
            f"'{cut(key)}' is no key: a comma inside {{…}} ended the text before it",
            "put that text in quotes, or on a line of its own",
        )
    near = difflib.get_close_matches(key, known, 1, 0.7)
    hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(known)}"
    return f"unknown key '{cut(key)}'", hint


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
