"""The texts that ask for a blank, and where in the file each stands."""

from msgspec import Struct

from ctquiz.bank.forms import GAP, fitting, sentence, stands
from ctquiz.bank.model import Blank, Claim, Fact, Form
from ctquiz.bank.reading.nodes import Mapping
from ctquiz.bank.reading.syntax import Mark
from ctquiz.bank.reading.typed import place


class Wording(Struct, frozen=True):
    """A text that asks; `key` is the one under which its author wrote it."""

    key: str
    text: str


def wordings(fact: Fact, blank: Blank) -> tuple[Wording, ...]:
    """Every text that asks for a blank: its `ask`, its sentence with a gap, or the claim it is."""
    if isinstance(blank.answer, Claim):
        return (Wording("claim", blank.answer.text),)
    asks = () if blank.ask is None else (Wording("ask", blank.ask),)
    if not stands(fact, blank):
        return asks
    if asks and blank.forms and not {Form.CLOZE, Form.CLAIM} & {*fitting(fact, blank)}:
        return asks
    return (*asks, Wording("fact", sentence(fact, {blank.name: GAP})))


def keys_of(node: Mapping, name: str) -> Mapping:
    """Where the keys of the blank of that name stand: in `blanks`, else in the fact itself."""
    described = node.get("blanks")
    inner = described.get(name) if isinstance(described, Mapping) else None
    return inner if isinstance(inner, Mapping) else node


def asked_at(node: Mapping, blank: Blank, key: str) -> Mark:
    """Where the wording under that key stands in the node of a fact."""
    return place(node if key == "fact" else keys_of(node, blank.name), key)
