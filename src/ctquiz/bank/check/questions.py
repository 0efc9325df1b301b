"""Rules about questions."""

from typing import Final

from ctquiz.bank.check.asking import not_asked, two_questions, yes_or_no
from ctquiz.bank.check.dangling import dangling
from ctquiz.bank.check.each import in_any_language, in_english
from ctquiz.bank.check.phrases import negated, the_text, undated, vague
from ctquiz.bank.check.shape import early_blank, leftover, long, short
from ctquiz.bank.check.subject import Rule
from ctquiz.bank.check.unasked import no_form

RULES: Final[dict[str, Rule]] = {
    "short": in_any_language(short),
    "long": in_any_language(long),
    "not-asked": in_english(not_asked),
    "dangling": in_english(dangling),
    "undated": in_english(undated),
    "the-text": in_english(the_text),
    "leftover": in_any_language(leftover),
    "two-questions": in_any_language(two_questions),
    "early-blank": in_any_language(early_blank),
    "negated": in_english(negated),
    "vague": in_english(vague),
    "yes-no": in_english(yes_or_no),
    "no-form": no_form,
}
