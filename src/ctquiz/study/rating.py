"""From an answer to a rating, before the learner says otherwise."""

from ctquiz.bank.answer.verdict import Word
from ctquiz.memory.fsrs import AGAIN, GOOD, HARD
from ctquiz.study.state import Asking, Judged, Phase, Revealed


def worth(asking: Asking, word: Word) -> int:
    """The rating of an answer; a near miss, or one that needed the hint, was hard at most."""
    rating = rating_of(word)
    return min(HARD, rating) if asking.hinted else rating


def rating_of(word: Word) -> int:
    """The rating of an answer that needed no hint."""
    return {Word.RIGHT: GOOD, Word.CLOSE: HARD, Word.WRONG: AGAIN}[word]


def default_rating(phase: Phase, flip: bool) -> int:
    """What going on rates: as it counts now; a look is a miss, unless looking was agreed on."""
    match phase:
        case Judged(outcome):
            return outcome.rating
        case Revealed(asking) if flip:
            return worth(asking, Word.RIGHT)
        case _:
            return AGAIN
