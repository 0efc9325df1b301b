"""A file that we wrote in Anki's text format comes back: what its sides say is taken apart again.

Its back has the answer first, and behind it what a learner reads after answering: that is a note.
Its tags begin with the bank they came from.
"""

import re
from typing import Final

from ctquiz.exchange.incoming.tables.columns import Columns, Role
from ctquiz.exchange.incoming.tables.head import Head
from ctquiz.exchange.incoming.tables.rows import Row

_GUID: Final = re.compile("[0-9a-f]{20}")
_BETWEEN: Final = "</div><div>"
"""Between two parts of a side; a part within a part has a class."""

_HINT: Final = re.compile("<details><summary>Hint</summary>(.*)</details>", re.DOTALL)
_BESIDE: Final = re.compile(r'(?<!</li>)<div class="also">([^<]*)</div>(?!</li>)')
"""What stands beside an answer, not beside an item of one: a unit, other wordings."""

_ALSO: Final = "also: "
_COLUMNS: Final = (Role.GUID, Role.DECK, Role.QUESTION, Role.ANSWER, Role.TAGS)


def columns_of_ours(head: Head) -> Columns | None:
    """The columns of the rows that `parted` makes, where the head is one that we write."""
    if (head.guid_at, head.deck_at, head.tags_at, head.html) != (0, 1, 4, True):
        return None
    roles = (*_COLUMNS, Role.HINT, Role.NOTE, Role.ACCEPT)
    return Columns({role: (at,) for at, role in enumerate(roles)})


def parted(row: Row) -> Row:
    """A row with hint, note and other wordings in columns of their own.

    One that is not ours stays as it is.
    """
    if len(row.cells) != len(_COLUMNS) or not _GUID.fullmatch(row.cells[0]):
        return row
    guid, deck, front, back, tags = row.cells
    asked, answered = _parts(front), _parts(back)
    if not (asked and answered):
        return row
    hint = _HINT.fullmatch(asked[-1])
    question = _joined(asked[:-1] if hint else asked)
    answer, *beside = _BESIDE.split(answered[0]) if _BESIDE.search(answered[0]) else answered[:1]
    said = [one for one in beside if one]
    accept = [one.removeprefix(_ALSO) for one in said if one.startswith(_ALSO) and "," not in one]
    told = [one for one in said if one.removeprefix(_ALSO) not in accept]
    note = _joined([*told, *answered[1:]])
    hinted = hint[1] if hint else ""
    cells = (guid, deck, question, answer, _own(tags), hinted, note, "".join(accept))
    return Row(row.line, cells)


def _parts(side: str) -> list[str]:
    """The parts of a side; none where we did not write it."""
    if not (side.startswith("<div>") and side.endswith("</div>")):
        return []
    return side[len("<div>") : -len("</div>")].split(_BETWEEN)


def _joined(parts: list[str]) -> str:
    return "".join(f"<div>{part}</div>" for part in parts)


def _own(tags: str) -> str:
    """The tags as the bank has them, without those that only say from where a note came."""
    parts = (tag.split("::") for tag in tags.split())
    return " ".join("::".join(own[1:]) for own in parts if own[1:2] not in ([], ["fact"]))
