"""A text as YAML: as it is where that is plain, else in quotes or as a block of lines.

A bank's reader takes every scalar for text, other readers guess. So text is quoted, too, where
they would not give it back as typed: `no`, `null`, `010`, `1.10`, `12:30`, a date. Most figures
they give back, and `1789` stands bare as everyone writes it.
"""

import re
from typing import Final

_UNPRINTABLE: Final = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
"""What stands in no bank as it is: `reading.raw` refuses it, or YAML 1.1 breaks lines there."""

_FIGURES: Final = r"(?=.{1,15}\Z)(?:-(?!0\Z))?(?:0|[1-9][0-9]*)(?:\.(?!000)[0-9]*[1-9])?"
"""A number that every reader writes as it was typed; of longer ones some lose the end."""

_TAKEN: Final = rf"""
    (?=[-+.0-9~nNyYtTfFoO=<])
    (?!(?=[-0-9]){_FIGURES}\Z)
    (?:
      ~|null|Null|NULL|true|True|TRUE|false|False|FALSE
    | yes|Yes|YES|y|Y|no|No|NO|n|N|on|On|ON|off|Off|OFF
    | =|<<
    | [-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)
    | [-+]?0[box][0-9a-fA-F_]+
    | [-+]?(?:[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?|\.[0-9_]*)(?:[eE][-+]?[0-9]+)?
    | [0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}(?:(?:[Tt]|[ ]+)[0-9]{{1,2}}:[0-9]{{2}}:[0-9]{{2}}.*)?
    )\Z
"""
"""What others take for nothing, a truth, a number other than its figures, a time or a merge."""


def _plain(never: str) -> re.Pattern[str]:
    """What may stand as it is, where these characters may not."""
    return re.compile(
        rf"""
        (?!{_TAKEN})
        (?![\s?:,\[\]{{}}\#&*!|>'"%@`]|-(?:\s|\Z))
        (?:[^:\#\t\n{_UNPRINTABLE}{never}]++|:(?![ ]|\Z)|(?<![ ])\#)++
        (?<!\s)
        """,
        re.VERBOSE,
    )


_PLAIN: Final = _plain("").fullmatch
# A question mark: PyYAML's own parser ends a text there.
_PLAIN_IN_FLOW: Final = _plain(r",?\[\]{}").fullmatch
_BLANK_AT_END: Final = re.compile(r"[^\S\n](?:\n|\Z)").search
_NEVER_BARE: Final = re.compile(rf"[{_UNPRINTABLE}]").search
_ONLY_DOUBLE: Final = re.compile(rf"[\t\n{_UNPRINTABLE}]").search
_ESCAPED: Final = re.compile(rf'[\t\n"\\{_UNPRINTABLE}]')
_ESCAPES: Final = {"\t": r"\t", "\n": r"\n", "\r": r"\r", '"': r"\"", "\\": r"\\"}


def scalar(text: str) -> str:
    """The text in one line, where it ends with the line."""
    return text if _PLAIN(text) else _quoted(text)


def in_flow(text: str) -> str:
    """The text in one line, as a part of `[…]` or `{…}`."""
    return text if _PLAIN_IN_FLOW(text) else _quoted(text)


def value(text: str, indent: str) -> str:
    """The text behind a key or a dash, with lines of its own where it has several.

    `indent` is that of the key or dash. A block cannot say how its first line is indented, nor
    do editors keep a blank at the end of a line.
    """
    if _PLAIN(text):
        return text
    if "\n" not in text or not _can_be_block(text):
        return _quoted(text)
    head = "|" if text.endswith("\n") else "|-"
    lines = text.removesuffix("\n").split("\n")
    return "\n".join([head, *(line and f"{indent}  {line}" for line in lines)])


def _can_be_block(text: str) -> bool:
    spaced = text[0].isspace() or text.endswith("\n\n")
    return not (spaced or _BLANK_AT_END(text) or _NEVER_BARE(text))


def _quoted(text: str) -> str:
    if _ONLY_DOUBLE(text):
        return f'"{_ESCAPED.sub(_escape, text)}"'
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _escape(found: re.Match[str]) -> str:
    character = found.group()
    code = ord(character)
    return _ESCAPES.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
