"""The sentences below the list: what today and the next day ask, and what the past ones gave."""

from msgspec import Struct
from textual.content import Content

from ctquiz.desk import Desk
from ctquiz.memory.past import answers_on, ever_answered, seconds_a_question, streak
from ctquiz.memory.sittings import left
from ctquiz.screens.draw import NOTHING, stacked, styled
from ctquiz.screens.home.census import Census
from ctquiz.screens.home.rows import Row
from ctquiz.shown import several
from ctquiz.study.words import ahead


class Standing(Struct, frozen=True):
    """What is said below the list; a `worry` is a wrong clock's, an `exam` is one that waits."""

    today: str = ""
    past: str = ""
    worry: str = ""
    exam: str = ""

    def lines(self) -> list[Content]:
        """The sentences, one a line."""
        said = [Content.styled(self.today, "bold")]
        if self.past:
            said.append(styled(self.past, "$quiet"))
        if self.worry:
            said.append(styled(self.worry, "$text-warning"))
        if self.exam:
            said.append(styled(self.exam, "$quiet"))
        return said


def standing_of(desk: Desk, census: Census) -> Standing:
    """What today and the next day ask, and what the past days gave."""
    today = census.counts(census.banks).today
    asked = "Done for today."
    if today:
        minutes = max(1, round(today * seconds_a_question(desk.log) / 60))
        asked = f"{today} for today, about {several(minutes, 'minute')}."
    later = ahead(desk.next_due(census.banks), census.today)
    answered, days = answers_on(desk.log, census.today), streak(desk.log, census.today)
    told = answered or days or ever_answered(desk.log)
    past = f"{answered} answered today · {several(days, 'day')} in a row" if told else ""
    wrong = desk.dated_ahead()
    worry = f"{several(wrong, 'review')} dated ahead of today by a wrong clock." if wrong else ""
    return Standing(f"{asked} {later}".rstrip(), past, worry, _exam_of(desk, census))


def _exam_of(desk: Desk, census: Census) -> str:
    """The exam that waits; nothing where none does."""
    if not left(desk.log):
        return ""
    from ctquiz import exams  # noqa: PLC0415 - an exam seldom waits
    from ctquiz.study.exam.words import standing, title  # noqa: PLC0415 - as above

    waiting = exams.waiting(desk, census.banks, lambda: ())
    if waiting is None:
        return ""
    return f"An exam waits: {title(waiting.exam)}, {standing(waiting.exam)}."


def about(row: Row) -> list[Content]:
    """What keeps parts of the bank of a row from being studied."""
    if row.volume is None or row.volume.bank is None:
        return []
    reading = row.volume.reading
    unnamed = sum(fact.id is None for fact in row.volume.bank.facts)
    said = []
    if reading.faulty:
        said.append(f"{several(reading.faulty, 'faulty fact')} left out, p shows why")
    if unnamed:
        said.append(f"{several(unnamed, 'fact')} without an id not studied")
    return [styled("; ".join(said) + ".", "$text-warning")] if said else []


def empty(folder: str) -> Content:
    """What there is to say where no bank is known."""
    what = "A bank is a file of facts. ctquiz asks you for them, and asks again"
    begin = "ctquiz new NAME writes one to begin with. Banks are looked for in"
    return stacked(
        [
            Content.styled("No banks here yet.", "bold"),
            NOTHING,
            Content(f"{what} just before you would forget."),
            NOTHING,
            Content.assemble(f"{begin} ", styled(folder, "$quiet")),
        ]
    )
