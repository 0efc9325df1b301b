"""What no bank may hold of YAML, each told at its place."""

import pytest
from told import HEAD, error, told, told_of

from ctquiz.bank.read import read_text

GOOD = "- {id: a, ask: q, answer: x}\n"


@pytest.mark.parametrize(
    ("text", "line", "column", "key", "first"),
    [
        ("ctquiz: 1\nbank: b\nbank: c\nfacts: []\n", 3, 1, "bank", 2),
        (HEAD + GOOD + "facts: []\n", 5, 1, "facts", 3),
        (
            "ctquiz: 1\nbank: b\nsources:\n  one: {title: t}\n  one: {title: u}\nfacts: []\n",
            *(5, 3, "one", 4),
        ),
        (
            "ctquiz: 1\nbank: b\nsources: {one: {title: t, title: u}}\nfacts: []\n",
            *(3, 27, "title", 3),
        ),
        (HEAD + "- ask: q\n  ask: r\n  answer: a\n", 5, 3, "ask", 4),
        (HEAD + "- fact: A {x=b}.\n  blanks:\n    x: {ask: q}\n    x: {ask: r}\n", 7, 5, "x", 6),
        (
            HEAD + "- fact: A {x=b}.\n  blanks:\n    x:\n      ask: q\n      ask: r\n",
            *(8, 7, "ask", 7),
        ),
        (HEAD + "- {ask: q, pairs: {a: b, c: d, a: e}}\n", 4, 32, "a", 4),
        (HEAD + "- {ask: q, answer: a, image: {file: f, alt: a, alt: b}}\n", 4, 48, "alt", 4),
    ],
)
def test_a_key_that_stands_twice_is_told_where_it_stands_again(
    text: str, line: int, column: int, key: str, first: int
) -> None:
    said = f"the key '{key}' stands twice (first on line {first})"
    assert told(text) == [error(line, column, said)]


def test_the_first_of_two_keys_of_a_bank_stands() -> None:
    bank = read_text("ctquiz: 1\nbank: one\nbank: two\nfacts: []\n").bank
    assert bank is not None
    assert bank.id == "one"


def test_an_anchor_and_its_alias_are_both_told() -> None:
    assert told_of("- ask: &x Who?\n  answer: *x\n") == [
        error(4, 8, "anchors are not used in a bank (quote text that begins with &)"),
        error(5, 11, "aliases are not used in a bank (quote text that begins with *)"),
    ]


def test_a_merge_key_is_told() -> None:
    alias, merge = told_of("- <<: *x\n  ask: q\n  answer: a\n")[::-1]
    assert merge.startswith(error(4, 3, "merge keys are not used in a bank"))
    assert alias == error(4, 7, "aliases are not used in a bank (quote text that begins with *)")


@pytest.mark.parametrize("tag", ["!!str", "!!binary", "!own", "!", "!!python/object:os.system"])
def test_a_yaml_tag_is_told(tag: str) -> None:
    said = "YAML tags are not used in a bank (quote text that begins with !)"
    assert told_of(f"- ask: q\n  answer: {tag} a\n") == [error(5, 11, said)]


def test_a_tag_on_a_list_is_told() -> None:
    said = "YAML tags are not used in a bank (quote text that begins with !)"
    assert told_of("- {ask: q, answer: a, not: !!set [b]}\n") == [error(4, 28, said)]


def test_a_second_document_is_told_and_the_first_one_stands() -> None:
    reading = read_text(HEAD + GOOD + "---\nctquiz: 1\n")
    (problem,) = reading.problems
    assert (problem.line, problem.column) == (5, 1)
    assert problem.message == "a second document begins here"
    assert reading.bank is not None
    assert [fact.id for fact in reading.bank.facts] == ["a"]


def test_document_marks_around_the_only_document_are_fine() -> None:
    assert told("---\n" + HEAD + GOOD + "...\n") == []


@pytest.mark.parametrize(
    ("facts", "line", "column"),
    [
        ("-\tid: a\n", 4, 2),
        ("\t- id: a\n", 4, 1),
        ("- ask: q\n\tanswer: a\n", 5, 1),
    ],
)
def test_a_tab_as_indentation_is_told(facts: str, line: int, column: int) -> None:
    said = "a tab stands where spaces are wanted (indent with spaces)"
    assert told_of(facts) == [error(line, column, said)]


