"""Options that stand out among the others: by their shape, their length, or a word."""

import re
from collections.abc import Iterator
from typing import Final

from ctquiz.bank.check.compared import Words, stands_in, stems_of
from ctquiz.bank.check.kinds import counts, has_digit, is_plural
from ctquiz.bank.check.subject import Finding, Subject
from ctquiz.bank.check.words import beginning, is_english
from ctquiz.bank.model import AllOf, Number, Text
from ctquiz.shown import cut

_ARTICLE: Final = re.compile(r"\A(?:a|an|the)\s+", re.IGNORECASE)
_SMALL_ARTICLE: Final = re.compile(r"\A(?:a|[Aa]n|[Tt]he)\s+")
_AROUND: Final = ".,:;!?'\""
_BEFORE_DIGITS: Final = " $€£+-~"
_FAR: Final = 8
"""Characters by which a length is seen at a glance."""

_HALF: Final = 1.5
_ENOUGH: Final = 4
"""Options, and letters of one, from which a word in capitals is seen to be none of the others."""

_COMPARED: Final = 30
"""Options looked at in pairs; no choice shows more than nine."""


def right_of(subject: Subject) -> tuple[str, ...]:
    """What is right among the options, as shown."""
    match subject.blank.answer:
        case Text(shown) | Number(shown):
            return (shown,)
        case AllOf(items):
            return tuple(item.shown for item in items)
        case _:
            return ()


def odd_option(subject: Subject) -> Iterator[Finding]:
    """A wrong option of another shape than all that is right: no one would choose it."""
    right, wrong = right_of(subject), subject.blank.wrong
    if not right:
        return
    yield from _shouted(subject, right, wrong)
    for differ in (_digits, _case, _plural):
        shapes = {differ(text) for text in right}
        if None in shapes or len(shapes) > 1:
            continue
        every = [differ(option) for option in wrong]
        if (
            differ is _plural
            and len(wrong) > 1
            and len({*every} | shapes) == 2
            and not shapes & {*every}
        ):
            continue  # The answer stands out: `article` says so.
        for index, (option, shape) in enumerate(zip(wrong, every, strict=True)):
            if shape is not None and shape not in shapes:
                message = f"'{cut(option)}' is {shape}, and '{cut(right[0])}' is {shapes.pop()}"
                yield Finding(subject.at("not", index), message, "write all options alike")
                break


def _shouted(subject: Subject, right: tuple[str, ...], wrong: tuple[str, ...]) -> Iterator[Finding]:
    """The only word in capitals among four or more; of several, or beside phrases, it is a name."""
    texts = [*right, *wrong]
    loud = [at for at, text in enumerate(texts) if text.isupper()]
    if len(texts) < _ENOUGH or len(loud) != 1 or len(texts[loud[0]]) < _ENOUGH:
        return
    (at,) = loud
    if all(text.isalpha() and (text.istitle() or text is texts[at]) for text in texts):
        message = f"only '{cut(texts[at])}' is written in capitals"
        place = (at - len(right),) if at >= len(right) else ()
        yield Finding(subject.at("not", *place), message, "write all options alike")


def _digits(text: str) -> str | None:
    """Whether a number leads it; None where digits only stand in it: `vitamin B12`."""
    if text.lstrip(_BEFORE_DIGITS)[:1].isdigit():
        return "in digits"
    if has_digit(text):
        return None
    return "a number in words" if counts(text) and len(text.split()) == 1 else "in words"


def _case(text: str) -> str | None:
    """Whether it is written as a name; None where only a part of it is: `a Galilean moon`."""
    words = _ARTICLE.sub("", text, count=1).split() or [""]
    if words[0][:1].isupper() and words[-1][:1].isupper():
        return "with a capital"
    return "in small letters" if text.islower() else None


def _plural(text: str) -> str | None:
    """Of one word alone: beside others a mass (`border control`) may be as good as many things."""
    noun = _ARTICLE.sub("", text, count=1)
    many = None if " " in noun else is_plural(noun)
    return None if many is None else "plural" if many else "singular"


