"""Pages to read: what the keys do, and what is wrong in a bank."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from ctquiz.errors import Problem
from ctquiz.library import Volume
from ctquiz.screens.actions import READING, Action, Hint, hint
from ctquiz.screens.draw import hanging, stacked, styled
from ctquiz.screens.page import TextPage, bound
from ctquiz.study.words import several

_MOST_SHOWN = 200
_LONGEST_LINE = 400


class ReadingPage(TextPage):
    """Something to read and scroll."""

    ACTIONS: ClassVar[tuple[Action, ...]] = READING
    BINDINGS: ClassVar[list[BindingType]] = bound(READING)

    def keys(self) -> Sequence[Hint]:
        """Up, down, back."""
        return [hint(action) for action in READING]

    def action_scroll(self, by: int) -> None:
        """Move the text."""
        self.query_one("#body", VerticalScroll).scroll_relative(y=by, animate=False)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss()


class HelpPage(ReadingPage):
    """Every key of a page, with a sentence."""

    def __init__(self, title: str, about: tuple[Action, ...]) -> None:
        super().__init__()
        self.about_title = title
        self.about = about

    def head(self) -> tuple[str, str, float]:
        """Whose keys these are."""
        return f"Help · {self.about_title}", "", 0.0

    def text(self, width: int) -> Content:
        """A line a key; keys that do the same share one."""
        by_sentence: dict[str, list[str]] = {}
        for action in self.about:
            by_sentence.setdefault(action.does, []).extend(action.keys)
        return stacked(
            [
                hanging(Content.styled(f"{_key_names(keys):<18}", "bold"), Content(does), 18, width)
                for does, keys in by_sentence.items()
            ]
        )


_SHORT = {"question_mark": "?", "escape": "esc"}


def _key_names(keys: Sequence[str]) -> str:
    if len(keys) > 4:
        return f"{keys[0]}-{keys[-1]}"
    return " ".join(_SHORT.get(key, key) for key in keys)


class ProblemsPage(ReadingPage):
    """What is wrong in a bank's file: each mistake with its line and what to do."""

    def __init__(self, volume: Volume) -> None:
        super().__init__()
        self.volume = volume
        self.source = _lines_of(volume.path, volume.reading.problems)

    def head(self) -> tuple[str, str, float]:
        """The file and the number of its mistakes."""
        return str(self.volume.path), several(len(self.volume.reading.problems), "error"), 0.0

    def text(self, width: int) -> Content:
        """The mistakes, oldest line first; a very long list is cut."""
        reading = self.volume.reading
        left_out = several(reading.faulty, "faulty fact")
        said = (
            "This bank cannot be studied yet. Nothing else is affected."
            if reading.bank is None
            else f"This bank is studied without its {left_out}."
        )
        parts = [Content.styled(said, "bold")]
        parts += [self._told(problem, width) for problem in reading.problems[:_MOST_SHOWN]]
        more = len(reading.problems) - _MOST_SHOWN
        if more > 0:
            parts.append(Content(f"… and {more} more"))
        return Content("\n\n").join(parts)

    def _told(self, problem: Problem, width: int) -> Content:
        place = f"line {problem.line}, column {problem.column}   "
        lines = [
            hanging(Content.styled(place, "$quiet"), styled(problem.message), len(place), width)
        ]
        if problem.hint:
            lines.append(hanging(Content(" " * 2), styled(problem.hint, "$quiet"), 2, width))
        source = self.source.get(problem.line)
        if source is not None and problem.column - 1 <= width - 6:
            lines.append(styled(f"  {source[: width - 4]}"))
            lines.append(Content.styled(" " * (problem.column + 1) + "^", "$text-error"))
        return stacked(lines)


def _lines_of(path: Path, problems: Sequence[Problem]) -> dict[int, str]:
    """The lines that the problems point at; none where the file cannot be read as text."""
    wanted = {problem.line for problem in problems[:_MOST_SHOWN]}
    try:
        with path.open(encoding="utf-8") as file:
            lines = islice(enumerate(file, 1), max(wanted, default=0))
            return {n: line.rstrip("\n")[:_LONGEST_LINE] for n, line in lines if n in wanted}
    except (OSError, UnicodeDecodeError):
        return {}