@pytest.mark.parametrize(
    ("character", "shown"),
    [("\x00", "0000"), ("\x07", "0007"), ("\x1b", "001B"), ("\x7f", "007F"), ("\ufeff", "FEFF")],
)
def test_a_character_of_no_text_file_is_told(character: str, shown: str) -> None:
    said = f"the character U+{shown} cannot stand in a text file"
    hint = f'(inside double quotes write it as "\\u{shown.lower()}")'
    assert told_of(f"- ask: q{character}\n") == [error(4, 9, f"{said} {hint}")]


@pytest.mark.parametrize("character", ["\x85", "\u2028", "\u2029"])
def test_a_line_break_that_editors_do_not_show_is_told(character: str) -> None:
    (said,) = told_of(f"- ask: one{character}two\n  answer: a\n")
    assert said.startswith(error(4, 11, f"the character U+{ord(character):04X} cannot stand"))


def test_such_a_character_may_be_written_out_in_double_quotes() -> None:
    assert told_of('- ask: "a\\u0000b\\u2028c"\n  answer: a\n') == []


@pytest.mark.parametrize(
    ("facts", "column", "said"),
    [
        ("- ask: Which: this?\n", 13, "a second ': ' in one line (put the text in quotes)"),
        ("- ask: @home\n", 8, "text may not begin with this character (put the text in quotes)"),
        ("- ask: `home`\n", 8, "text may not begin with this character (put the text in quotes)"),
        ("- ask: %home\n", 8, "text may not begin with this character (put the text in quotes)"),
        ("- ask: 'What?\n", 8, "a quoted text is not closed (end it with its quote)"),
        ('- ask: "What?\n  answer: a\n', 8, "a quoted text is not closed (end it with its quote)"),
        (
            "- fact: {1801} was the year.\n",
            *(16, "text behind a closing } (quote all of a text that begins with {)"),
        ),
        (
            '- ask: "Eureka" said who?\n',
            *(17, 'text behind a closing " (quote all of a text that begins with ")'),
        ),
        (
            "- fact: {1801 was the year.\n",
            *(9, "a {…} is not closed, or a comma is missing (quote text that begins with {)"),
        ),
        (
            "- not: [one, two\n",
            *(8, "a […] is not closed, or a comma is missing (quote text that begins with [)"),
        ),
        ("- fact: {1801}\n", 9, "'fact' holds keys, not text (quote text that begins with { or [)"),
    ],
)
def test_text_that_needs_quotes_is_told_with_the_reason(facts: str, column: int, said: str) -> None:
    assert told_of(facts) == [error(4, column, said)]


@pytest.mark.parametrize(
    ("facts", "line", "column", "said"),
    [
        ("- ask: q\n answer: a\n", *(5, 2, "this line does not belong here")),
        ("- ask: q\n  answer\n  hint: h\n", *(6, 3, "a key without ': ' behind it")),
        (
            "  - ask: q\n    answer: a\n- ask: q\n",
            *(6, 1, "this fact is not indented like the others"),
        ),
        ('- ask: "a\\q"\n', *(4, 10, "this is no YAML: found unknown escape character")),
    ],
)
def test_what_is_no_yaml_is_told_where_reading_stopped(
    facts: str, line: int, column: int, said: str
) -> None:
    first, *_ = told_of(facts)
    assert first.startswith(error(line, column, said))


def test_a_question_cut_off_by_a_comma_in_braces_says_so() -> None:
    assert told_of("- {id: a, ask: How many, exactly?, answer: 4}\n") == [
        error(
            *(4, 26),
            "'exactly?' is no key: a comma inside {…} ended the text before it"
            " (put that text in quotes, or on a line of its own)",
        )
    ]


@pytest.mark.parametrize(
    ("fact", "column", "piece"),
    [
        ("{ask: Which city, in Italy, is it?, answer: Rome}", 20, "in Italy"),
        ("{ask: Which city, in Italy: Rome or Milan?, answer: Rome}", 20, "in Italy"),
        ("{ask: Yes, yes, yes, who?, answer: Rome}", 13, "yes"),
        ("{ask: Match, pairs: {Uranus: Herschel, William, Neptune: Galle}}", 41, "William"),
    ],
)
def test_a_text_cut_off_by_commas_is_told_once(fact: str, column: int, piece: str) -> None:
    (said,) = told_of(f"- {fact}\n")
    assert said.startswith(error(4, column + 1, f"'{piece}' is no key: a comma inside {{…}}"))


