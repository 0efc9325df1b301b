"""Missing ids are written into a bank's text, and every other character stays."""

import pytest

from bank.told import HEAD
from ctquiz.bank.editing.change import Kind, Unforeseen
from ctquiz.bank.editing.fmt import formatted

SENTENCE = "fact: Ceres was found in {1801}."
STYLES = {
    "on the line of the dash": (
        f"- {SENTENCE}\n  hint: h\n",
        f"- id: ceres-found\n  {SENTENCE}\n  hint: h\n",
    ),
    "far behind the dash": (
        f"  -   {SENTENCE}\n      hint: h\n",
        f"  -   id: ceres-found\n      {SENTENCE}\n      hint: h\n",
    ),
    "below the dash": (f"-\n  {SENTENCE}\n", f"-\n  id: ceres-found\n  {SENTENCE}\n"),
    "below a comment": (
        f"- # the first\n  {SENTENCE} # 1\n# 2\n",
        f"- # the first\n  id: ceres-found\n  {SENTENCE} # 1\n# 2\n",
    ),
    "without a line break at the end": (f"- {SENTENCE}", f"- id: ceres-found\n  {SENTENCE}"),
    "spaces at the end of lines": (
        f"- {SENTENCE}   \n  hint: h \n \n",
        f"- id: ceres-found\n  {SENTENCE}   \n  hint: h \n \n",
    ),
    "a tab before a comment": (
        f"- {SENTENCE}\t# tab\n",
        f"- id: ceres-found\n  {SENTENCE}\t# tab\n",
    ),
    "quoted keys": (
        '- "fact": "Ceres was found in {1801}."\n',
        '- id: ceres-found\n  "fact": "Ceres was found in {1801}."\n',
    ),
    "a key with a question mark": (
        "- ? fact\n  : Ceres was found in {1801}.\n",
        "- id: ceres-found\n  ? fact\n  : Ceres was found in {1801}.\n",
    ),
    "text in many lines": (
        "- fact: >-\n    Ceres\n\n    found in {1801}.\n  hint: 'a\n\n   b'\n",
        "- id: ceres-found\n  fact: >-\n    Ceres\n\n    found in {1801}.\n  hint: 'a\n\n   b'\n",
    ),
    "braces": (
        "- {ask: What is red?, answer: Mars}\n",
        "- {id: red, ask: What is red?, answer: Mars}\n",
    ),
    "braces with space": (
        "- { ask: What is red? ,answer: Mars }\n",
        "- { id: red, ask: What is red? ,answer: Mars }\n",
    ),
    "braces over lines": (
        "- {\n    ask: What is red?,\n    answer: Mars,\n  }\n",
        "- {\n    id: red,\n    ask: What is red?,\n    answer: Mars,\n  }\n",
    ),
    "braces behind braces": (
        "- {note: 'Größe 日本 😀', ask: What is red?, answer: A}\n",
        "- {id: red, note: 'Größe 日本 😀', ask: What is red?, answer: A}\n",
    ),
    "JSON": (
        '- {"ask": "What is red?", "answer": "Mars"}\n',
        '- {"id": "red", "ask": "What is red?", "answer": "Mars"}\n',
    ),
    "an id left empty": (
        "- id:\n  ask: What is red?\n  answer: Mars\n",
        "- id: red\n  ask: What is red?\n  answer: Mars\n",
    ),
    "an id left empty before a comment": (
        "- ask: What is red?\n  id:   # later\n  answer: Mars\n",
        "- ask: What is red?\n  id: red   # later\n  answer: Mars\n",
    ),
    "an id left empty at the end": (
        "- ask: What is red?\n  answer: Mars\n  id:",
        "- ask: What is red?\n  answer: Mars\n  id: red",
    ),
    "nothing between the quotes of an id": (
        "- id: ''\n  ask: What is red?\n  answer: Mars\n",
        "- id: 'red'\n  ask: What is red?\n  answer: Mars\n",
    ),
    "an id left empty in braces": (
        '- {"id": "", ask: What is red?, answer: Mars}\n',
        '- {"id": "red", ask: What is red?, answer: Mars}\n',
    ),
}


@pytest.mark.parametrize(("facts", "after"), STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("line_break", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_an_id_is_written_in_the_style_of_its_fact(facts: str, after: str, line_break: str) -> None:
    done = formatted((HEAD + facts).replace("\n", line_break))
    assert done.text == (HEAD + after).replace("\n", line_break)
    assert [one.kind for one in done.written] == [Kind.ID]
    assert formatted(done.text).written == ()


def test_a_whole_bank_may_stand_on_one_line() -> None:
    text = "{ctquiz: 1, bank: b, facts: [{ask: What is red?, answer: A}, {ask: Why?, answer: B}]}"
    after = text.replace("{ask: What", "{id: red, ask: What").replace(
        "{ask: Why", "{id: fact-2, ask: Why"
    )
    assert formatted(text).text == after


def test_a_fact_with_an_id_stays_as_it_is() -> None:
    text = f"{HEAD}- id: ceres   # mine\n  {SENTENCE}\n- {{id: no, ask: q, answer: a}}\n"
    assert formatted(text).text == text


def test_an_id_is_never_one_that_stands_anywhere_in_the_bank() -> None:
    facts = (
        f"- {SENTENCE}\n- {SENTENCE}\n- {{id: ceres-found-2, aks: faulty}}\n- {{id: ceres-found}}\n"
    )
    done = formatted(HEAD + facts)
    assert [one.text for one in done.written] == ["ceres-found-3", "ceres-found-4"]


def test_a_faulty_fact_gets_its_id_too() -> None:
    done = formatted(f"{HEAD}- {SENTENCE}\n  hnt: h\n- {SENTENCE}\n")
    assert [(one.at.line, one.text) for one in done.written] == [
        (4, "ceres-found"),
        (6, "ceres-found-2"),
    ]


@pytest.mark.parametrize(
    "facts",
    ["- just text\n", "- [a]\n", "- {}\n", "-\n", "- &a\n  ask: q\n", "- !x {ask: q}\n", "- *x\n",
     "- id: [a]\n", "- id: |\n  ask: q\n", "- ? id\n  ask: q\n"],
)  # fmt: skip
def test_what_cannot_hold_an_id_keeps_no_other_fact_from_its_own(facts: str) -> None:
    done = formatted(f"{HEAD}{facts}- {SENTENCE}\n")
    assert done.text == f"{HEAD}{facts}- id: ceres-found\n  {SENTENCE}\n"


def test_pairs_without_braces_stay_as_they_are() -> None:
    text = f"{HEAD.rstrip()} [ask: q, answer: a]\n"
    assert formatted(text).text == text


@pytest.mark.parametrize(
    "text", ["", "a", "- a", "facts: a", "a: [", "ctquiz: 1\nbank: b\nfacts:\n"]
)
def test_a_text_without_facts_stays_as_it_is(text: str) -> None:
    assert formatted(text).text == text


def test_what_would_not_read_as_it_should_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctquiz.bank.editing.fmt.fact_slug", lambda fact: "a: b")
    with pytest.raises(Unforeseen):
        formatted(f"{HEAD}- {SENTENCE}\n")


def test_thousands_of_facts_alike_get_ids_of_their_own() -> None:
    done = formatted(HEAD + f"- {SENTENCE}\n" * 2_000)
    assert done.written[-1].text == "ceres-found-2000"
