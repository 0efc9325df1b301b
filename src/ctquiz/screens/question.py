"""How a question looks, before and after its answer: pure, from a phase to text."""

from collections.abc import Sequence

from textual.content import Content

from ctquiz.bank.forms import Question
from ctquiz.bank.model import Fact
from ctquiz.bank.note import spans
from ctquiz.memory.fsrs import AGAIN
from ctquiz.memory.interval import Choices
from ctquiz.screens import actions
from ctquiz.screens.actions import Hint, hint
from ctquiz.screens.draw import GUTTER, hanging, stacked, styled
from ctquiz.shown import visible
from ctquiz.study.state import Asking, Judged, Outcome, Phase, Revealed
from ctquiz.study.words import RATINGS, interval, short_interval, sources, statement

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


def options(phase: Phase, width: int, roomy: bool) -> Content:
    """The options with their numbers; after the answer, each with its verdict in place."""
    asking = asking_of(phase)
    if asking is None or not asking.question.options:
        return Content("")
    question = asking.question
    rows = [
        _option(number, option, _comment(phase, option), width)
        for number, option in enumerate(question.options, 1)
    ]
    wraps = any("\n" in row.plain for row in rows)
    return Content("\n\n" if wraps or roomy else "\n").join(rows)


def _comment(phase: Phase, option: str) -> tuple[str, str, str]:
    """The sign, colour and word that stand beside an option."""
    match phase:
        case Judged(outcome):
            right = outcome.asking.question.right
            if option == right:
                given = outcome.verdict.given == right
                return "✓", "$text-success", "right" if given else "the answer"
            if option == outcome.verdict.given:
                return "✗", "$text-error", "wrong"
        case Revealed(asking) if option == asking.question.right:
            return "✓", "$text-success", "the answer"
    return " ", "", ""


def _option(number: int, option: str, comment: tuple[str, str, str], width: int) -> Content:
    sign, colour, word = comment
    lead = Content.assemble((sign, colour or "$quiet"), " ", (f"{number:<4}", "bold"))
    text = styled(option, f"bold {colour}" if sign == "✓" else colour)
    if word:
        text = Content.assemble(text, "      ", (word, colour))
    return hanging(lead, text, GUTTER, width)


def typed(phase: Phase, width: int) -> Content:
    """What stands where the field was: the answer given, letter above letter over the right one."""
    match phase:
        case Judged(outcome) if outcome.verdict.given:
            return _given(outcome, width)
        case Judged(outcome):
            return _answer(outcome.asking.question, width)
        case Revealed(asking):
            return _answer(asking.question, width)
    return Content("")


def _given(outcome: Outcome, width: int) -> Content:
    question, word = outcome.asking.question, outcome.verdict.word
    sign, colour = _SIGNS[word]
    given = Content.assemble(
        styled(outcome.verdict.given, f"bold {colour}" if word == "right" else colour),
        "      ",
        (word, colour),
    )
    rows = [hanging(Content.assemble((sign, colour), " "), given, 2, width)]
    if outcome.verdict.given != question.right:
        rows.append(_answer(question, width))
    return stacked(rows)


def _answer(question: Question, width: int) -> Content:
    said = Content.assemble(styled(question.right, "bold"), "      ", ("the answer", "$quiet"))
    return hanging(Content("  "), said, 2, width)


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
        return Content("")
    return _rating_row(choices, default, width)


def _choices(phase: Phase) -> Choices | None:
    match phase:
        case Revealed():
            return phase.choices
        case Judged(outcome):
            return outcome.choices
        case _:
            return None


def _rating_row(choices: Choices, default: int, width: int) -> Content:
    narrow = width < 60
    parts: list[Content] = []
    for rating, word in RATINGS.items():
        days = choices.of(rating)
        chosen = rating == default
        said = short_interval(days) if narrow else interval(days)
        parts.append(
            Content.assemble(
                ("▸ " if chosen else "  ", "$primary"),
                (str(rating), "bold"),
                " ",
                (word, "bold" if chosen else ""),
                "  " if not narrow else " ",
                (said, "$quiet"),
            )
        )
    return Content("" if narrow else "  ").join(parts)


def keys(phase: Phase, flip: bool, can_undo: bool) -> list[Hint]:
    """The footer: what the keys do in this very state, most wanted first."""
    undo = [hint(actions.UNDO)] if can_undo else []
    ending = [hint(actions.HELP), hint(actions.LEAVE)]
    match phase:
        case Asking(question=question) if flip or question.options:
            return [*_option_keys(phase, flip), hint(actions.SKIP), *undo, *ending]
        case Asking():
            tab = [hint(actions.HINT, shown="tab")] if _has_hint(phase) else []
            back = [hint(actions.UNDO, shown="ctrl+z")] if can_undo else []
            return [
                Hint("enter", "check"),
                *tab,
                Hint("ctrl+s", "skip"),
                *back,
                hint(actions.HELP, shown="f1"),
                hint(actions.LEAVE, shown="esc"),
            ]
        case Revealed():
            return [Hint("1-4", "rate"), *undo, *ending]
        case Judged(outcome):
            overrule = actions.RIGHT if outcome.verdict.word == "wrong" else actions.WRONG
            go_on = Hint("space", RATINGS[outcome.rating])
            return [go_on, hint(overrule), *undo, *ending]
        case _:
            return ending


def _option_keys(asking: Asking, flip: bool) -> list[Hint]:
    tip = [hint(actions.HINT)] if _has_hint(asking) else []
    if flip:
        return [Hint("space", "show"), *tip]
    return [Hint(f"1-{len(asking.question.options)}", "answer"), *tip]


def _has_hint(asking: Asking) -> bool:
    return asking.question.blank.hint is not None and not asking.hinted


def default_rating(phase: Phase, flip: bool) -> int:
    """What space rates: as it counts now; a look is a miss, unless looking was agreed on."""
    if isinstance(phase, Judged):
        return phase.outcome.rating
    return 3 if flip else AGAIN
