"""Which area a question is answered in."""

from ctquiz.bank.forms import Question, Way
from ctquiz.screens.answering.area import Area
from ctquiz.screens.answering.choosing import Choosing
from ctquiz.screens.answering.listing import Listing
from ctquiz.screens.answering.marking import Marking
from ctquiz.screens.answering.matching import Matching
from ctquiz.screens.answering.ordering import Ordering
from ctquiz.screens.answering.typed import Typing


def area_of(question: Question, entering: bool) -> Area:
    """The area of its way, with nothing entered; `entering` is false where nothing will be."""
    match question.way:
        case Way.WORDS:
            return Typing(question)
        case Way.ONE | Way.TRUTH:
            return Choosing(question)
        case Way.SOME:
            return Marking(question)
        case Way.ITEMS:
            return Listing(question)
        case Way.ORDER:
            return Ordering.begin(question, entering)
        case Way.PAIRS:
            return Matching.begin(question, entering)
