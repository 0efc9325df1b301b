"""Whether a sentence ends at a stop without what usually tells it: space, capitals, either."""

import re
from typing import Final

from ctquiz.documents.text.signs import BRACKETS_CLOSING, DOUBLE, QUOTES
from ctquiz.documents.text.stop import Begin, Following, Stop, word_before
from ctquiz.documents.text.tongue import Tongue

_SPEECH: Final = re.compile("[とって]|[\u4e00-\u9fff]{0,5}[说說道问問答喊叫]")
"""What goes on after a quotation: the particle of Japanese, the verbs of Chinese."""
_EASTERN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_PLAIN: Final = re.compile(rf"(?:\A|[\s([{QUOTES}])[^\W\d_]{{2,}}\Z")
_SUM: Final = re.compile(r"(?:\A|\s)\d[\d,]*\Z")
_ON: Final = re.compile(rf"(?:[{QUOTES}][^\W\d_]+)?[\s,]|\Z")
_VERB: Final = re.compile(
    r"\s(?:is|was|has|had|are|were|have|will|would|can|could|may|also|did|does)\s"
)


def ends_in_the_east(stop: Stop) -> bool:
    """At a sign that needs neither: `。`, `।`; in brackets and quotations the sentence goes on."""
    if not stop.close:
        # The wide full stop is a point in numbers, too.
        numbers = stop.text[stop.at - 1].isdigit() and stop.text[stop.after].isdigit()
        return stop.mark != "．" or not numbers
    return not stop.enclosed and not _SPEECH.match(stop.text, stop.after)


def ends_without_space(stop: Stop, then: Following, tongue: Tongue, quoting: bool) -> bool:
    """Where a letter follows at once: a slip, and rarer than `System.Text` and `pathlib.Path`.

    So both words must be plain ones, and the second one that begins sentences or is followed by a
    verb. `quoting` tells that a quotation is still open.
    """
    before = stop.before()
    if _EASTERN.match(stop.text, stop.at - 1) and _EASTERN.match(stop.text, stop.after):
        return stop.mark[0] in "!?"
    if then.begin is not Begin.CAPITAL or not _ON.match(stop.text, then.end):
        return False
    if not stop.close and stop.mark == "." and _SUM.search(before):
        return then.starts
    if not _PLAIN.search(before) or tongue.abbreviation(word_before(before)):
        return False
    if stop.close:
        return _closes(stop, quoting)
    if stop.mark != "." or then.starts:
        return True
    word = word_before(before)
    plain = len(word) > 4 and word.islower() and then.word[1:].islower()
    return plain and _VERB.match(stop.text, then.end) is not None


def _closes(stop: Stop, quoting: bool) -> bool:
    """Whether what stands after the stop is the end of a quotation, brackets or a note."""
    if any(sign in BRACKETS_CLOSING for sign in stop.close):
        return not stop.enclosed
    return quoting and stop.close[0] in DOUBLE
