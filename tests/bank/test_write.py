"""A bank is written as a person would write it."""

import re
from pathlib import Path

import pytest
from told import HEAD, bank_of

from ctquiz.bank.model import Bank, Blank, Fact, Pairs, Text
from ctquiz.bank.write import pieces, write_text

EXAMPLE = Path(__file__).parents[1] / "data" / "solar-system.yaml"
ABOVE = "ctquiz: 1\nbank: b\ntitle: b\nlanguage: en\n"
PERSON = """\
- id: moon
  fact: The {Moon} is nearer than the Sun, but the {Moon} is smaller.
  at: [primer p3s2, primer p4]
  tags: [giants, history]
  note: |-
    First line: of two.

      # indented
  image: {file: moon.png, alt: A moon}
  draft: true
  allow: [length]
  ask: Which one?
  accept: [Luna, "a moon, ours"]
  hint: "#1"
  not: [Io, 1610, "1.10", "no", It's not, 'a "moon", ours']
  forms: [ask, choice]
- fact: "{Rome} was founded in 753 BC: so they say."
- id: named
  fact: "{answer=b = c} is no name, and {{x}} no blank."
- id: two
  fact: Galileo saw {count=four} moons of {planet=Jupiter}.
  blanks:
    planet:
      not:
      - Saturn
      - A very long option, which with all the others of its list does not fit in a hundred columns
- id: told-below
  fact: It is {answer}.
  blanks:
    answer:
      answer: a {brace}
- id: listed
  ask: Name all.
  all-of:
  - One of so many words that neither
  - [the other of as many words, two]
  - |-
    of the three
    fits in one line
- id: matched
  ask: Match.
  pairs:
    The first of two: |
      has a line that ends
    "the second, which: is": long enough for the two not to stand on one line of all columns
- id: numbered
  ask: How many?
  number: 16 million
  unit: km
  within: 5%
  accept: [many]
- id: judged
  note: "Two\\tcolumns\\nof it "
  claim: C:\\> is a prompt.
  holds: false
"""


def written(facts: str, above: str = HEAD) -> str:
    """The facts of a bank as they are written once read."""
    return write_text(bank_of(above + facts)).partition("facts:\n")[2]


def test_the_example_is_written_as_it_was_but_for_comments_and_the_order_of_blanks() -> None:
    text = EXAMPLE.read_text("utf-8")
    bare = re.sub(r"\s+#.*", "", text)
    assert sorted(write_text(bank_of(text)).splitlines()) == sorted(bare.splitlines())


def test_what_a_person_wrote_is_written_so() -> None:
    sources = "sources:\n  primer: {title: A primer}\n"
    assert written(PERSON, HEAD.replace("facts", f"{sources}facts")) == PERSON


def test_a_source_that_is_too_long_for_a_line_has_a_line_for_each_key() -> None:
    url = f"https://example.org/{'x' * 80}"
    above = f"{ABOVE}sources:\n  one:\n    title: One\n    url: {url}\n  two: {{title: Two}}\n"
    text = f"{above}allow: [length]\nfacts: []\n"
    assert write_text(bank_of(text)) == text


def test_a_key_that_is_too_long_for_yaml_is_written_as_one_nevertheless() -> None:
    pairs = Pairs((("x" * 2000, "a"), ("y" * 2000, "b\nc")))
    bank = Bank("b", "b", (Fact("a", (Blank("answer", pairs, ask="q"),)),))
    assert bank_of(write_text(bank)) == bank
    assert f"\n    ? {'x' * 2000}\n    : a\n" in write_text(bank)


def test_a_text_is_never_broken_however_long() -> None:
    bank = Bank("b", "b", (Fact("a", (Blank("answer", Text("a " * 5000 + "b"), ask="q"),)),))
    assert f"  answer: {'a ' * 5000}b\n" in write_text(bank)


def test_a_bank_comes_in_pieces_of_whole_facts() -> None:
    facts = "- ask: q\n  answer: a\n", "- ask: r\n  answer: |-\n    b\n    c\n"
    bank = bank_of(HEAD + "".join(facts))
    assert list(pieces(bank)) == [f"{ABOVE}facts:\n", *facts]


@pytest.mark.parametrize("name", ["no", "010", "null"])
def test_a_name_that_others_take_for_something_else_is_in_quotes(name: str) -> None:
    above = f'ctquiz: 1\nbank: "{name}"\ntitle: b\nlanguage: en\n'
    sources = f'sources:\n  "{name}": {{title: One}}\n'
    facts = (
        f'- id: "{name}"\n  fact: "{{x=a}}{{{name}=b}}"\n  blanks:\n    "{name}":\n      ask: q\n'
    )
    text = f"{above}{sources}facts:\n{facts}"
    assert write_text(bank_of(text)) == text
