"""Pages to read: what the keys do, and what is wrong in a bank."""

import re
import sqlite3
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType
from textual.content import Content

from ctquiz.errors import CtquizError, Problem
from ctquiz.library import Volume, is_broken
from ctquiz.memory.views import kept_at
from ctquiz.screens.actions.action import Action, Hint, hint, key_name
from ctquiz.screens.actions.common import SCROLL
from ctquiz.screens.actions.reading import BACK, READING
from ctquiz.screens.actions.table import Keys
from ctquiz.screens.draw import MARK, NOTHING, cut, hanging, stacked, styled
from ctquiz.screens.page import TextPage, bound, reason
from ctquiz.shown import several, visible_line

_MOST_SHOWN = 200
_LONGEST_LINE = 400
_WORD = re.compile(r"[\w-]+")


class ReadingPage(TextPage):
    """Something to read and scroll."""

    ACTIONS: ClassVar[tuple[Action, ...]] = READING
    BINDINGS: ClassVar[list[BindingType]] = bound(READING)

    def footer(self) -> Sequence[Hint]:
        """Back, down, up."""
        return [hint(action) for action in (BACK, *SCROLL[:2])]


class HelpPage(ReadingPage):
    """What is at hand, then every key of a page, with a sentence."""

    def __init__(self, keys: Keys, about: str) -> None:
        super().__init__()
        self.keys = keys
        self.about = about

    def head(self) -> tuple[str, str, float]:
        """Whose keys these are."""
        return f"Help · {self.keys.title}", "", 0.0

    def text(self, width: int) -> Content:
        """A line a key; keys that do the same share one."""
        by_sentence: dict[str, list[str]] = {}
        for action in self.keys.told:
            by_sentence.setdefault(action.does, []).extend(self.ctquiz.keymap.keys(action))
        names = [_key_names(keys) for keys in by_sentence.values()]
        column = max(map(len, names)) + 3
        leads = [Content.styled(f"{name:<{column}}", "bold") for name in names]
        about = [styled(self.about), NOTHING] if self.about else []
        return stacked(
            [
                *about,
                *(
                    hanging(lead, Content(does), column, width)
                    for lead, does in zip(leads, by_sentence, strict=True)
                ),
            ]
        )


def _key_names(keys: Sequence[str]) -> str:
    if len(keys) > 4:
        return f"{keys[0]}-{keys[-1]}"
    return " ".join(key_name(key) for key in keys)


class ProblemsPage(ReadingPage):
    """What is wrong in a bank's file: each mistake with its line and what to do."""

    def __init__(self, volume: Volume) -> None:
        super().__init__()
        self.volume = volume
        self.kept = 0
        self.source = _lines_of(volume.path, volume.reading.problems)

    def on_mount(self) -> None:
        """Look up how many reviews of the bank there are."""
        try:
            self.kept = kept_at(self.ctquiz.desk.log, self.volume.path.absolute())
        except (CtquizError, sqlite3.Error) as error:
            self.tell(f"Cannot look up: {reason(error)}.", "error")

    def head(self) -> tuple[str, str, float]:
        """The file and the number of its mistakes."""
        reading = self.volume.reading
        return self.volume.path.name, several(len(reading.problems), "error"), 0.0

    def text(self, width: int) -> Content:
        """The mistakes, oldest line first; a very long list is cut."""
        problems = self.volume.reading.problems
        said = Content.styled(_standing(self.volume), "bold")
        where = styled(str(self.volume.path.absolute()), "$quiet")
        parts = [stacked([said, where])]
        parts += [self._told(problem, width) for problem in problems[:_MOST_SHOWN]]
        more = len(problems) - _MOST_SHOWN
        if more > 0:
            parts.append(Content(f"… and {more} more"))
        if self.kept:
            reviews = several(self.kept, "review")
            parts.append(Content(f"Your progress in this bank is kept: {reviews}."))
        return Content("\n\n").join(parts)

    def _told(self, problem: Problem, width: int) -> Content:
        place = f"line {problem.line}, column {problem.column}   "
        lines = [
            hanging(Content.styled(place, "$quiet"), styled(problem.message), len(place), width)
        ]
        if problem.hint:
            lines.append(hanging(Content(" " * MARK), styled(problem.hint, "$quiet"), MARK, width))
        source = self.source.get(problem.line)
        if source is not None:
            lines += _pointed_at(source, problem.column, width - MARK)
        return stacked(lines)


def _standing(volume: Volume) -> str:
    reading = volume.reading
    if is_broken(volume):
        return "This bank cannot be studied yet. Nothing else is affected."
    if reading.faulty:
        return f"This bank is studied without its {several(reading.faulty, 'faulty fact')}."
    return "This bank is studied; its facts are sound."


def _pointed_at(source: str, column: int, width: int) -> list[Content]:
    """The line with ^ under the word that is wrong; no line where that word is out of sight."""
    before = cell_len(visible_line(source[: column - 1]))
    word = _WORD.match(source, column - 1)
    length = cell_len(word.group()) if word else 1
    if before + length > width - 1:
        return []
    return [
        Content(cut(source, width)).pad_left(MARK),
        Content.styled(" " * (MARK + before) + "^" * length, "$text-error"),
    ]


def _lines_of(path: Path, problems: Sequence[Problem]) -> dict[int, str]:
    """The lines that the problems point at; none where the file cannot be read as text."""
    wanted = {problem.line for problem in problems[:_MOST_SHOWN]}
    try:
        with path.open(encoding="utf-8") as file:
            lines = islice(enumerate(file, 1), max(wanted, default=0))
            return {n: line.rstrip("\n")[:_LONGEST_LINE] for n, line in lines if n in wanted}
    except (OSError, UnicodeDecodeError):
        return {}