def length(subject: Subject) -> Iterator[Finding]:
    """The answer is longer or shorter than every option, by half and more."""
    answer, wrong = subject.blank.answer, subject.blank.wrong
    if not isinstance(answer, Text) or len(wrong) < 2 or has_digit(answer.shown):
        return
    own, others = len(answer.shown), [len(option) for option in wrong]
    if own - max(others) >= _FAR and own >= _HALF * max(others):
        said = "longest"
    elif min(others) - own >= _FAR and min(others) >= _HALF * own:
        said = "shortest"
    else:
        return
    message = f"the answer '{cut(answer.shown)}' is the {said} of the options by half"
    yield Finding(subject.at("not"), message, "write options about as long as the answer")


def echo(subject: Subject) -> Iterator[Finding]:
    """Only the answer repeats a word of the question."""
    answer, wrong = subject.blank.answer, subject.blank.wrong
    if not isinstance(answer, Text) or len(wrong) < 2 or not is_english(subject.bank.language):
        return
    asked = stems_of(subject.question)
    repeated = asked & stems_of(answer.shown)
    if repeated and not any(asked & stems_of(option) for option in wrong):
        word = min(repeated)
        message = f"of the options only the answer repeats '{cut(word)}' of the question"
        yield Finding(subject.asked_at, message, "word the question without it")


_OF_THE_ABOVE: Final = re.compile(
    r"(?:all|none|both|any|some|neither|most)(?: of)?(?: the| these| those)?"
    r" (?:above|below|options|answers|choices|preceding|foregoing|following|them|these|those)"
    r"(?: (?:is|are) (?:right|correct|true|wrong|false))?"
    r"|(?:both )?(?:[a-d1-4] and [a-d1-4]|[a-d], [a-d] and [a-d])|all|none|both|neither",
    re.IGNORECASE,
)


def all_of_above(subject: Subject) -> Iterator[Finding]:
    """An option about the others, which stand in another order each time."""
    if not is_english(subject.bank.language):
        return
    for index, option in enumerate(subject.blank.wrong):
        if _OF_THE_ABOVE.fullmatch(option.strip(" .")[:80]):
            message = f"'{cut(option)}' speaks of the other options"
            yield Finding(subject.at("not", index), message, "write an option of its own instead")
    for text in right_of(subject) if subject.blank.wrong else ():
        if re.search(r"\b(?:above|below)\b", text) and _OF_THE_ABOVE.fullmatch(
            text.strip(" .")[:80]
        ):
            message = f"'{cut(text)}' speaks of the options"
            yield Finding(subject.at("answer"), message, "use all-of: with every right one")


def contains(subject: Subject) -> Iterator[Finding]:
    """One option says all that another says, and more."""
    right, wrong = right_of(subject)[:_COMPARED], subject.blank.wrong[:_COMPARED]
    texts = [*right, *wrong]
    words = [_pieces(text) for text in texts]
    for index in range(len(right), len(texts)):
        for other in range(index):
            if len(words[index]) == len(words[other]):
                continue
            shorter, longer = sorted((index, other), key=lambda at: len(words[at]))
            if stands_in(words[shorter], words[longer]) and _tells(texts[shorter]):
                message = f"'{cut(texts[longer])}' contains '{cut(texts[shorter])}'"
                at = subject.at("not", index - len(right))
                yield Finding(at, message, "write options of which none says another")
                return


def _pieces(text: str) -> Words:
    """What stands between spaces: a formula, or what a hyphen joins, is one thing.

    A capital A is kept: it may be a letter that tells, as in `A negative`.
    """
    words = beginning(_SMALL_ARTICLE.sub("", text, count=1)).casefold().split()
    return tuple(word.strip(_AROUND) for word in words)


def _tells(text: str) -> bool:
    """Whether a text says something wherever it stands: no letter of a formula, no number."""
    return len(text) > 1 and not counts(text)
