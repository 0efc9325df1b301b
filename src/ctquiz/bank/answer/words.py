"""Judges what was typed for a text or a number as a fair teacher would."""

from collections.abc import Iterable, Sequence

from ctquiz.bank.answer.amounts import amounts
from ctquiz.bank.answer.meaning import almost_means, means
from ctquiz.bank.answer.near import Slip, near_miss
from ctquiz.bank.answer.number import is_number
from ctquiz.bank.answer.plainly import plainly
from ctquiz.bank.answer.same import same
from ctquiz.bank.answer.symbols import is_other_symbol
from ctquiz.bank.answer.verdict import Verdict, Word, of_one
from ctquiz.bank.model import Number, Text


def judge_words(
    answer: Text | Number, typed: str, language: str, wrong: Sequence[str] = ()
) -> Verdict:
    """What typed words are worth; `wrong` are texts that must never pass for the answer."""
    accepted = (answer.shown, *answer.accept)
    if isinstance(answer, Number):
        accepted = (*accepted, answer.written)
    if _is_plainly(accepted, typed, wrong):
        return of_one(Word.RIGHT, typed)
    if (
        not typed.strip()
        or _is_too_long(accepted, typed)
        or _is_wrong(answer, typed, language, wrong)
    ):
        return of_one(Word.WRONG, typed)
    if _is_right(answer, accepted, typed, language):
        return of_one(Word.RIGHT, typed)
    if isinstance(answer, Number) and _is_another(answer, typed, language):
        return of_one(Word.WRONG, typed)
    if isinstance(answer, Number) and answer.unit:
        units = dict.fromkeys((answer.unit, *answer.unit.split()[-1:]))
        accepted = (*accepted, *(f"{text} {unit}" for text in accepted for unit in units))
    slip = _almost(accepted, typed, language, wrong) or near_miss(accepted, typed, language, wrong)
    if slip is None:
        return of_one(Word.WRONG, typed)
    return of_one(Word.CLOSE, typed, slip.nearest, slip.why)


def _is_right(answer: Text | Number, accepted: Iterable[str], typed: str, language: str) -> bool:
    if isinstance(answer, Text):
        return any(means(text, typed, language) for text in accepted)
    if is_number(answer, typed, language):
        return True
    # A text beside a number is read as it stands: `1,610` may be another number to a learner.
    alike = same if _is_another(answer, typed, language) else means
    return any(alike(text, typed, language) for text in accepted)


def _is_another(answer: Number, typed: str, language: str) -> bool:
    """Whether a number was given, and not this one."""
    given = amounts(typed, language)
    return bool(given) and all(one.value != answer.value for one in given)


def _is_plainly(accepted: Iterable[str], typed: str, wrong: Iterable[str]) -> bool:
    """Whether the very text was typed; where a wrong option looks like it, in its own case."""
    if typed.strip() in {text.strip() for text in accepted}:
        return True
    said = plainly(typed)
    alike = [text for text in accepted if not is_other_symbol(text, typed)]
    return said in map(plainly, alike) and said not in map(plainly, wrong)


def _is_too_long(accepted: Iterable[str], typed: str) -> bool:
    """A pasted page is no answer, whatever it folds to; reading it would only take time."""
    return len(" ".join(typed.split())) > 200 + 4 * max(map(len, accepted))


def _is_wrong(answer: Text | Number, typed: str, language: str, wrong: Iterable[str]) -> bool:
    """Whether a wrong option was typed, however it was written."""
    if any(means(text, typed, language) for text in wrong):
        return True
    if not isinstance(answer, Number) or answer.within is None:
        return False
    # A wrong option may lie within the tolerance; it is meant without its unit, too.
    values = {amount.value for amount in amounts(typed, language)}
    return any(
        amount.value in values and amount.value != answer.value
        for text in wrong
        for amount in amounts(text, language, authored=True)
    )


def _almost(
    accepted: Iterable[str], typed: str, language: str, wrong: Iterable[str]
) -> Slip | None:
    """The right thing with more or less than was asked, unless that may be a wrong option, too."""
    for text in accepted:
        why = almost_means(text, typed, language)
        if why:
            fits_wrong = any(almost_means(other, typed, language) for other in wrong)
            return None if fits_wrong else Slip(text, why)
    return None