@pytest.mark.parametrize(
    ("facts", "line", "column", "said"),
    [
        ('- ask: "q?\n  answer: a\n- ask: "r?"\n', 4, 8, "a quoted text is not closed"),
        ("- ask: 'q?\n  answer: a\n- ask: it's\n", 4, 8, "a quoted text is not closed"),
        ('- not: ["a, b]\n  answer: "c"\n', 4, 9, "a quoted text is not closed on its line"),
        ("- not: [a, b\n  answer: c\n- ask: q\n", 4, 8, "a […] is not closed"),
        ("- not: [a #1, b]\n- ask: q\n  tags: [c]\n", 4, 8, "a […] is not closed"),
        ("- ask: q\n  answer: a\n    at: p1\n", 6, 5, "this line is indented deeper"),
        ("- ask: q\n  answer: a\n   hint: h\n- ask: r\n", 6, 4, "this line is indented deeper"),
    ],
)
def test_what_was_not_closed_or_indented_is_told_where_it_stands(
    facts: str, line: int, column: int, said: str
) -> None:
    first, *_ = told_of(facts)
    assert first.startswith(error(line, column, said))


def test_a_list_cut_off_by_a_comment_says_so() -> None:
    said, _ = told_of("- not: [a #1, b]\n- ask: q\n  tags: [c]\n")
    assert said.endswith("('#1, b]' was read as a comment: quote the text before it)")


@pytest.mark.parametrize(
    ("fact", "column", "said"),
    [
        ("fact: The {answer=Mambo #5} song", 13, "a brace opens and does not close ('#5} song'"),
        ("fact: The Mambo #{5} song", 3, "nothing is asked ('#{5} song'"),
        ("fact: In {C # major}", 12, "a brace opens and does not close ('# major}'"),
    ],
)
def test_a_sentence_cut_off_by_a_comment_says_so(fact: str, column: int, said: str) -> None:
    cause = " was read as a comment: put the sentence in quotes)"
    assert told_of(f"- {fact}\n") == [error(4, column, said + cause)]


def test_a_value_that_is_a_comment_says_so() -> None:
    assert told_of("- ask: q\n  answer: #1\n") == [
        error(
            *(5, 10),
            "'answer' has an empty value: '#1' was read as a comment"
            " (put text that begins with # in quotes, or leave the key out)",
        )
    ]


def test_a_title_cut_off_by_a_comma_in_a_source_says_so() -> None:
    (said,) = told("ctquiz: 1\nbank: b\nsources: {one: {title: Moons, planets}}\nfacts: []\n")
    assert said.startswith(error(3, 31, "'planets' is no key: a comma inside {…}"))


def test_a_key_that_is_a_list_is_told() -> None:
    assert error(4, 5, "a key must be text (quote it)") in told_of("- ? [a]\n  : b\n")


@pytest.mark.parametrize(("opening", "column"), [("[", 13), ("{a: ", 49), ("- ", 25), ("[ ", 25)])
def test_deep_nesting_ends_early_at_its_place(opening: str, column: int) -> None:
    said = "nested too deeply (quote text that begins with [ or {)"
    assert told(opening * 200_000) == [error(1, column, said)]


@pytest.mark.parametrize("opening", ["{", "? ", "[{"])
def test_deep_nesting_of_keys_ends_early_too(opening: str) -> None:
    assert "nested too deeply" in told(opening * 200_000)[-1]


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "---\n", "null", "just text\n"])
def test_an_empty_file_is_told_how_to_begin(text: str) -> None:
    assert told(text) == [error(1, 1, "the file holds no bank (begin with ctquiz: 1)")]


def test_what_follows_a_text_that_is_no_bank_does_not_belong_there() -> None:
    said = "this line does not belong here (check indentation and quotes)"
    assert told('"ctquiz"\nbank: b\n') == [error(2, 1, said)]


def test_a_list_is_no_bank() -> None:
    said = "a list stands where a bank is expected (begin with ctquiz: 1)"
    assert told("- id: a\n") == [error(1, 1, said)]
