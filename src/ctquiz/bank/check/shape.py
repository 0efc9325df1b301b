"""How a question looks, in any language: its length, what was left in it, where its gap is."""

import operator
import re
from typing import Final

from ctquiz.bank.check.each import Said
from ctquiz.bank.check.subject import Subject
from ctquiz.bank.check.words import beginning, is_english, runs, word_count
from ctquiz.bank.forms import GAP
from ctquiz.bank.model import Form
from ctquiz.bank.reading.wording import Wording
from ctquiz.shown import cut

_FEWEST: Final = 3
_MOST: Final = 30
_BEFORE_A_GAP: Final = 2


def short(_subject: Subject, wording: Wording) -> Said | None:
    """Too few words to say what is asked."""
    if word_count(wording.text) >= _FEWEST:
        return None
    message = f"'{cut(wording.text)}' has fewer than {_FEWEST} words"
    return Said(message, "say what is asked")


def long(_subject: Subject, wording: Wording) -> Said | None:
    """Too many words to hold in mind."""
    count = word_count(wording.text)
    if count <= _MOST:
        return None
    message = f"{count} words are too many to hold in mind"
    return Said(message, f"keep to {_MOST}, or split the fact")


def early_blank(subject: Subject, wording: Wording) -> Said | None:
    """A gap before anything is said that leads to it."""
    if wording.key != "fact" or Form.CLOZE not in subject.forms:
        return None
    if word_count(wording.text[: wording.text.index(GAP)]) >= _BEFORE_A_GAP:
        return None
    message = f"the blank '{subject.blank.name}' stands in the first two words"
    return Said(message, "turn the sentence round, or leave cloze out of forms")


def leftover(subject: Subject, wording: Wording) -> Said | None:
    """What copying or editing left behind."""
    left = _left_in(beginning(wording.text), is_english(subject.bank.language))
    return None if left is None else Said(left, "mend the text")


_URL: Final = re.compile(r"\b(?:https?|ftp)://[^\s/]\S*|\bwww\.\w[\w-]*\.\w\S*", re.IGNORECASE)
_TAGS: Final = (
    "a|abbr|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd"
    "|li|mark|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul"
)
_MARKUP: Final = re.compile(
    rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>"
    r"|&(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|#\d{1,6}|#x[0-9a-f]{1,6});"
    r"|(?<![\w*])\*\*[^\s*][^*]*\*\*"
    r"|!?\[[^][]+\]\([^()\s]+\)"
    r"|\[/?(?:b|i|u|url|img|quote|color)\]|\[\[[^][]+\]\]|\[citation needed\]"
    r"|\{\{c\d+::|\\(?:frac|sqrt|text|textbf|cdot|times|begin|mathrm)\b"
    r"|^\s*(?:#{1,6}|[-*+]|\d+\.)\s",
    re.IGNORECASE,
)
_SUSPECT: Final = re.compile(r"[<&*\[\\{]|://|www\.|^\s*[-+#\d]", re.IGNORECASE)
_ABOUT_MARKUP: Final = re.compile(
    r"\b(?:x?html|xml|tags?|elements?|entity|markup|markdown|latex|tex|url|link|port)\b",
    re.IGNORECASE,
)
_TWICE: Final = re.compile(r"\b([^\W\d_]{1,40})\s+(\1)\b", re.IGNORECASE)
# Words that are said twice on purpose, and parts of names.
_MAY_STAND_TWICE: Final = frozenset(
    "had that so very bye ha no cha chop beri blah tut knock there now long far many bora pago"
    " walla baden tsetse dik tam aye hear boo yo can ping pom tuk tick agar ylang sing can-can"
    " never again more further round out".split()
)


def _left_in(text: str, english: bool) -> str | None:
    """What is wrong with a text as it was left."""
    if _SUSPECT.search(text) and not _ABOUT_MARKUP.search(text):
        for what, pattern in (("an address", _URL), ("markup", _MARKUP)):
            found = pattern.search(text)
            if found:
                return f"{what} was left in: '{cut(found.group().strip())}'"
    twice = _doubled(text) if english else None
    if twice is not None:
        return f"the word '{cut(twice)}' stands twice in a row"
    bracket = unbalanced(text)
    return None if bracket is None else f"the bracket '{bracket}' has no partner"


def _doubled(text: str) -> str | None:
    """A word that follows itself, but for a name's (Bora Bora) and what is doubled on purpose."""
    every = runs(text)
    if not any(map(operator.eq, every, every[1:])):
        return None  # Seen far faster than by the pattern, which knows what stands between.
    found = (match.group(2) for match in _TWICE.finditer(text))
    return next((one for one in found if one.islower() and one not in _MAY_STAND_TWICE), None)


_OPENS: Final = {")": "(", "]": "[", "}": "{"}
_BRACKET: Final = re.compile(r"[][(){}]")
_LABEL: Final = re.compile(r"(?:^|(?<=[\s,;:]))\w{1,3}[)]")
_FACE: Final = re.compile(r"(?:^|(?<=\s))[:;]-?[()](?=\s|$)")
_INTERVAL: Final = re.compile(r"[\[(]\s*[-+\d.,;\w∞]*[,;][-+\d.,;\w\s∞]*[\])]")
_QUOTATION: Final = re.compile(r'"[^"]*"|\'[^\']{1,3}\'|`[^`]*`')


def unbalanced(text: str) -> str | None:
    """The first bracket without a partner; what labels an item (`a)`) or quotes a sign has none."""
    if not _BRACKET.search(text):
        return None
    bare = _INTERVAL.sub(" ", _FACE.sub(" ", _QUOTATION.sub(" ", text)))
    found = _alone(bare)
    return _alone(_LABEL.sub(" ", bare)) if found == ")" else found


def _alone(text: str) -> str | None:
    opened: list[str] = []
    for sign in text:
        if sign in "([{":
            opened.append(sign)
        elif sign in _OPENS and (not opened or opened.pop() != _OPENS[sign]):
            return sign
    return opened[-1] if opened else None
