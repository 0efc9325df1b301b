"""What can be set on the screen: its value in words, and what less or more makes of it."""

from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ctquiz.bank.model import Form
from ctquiz.memory.event import Set, SettingName
from ctquiz.memory.queue import RECOGNITION
from ctquiz.memory.rules import HOURS, LEAST_RETENTION, MOST_A_DAY, MOST_RETENTION, Rules
from ctquiz.settings.values import Look, Settings

Change = Set | Settings
"""What setting something leads to: an event, or another file of settings."""


class Row(Struct, frozen=True):
    """Something that can be set; `change` is by how many steps, None where that leads nowhere."""

    title: str
    value: str
    about: str
    change: Callable[[int], Change | None]


class Group(Struct, frozen=True):
    """Rows that are kept in one place, which `title` tells."""

    title: str
    rows: Sequence[Row]


def groups(rules: Rules, settings: Settings) -> Sequence[Group]:
    """All that can be set, as it stands."""
    return (
        Group("Kept with your answers", (_retention(rules), *_limits(rules), _rollover(rules))),
        Group("On this machine", (_look(settings), _forms(settings))),
    )


def _retention(rules: Rules) -> Row:
    percent = round(100 * rules.retention)
    least, most = round(100 * LEAST_RETENTION), round(100 * MOST_RETENTION)

    def change(by: int) -> Change | None:
        aim = min(most, max(least, percent + by))
        return None if aim == percent else Set(SettingName.RETENTION, (aim / 100,))

    about = (
        f"A question comes back when you would still know {percent} of 100 like it. More means"
        " shorter intervals and more reviews. What is due already stays so."
    )
    return Row("Remember", f"{percent} %", about, change)


def _limits(rules: Rules) -> Sequence[Row]:
    new, due = rules.budget.new, rules.budget.due

    def more_new(by: int) -> Change | None:
        return _limited(new, due, _bounded(new + by), due)

    def more_due(by: int) -> Change | None:
        return _limited(new, due, new, _bounded(due + 10 * by))

    over = "over all banks. Each new one is asked some ten times in its first months."
    reviews = "over all banks; the rest waits for the next day. What you missed is asked besides."
    return (
        Row("New a day", str(new), f"At most {new} new blanks a day, {over}", more_new),
        Row("Reviews a day", str(due), f"At most {due} due blanks a day, {reviews}", more_due),
    )


def _limited(new: int, due: int, more_new: int, more_due: int) -> Change | None:
    same = (new, due) == (more_new, more_due)
    return None if same else Set(SettingName.LIMITS, (more_new, more_due))


def _bounded(number: int) -> int:
    return min(MOST_A_DAY, max(0, number))


def _rollover(rules: Rules) -> Row:
    hour = rules.rollover
    about = (
        f"A day ends at {hour}:00: what you answer before that belongs to the day before. Past days"
        " stay as they are."
    )
    return Row(
        "A day ends at",
        f"{hour}:00",
        about,
        lambda by: Set(SettingName.ROLLOVER, ((hour + by) % HOURS,)) if by % HOURS else None,
    )


_LOOKS: Final = {
    Look.DARK: ("dark", "Light letters on dark."),
    Look.LIGHT: ("light", "Dark letters on light."),
    Look.TERMINAL: ("the terminal's own", "The colours that your terminal is set to."),
}


def _look(settings: Settings) -> Row:
    looks = list(_LOOKS)
    at = looks.index(settings.look)
    value, about = _LOOKS[settings.look]
    return Row(
        "Colours", value, about, lambda by: replace(settings, look=looks[(at + by) % len(looks)])
    )


_TYPED: Final = (Form.CLOZE, Form.ASK, Form.LIST)
_ASKED: Final = {
    (): ("as it suits the memory", "New and weak ones by recognition, firm ones by recall."),
    _TYPED: ("typed where possible", "By recall from the beginning: gaps, questions and lists."),
    RECOGNITION: ("chosen where possible", "By recognition: choices, claims and matches."),
}


def _forms(settings: Settings) -> Row:
    ways: list[tuple[Form, ...]] = list(_ASKED)
    if settings.forms not in ways:
        ways.append(settings.forms)
    at = ways.index(settings.forms)
    own = (", ".join(settings.forms), "As the file of settings says.")
    value, about = _ASKED.get(settings.forms, own)
    return Row(
        "Asked", value, about, lambda by: replace(settings, forms=ways[(at + by) % len(ways)])
    )
