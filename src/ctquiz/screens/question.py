"""How a question looks, before and after its answer: pure, from a phase to text."""

from collections.abc import Sequence

from textual.content import Content

from ctquiz.bank.answer import Right, check
from ctquiz.bank.forms import Question
from ctquiz.bank.model import Fact, Form
from ctquiz.bank.note import spans
from ctquiz.memory.fsrs import AGAIN, GOOD, HARD
from ctquiz.memory.interval import Choices
from ctquiz.screens import actions
from ctquiz.screens.actions import Hint, hint
from ctquiz.screens.draw import GUTTER, MARK, NOTHING, Entry, cut, listed, stacked, styled
from ctquiz.shown import visible
from ctquiz.study.state import Asking, Judged, Outcome, Phase, Revealed
from ctquiz.study.words import RATINGS, interval, short_interval, sources, statement

_SHOWN = 160
"""Cells of a typed answer that are shown again: the right one below it must stay in sight."""

_NOTE_STYLES = {"": "", "emphasis": "bold", "strong": "bold", "code": "$primary"}
_SIGNS = {
    "right": ("✓", "$text-success"),
    "wrong": ("✗", "$text-error"),
}


def asking_of(phase: Phase) -> Asking | None:
    """The question of a phase, asked or answered."""
    match phase:
        case Asking():
            return phase
        case Revealed(asking):
            return asking
        case Judged(outcome):
            return outcome.asking
        case _:
            return None


def prompt(question: Question) -> Content:
    """The question itself, with a word for what its image shows."""
    lines = [Content(visible(question.prompt))]
    image = question.fact.image
    if image is not None:
        lines.append(styled(f"Picture: {image.file}: {image.alt}", "not bold $quiet"))
    return stacked(lines)


def tip(asking: Asking) -> Content:
    """The hint, once it was asked for."""
    said = asking.question.blank.hint
    return styled(f"hint: {said}", "$quiet") if asking.hinted and said else NOTHING


def options(phase: Phase, width: int, roomy: bool) -> Content:
    """The options with their numbers; after the answer, each with its verdict in place."""
    asking = asking_of(phase)
    if asking is None or not asking.question.options:
        return NOTHING
    entries = [
        _option(number, option, _comment(phase, option))
        for number, option in enumerate(asking.question.options, 1)
    ]
    rows = listed(entries, GUTTER, width)
    wraps = any("\n" in row.plain for row in rows)
    return Content("\n\n" if wraps or roomy else "\n").join(rows)


def _comment(phase: Phase, option: str) -> tuple[str, str, str]:
    """The sign, colour and word that stand beside an option."""
    match phase:
        case Judged(outcome) if option == outcome.verdict.given:
            return (*_SIGNS[outcome.verdict.word], _said(outcome))
        case Judged(Outcome(asking=asking)) | Revealed(asking) if option == asking.question.right:
            return "✓", "$text-success", "the answer"
    return " ", "", ""


def _said(outcome: Outcome) -> str:
    """The verdict's word, and whether it is the learner's own."""
    question, given, word = outcome.asking.question, outcome.verdict.given, outcome.verdict.word
    fits = given == question.right or (
        not question.options and isinstance(check(question, given), Right)
    )
    return word if fits == (word == "right") else f"counted {word}"


def _option(number: int, option: str, comment: tuple[str, str, str]) -> Entry:
    sign, colour, word = comment
    lead = Content.assemble((sign, colour or "$quiet"), " ", (f"{number:<4}", "bold"))
    text = styled(option, f"bold {colour}" if sign == "✓" else colour)
    return Entry(lead, text, Content.styled(word, colour))


def typed(phase: Phase, width: int) -> Content:
    """What stands where the field was: the answer given, letter above letter over the right one."""
    match phase:
        case Judged(outcome) if outcome.verdict.given:
            rows = _given(outcome)
        case Judged(Outcome(asking=asking)) | Revealed(asking):
            rows = [_answer(asking.question)]
        case _:
            return NOTHING
    return stacked(listed(rows, MARK, width))


def _given(outcome: Outcome) -> list[Entry]:
    question, word = outcome.asking.question, outcome.verdict.word
    sign, colour = _SIGNS[word]
    given = Entry(
        Content.assemble((sign, colour), " "),
        styled(cut(outcome.verdict.given, _SHOWN), f"bold {colour}" if word == "right" else colour),
        Content.styled(_said(outcome), colour),
    )
    return [given] if outcome.verdict.given == question.right else [given, _answer(question)]


def _answer(question: Question) -> Entry:
    said = styled(question.right, "bold")
    return Entry(Content(" " * MARK), said, Content.styled("the answer", "$quiet"))


