"""How a question looks, before and after its answer: pure, from a phase to text."""

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from ctquiz.bank.answer.verdict import Word
from ctquiz.bank.forms import Question
from ctquiz.bank.note import spans
from ctquiz.memory.interval import Choices
from ctquiz.screens.actions.action import Action, Hint, hint
from ctquiz.screens.actions.common import HELP, LEAVE, UNDO
from ctquiz.screens.actions.review import (
    EDIT,
    HINT,
    RIGHT,
    ROW_DOWN,
    SHOW,
    SKIP,
    SOURCE,
    WRONG,
)
from ctquiz.screens.draw import NOTHING, stacked, styled
from ctquiz.shown import visible
from ctquiz.study.marking import at_hand
from ctquiz.study.rating import default_rating
from ctquiz.study.state import Asking, Judged, Outcome, Phase, Revealed, Session
from ctquiz.study.why import why_last
from ctquiz.study.words import (
    RATINGS,
    interval,
    leech,
    short_interval,
    sources,
    standing,
    statement,
)

_NOTE_STYLES = {"": "", "emphasis": "bold", "strong": "bold", "code": "$primary"}
_MOST_KEYS: Final = 6
_INSTEAD = {"hint": "tab", "skip": "ctrl+s", "undo": "ctrl+z", "help": "f1", "leave": "esc"}
"""The keys of actions that no answer can be typed with."""


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


def after(phase: Phase, width: int, passage: Content = NOTHING) -> Content:
    """What may only be seen once answered: the whole fact, its note, and where it stands."""
    asking = at_hand(phase)
    assert asking is not None, "only a question is answered"
    question = asking.question
    lines: list[Content] = []
    said = statement(question)
    if said is not None:
        lines.append(_indented(Content(visible(said)), width))
    if question.fact.note is not None:
        lines.append(_indented(_note(question.fact.note), width))
    lines += [_indented(styled(source, "$quiet"), width) for source in sources(question)]
    lines += [_indented(one, width) for one in (*_labels(asking), *_worries(phase))]
    if len(passage):
        lines += [NOTHING, passage]
    return stacked(lines)


def reason(session: Session, width: int) -> Content:
    """Why the answered blank comes back when it does, in a quiet line."""
    asking = at_hand(session.phase) if isinstance(session.phase, Judged) else None
    # What is suspended does not come back.
    asked = asking is not None and not asking.card.marks.suspended
    said = why_last(session) if asked else None
    return _indented(styled(said, "$quiet"), width) if said else NOTHING


def _labels(asking: Asking) -> Sequence[Content]:
    """The tags, and what the learner marked."""
    labels = [f"#{tag}" for tag in asking.question.fact.tags]
    marks = standing(asking.card.marks)
    return [styled(" ".join([*labels, marks]).strip(), "$quiet")] if labels or marks else []


def _worries(phase: Phase) -> Sequence[Content]:
    """A word about what is missed time and again."""
    said = leech(phase.outcome) if isinstance(phase, Judged) else None
    return [styled(f"A leech: {said}.", "$text-warning")] if said else []


def _note(note: str) -> Content:
    return Content.assemble(*((visible(text), _NOTE_STYLES[mark]) for text, mark in spans(note)))


def _indented(content: Content, width: int) -> Content:
    return stacked([line.pad_left(2) for line in content.wrap(max(1, width - 2))])


def ratings(phase: Phase, default: int, width: int) -> Content:
    """The four ratings with the intervals they give; ▸ marks what space will do."""
    choices = _choices(phase)
    if choices is None:
        return _of_practice(phase, default)
    for said in (interval, short_interval):
        row = Content("  ").join(
            Content.assemble(_rating(rating, default), "  ", (said(choices.of(rating)), "$quiet"))
            for rating in RATINGS
        )
        if row.cell_length <= width:
            return row
    return _in_two_rows(choices, default)


def _of_practice(phase: Phase, default: int) -> Content:
    """Where nothing is scheduled there are no intervals; what was only looked at is rated still."""
    match phase:
        case Revealed():
            return Content(" ").join([_rating(rating, default) for rating in RATINGS])
        case Judged():
            return styled("  practice: nothing is scheduled", "$quiet")
        case _:
            return NOTHING


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


def keys(
    phase: Phase,
    flip: bool,
    can_undo: bool,
    entering: Sequence[Hint],
    own: str,
    goes_on_below: bool,
) -> list[Hint]:
    """The footer: what the keys do in this very state, most wanted first; never more than a few.

    `entering` is its part about the answer, `goes_on_below` whether the body has more than it
    shows; where a character is one of its `own`, the others name a second key of theirs.
    """
    undo = [UNDO] if can_undo else []
    asking = at_hand(phase)
    match phase:
        case Asking():
            first = [hint(SHOW)] if flip else entering
            tip = [HINT] if _has_hint(phase) else []
            wanted = [SKIP, *tip, *undo][: _room_beside(first)]
            shown = [one for one in (*tip, SKIP, *undo) if one in wanted]
            return [*first, *(_free(one, own) for one in (*shown, HELP, LEAVE))]
        case Revealed():
            first = [hint(SHOW, RATINGS[default_rating(phase, flip)]), Hint("1-4", "rate")]
        case Judged(outcome):
            go_on = hint(SHOW, RATINGS[outcome.rating] if outcome.choices else "next")
            first = [go_on, *map(hint, _overruling(outcome))]
        case _:
            first = []
    source = [SOURCE] if asking is not None and asking.question.fact.at else []
    others = [*undo, *source, EDIT] if asking is not None else []
    first += [hint(ROW_DOWN, "more")] if goes_on_below else []
    return [*first, *map(hint, [*others[: _room_beside(first)], HELP, LEAVE])]


def _room_beside(first: Sequence[Hint]) -> int:
    """How many keys can be told beside these; help and leave always are."""
    return max(0, _MOST_KEYS - len(first) - 2)


def _free(action: Action, own: str) -> Hint:
    """A key of the action that is not typed here."""
    shown = _INSTEAD[action.name] if action.shown in own else action.shown
    return Hint(shown, action.label, of=action.id, typed=own)


def _overruling(outcome: Outcome) -> list[Action]:
    match outcome.verdict.word:
        case Word.RIGHT:
            return [WRONG]
        case Word.CLOSE:
            return [RIGHT, WRONG]
        case Word.WRONG:
            return [RIGHT]


def _has_hint(asking: Asking) -> bool:
    return asking.question.blank.hint is not None and not asking.hinted