def after(question: Question, width: int) -> Content:
    """What may only be seen once answered: the whole fact, its note and where it stands."""
    lines: list[Content] = []
    said = statement(question)
    if said is not None:
        lines.append(_indented(Content(visible(said)), width))
    if question.fact.note is not None:
        lines.append(_indented(_note(question.fact.note), width))
    lines += [_indented(styled(source, "$quiet"), width) for source in sources(question)]
    lines += _labels(question.fact, width)
    return stacked(lines)


def _labels(fact: Fact, width: int) -> Sequence[Content]:
    if not fact.tags:
        return []
    tags = " ".join(f"#{tag}" for tag in fact.tags)
    return [_indented(styled(tags, "$quiet"), width)]


def _note(note: str) -> Content:
    return Content.assemble(*((visible(text), _NOTE_STYLES[mark]) for text, mark in spans(note)))


def _indented(content: Content, width: int) -> Content:
    return stacked([line.pad_left(2) for line in content.wrap(max(1, width - 2))])


def ratings(phase: Phase, default: int, width: int) -> Content:
    """The four ratings with the intervals they give; ▸ marks what space will do."""
    choices = _choices(phase)
    if choices is None:
        return NOTHING
    for said in (interval, short_interval):
        row = Content("  ").join(
            Content.assemble(_rating(rating, default), "  ", (said(choices.of(rating)), "$quiet"))
            for rating in RATINGS
        )
        if row.cell_length <= width:
            return row
    return _in_two_rows(choices, default)


def _choices(phase: Phase) -> Choices | None:
    match phase:
        case Revealed():
            return phase.choices
        case Judged(outcome):
            return outcome.choices
        case _:
            return None


def _rating(rating: int, default: int) -> Content:
    chosen = rating == default
    return Content.assemble(
        ("▸ " if chosen else "  ", "$primary"),
        (str(rating), "bold"),
        " ",
        (RATINGS[rating], "bold" if chosen else ""),
    )


def _in_two_rows(choices: Choices, default: int) -> Content:
    """For a narrow screen: each interval below the word it belongs to."""
    words = [_rating(rating, default) for rating in RATINGS]
    below = "".join(
        f"{'    ' + short_interval(choices.of(rating)):<{word.cell_length + 1}}"
        for rating, word in zip(RATINGS, words, strict=True)
    )
    return stacked([Content(" ").join(words), styled(below.rstrip(), "$quiet")])


def keys(phase: Phase, flip: bool, can_undo: bool) -> list[Hint]:
    """The footer: what the keys do in this very state, most wanted first."""
    undo = [hint(actions.UNDO)] if can_undo else []
    ending = [hint(actions.HELP), hint(actions.LEAVE)]
    match phase:
        case Asking(question=question) if flip or question.options:
            return [*_answer_keys(phase, flip), hint(actions.SKIP), *undo, *ending]
        case Asking():
            tab = [hint(actions.HINT, shown="tab")] if _has_hint(phase) else []
            back = [hint(actions.UNDO, shown="ctrl+z")] if can_undo else []
            return [
                Hint("enter", "check"),
                *tab,
                hint(actions.SKIP, shown="ctrl+s"),
                *back,
                hint(actions.HELP, shown="f1"),
                hint(actions.LEAVE, shown="esc"),
            ]
        case Revealed():
            go_on = hint(actions.SHOW, RATINGS[default_rating(phase, flip)])
            return [go_on, Hint("1-4", "rate"), *undo, *ending]
        case Judged(outcome):
            overrule = actions.RIGHT if outcome.verdict.word == "wrong" else actions.WRONG
            go_on = hint(actions.SHOW, RATINGS[outcome.rating])
            return [go_on, hint(overrule), *undo, *ending]
        case _:
            return ending


def _answer_keys(asking: Asking, flip: bool) -> list[Hint]:
    tip = [hint(actions.HINT)] if _has_hint(asking) else []
    if flip:
        return [hint(actions.SHOW, "show"), *tip]
    if asking.question.form is Form.CLAIM:
        return [hint(actions.TRUE), hint(actions.FALSE), *tip]
    return [Hint(f"1-{len(asking.question.options)}", "answer"), *tip]


def _has_hint(asking: Asking) -> bool:
    return asking.question.blank.hint is not None and not asking.hinted


def default_rating(phase: Phase, flip: bool) -> int:
    """What space rates: as it counts now; a look is a miss, unless looking was agreed on.

    A hint makes it hard at most.
    """
    match phase:
        case Judged(outcome):
            return outcome.rating
        case Revealed(asking) if flip:
            return HARD if asking.hinted else GOOD
        case _:
            return AGAIN
