"""Tables from elsewhere: their rows, their columns, and the facts these make."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from taking import asked, lost, taken

from ctquiz.bank.model import Bank, Blank, Fact, Locator, Slot, Source, Text
from ctquiz.bank.write import write_text
from ctquiz.errors import CtquizError
from ctquiz.exchange.incoming.tables.rows import rows_of

HEAD = "question,answer\n"


def said(data: bytes | str, path: str = "a.csv", wanted: list[str] | None = None) -> str:
    """The line that a table is refused with."""
    with pytest.raises(CtquizError) as refused:
        taken(data, path, wanted)
    assert len(refused.value.problems) == 1
    return str(refused.value)


def fact(text: str) -> Fact:
    (found,) = taken(text).facts
    return found


def test_two_columns_without_names_are_question_and_answer() -> None:
    assert asked(taken("Capital of France?,Paris\nOf Spain?,Madrid\n")) == [
        ("Capital of France?", "Paris"),
        ("Of Spain?", "Madrid"),
    ]


def test_a_third_one_holds_tags() -> None:
    assert fact("Capital of France?,Paris,europe; capitals\n").tags == ("europe", "capitals")
    assert fact('Capital of France?,Paris,"europe, capitals"\n').tags == ("europe", "capitals")


@pytest.mark.parametrize(
    "head", ["question,answer", "Front,Back", "TERM , Definition", "prompt,answer:", "Ask,BACK"]
)
def test_columns_are_known_by_name(head: str) -> None:
    assert asked(taken(f"{head}\nCapital of France?,Paris\n")) == [("Capital of France?", "Paris")]


def test_every_column_has_its_place() -> None:
    found = taken(
        "id,question,answer,also,hint,extra,tags,wrong 1,wrong 2,source,deck\n"
        "france,Capital?,Paris,Lutetia; City of Light,Eiffel,On the *Seine*.,geo,Lyon,Nice,"
        "https://example.org/a,Europe\n"
    )
    assert found.facts == (
        Fact(
            "france",
            (
                Blank(
                    "answer",
                    Text("Paris", ("Lutetia", "City of Light")),
                    ask="Capital?",
                    hint="Eiffel",
                    wrong=("Lyon", "Nice"),
                ),
            ),
            at=(Locator("https-example-org-a"),),
            tags=("geo",),
            note="On the *Seine*.",
        ),
    )
    url = "https://example.org/a"
    assert found.sources == (Source("https-example-org-a", url, url=url),)
    assert found.decks == {"france": "Europe"}
    assert found.title == "Europe"


def test_the_answer_is_no_wrong_option() -> None:
    found = fact("question,answer,options\nCapital?,Paris,Lyon; paris; Nice; Lyon\n")
    assert found.blanks[0].wrong == ("Lyon", "Nice")


def test_columns_of_other_names_are_told_and_left_out() -> None:
    assert lost(taken("Question,Mood,Answer\nCapital?,good,Paris\n")) == [("COLUMN", "Mood")]


def test_several_columns_without_names_are_not_guessed() -> None:
    assert said("Capital?,Paris,Seine,big\n") == (
        "a.csv:1:1: error: it is not known which column is what: 'Capital?', 'Paris', 'Seine',"
        " 'big' (say --columns question,answer,-,tags)"
    )
    assert "'id', 'text', 'tags'" in said("id,text,tags\n1,Paris,x\n")


def test_the_user_says_which_column_is_what() -> None:
    found = taken("Seine,Paris,Capital?\n", wanted=["-", "answer", "question"])
    assert asked(found) == [("Capital?", "Paris")]
    assert lost(found) == []


def test_a_head_is_no_fact_whatever_its_user_says_of_its_columns() -> None:
    assert asked(taken("Front,Back\na,b\n", wanted=["answer", "question"])) == [("b", "a")]


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (["question", "anser"], "'anser' is nothing that a column can be (did you mean 'answer'?)"),
        (["question", "question"], "two columns are question"),
        (["question", "-"], "no question and answer are named"),
        (["question", "answer", "-"], "names 3 columns, and the table has 2"),
    ],
)
def test_what_a_user_says_wrong_is_told(wanted: list[str], told: str) -> None:
    assert said("a,b\n", wanted=wanted).startswith(f"--columns: error: {told}")


def test_a_sentence_with_braces_needs_no_question() -> None:
    found = taken("fact,tags\nCeres was found in {year=1801} by {who=Piazzi}.,asteroids\n")
    (one,) = found.facts
    assert one.sentence == ("Ceres was found in ", Slot("year"), " by ", Slot("who"), ".")
    assert one.blanks == (Blank("year", Text("1801")), Blank("who", Text("Piazzi")))


def test_a_question_of_a_sentence_with_one_brace_asks_for_it() -> None:
    found = fact("sentence,question,answer\nIt was found in {1801}.,When?,1801\n")
    assert found.blanks == (Blank("answer", Text("1801"), ask="When?"),)
    assert found.sentence == ("It was found in ", Slot("answer"), ".")


def test_braces_that_are_none_of_ours_are_text_beside_a_question() -> None:
    found = fact("question,answer,sentence\nHalf?,0.5,It is \\frac{1}{2}.\n")
    assert found.sentence == ("It is \\frac{1}{2}.",)


def test_an_example_shows_where_the_answer_stands() -> None:
    found = fact("term,meaning,sentence\nchien,dog,A dog barks.\n")
    assert found.sentence == ("A ", Slot("answer"), " barks.")


def test_ankis_clozes_become_sentences() -> None:
    found = fact("Text,Back Extra\nRome is {{c1::old}} & {{c2::big}}.,see above\n")
    assert found.sentence == ("Rome is ", Slot("c1"), " & ", Slot("c2"), ".")
    assert found.note == "see above"


def test_rows_that_make_no_fact_are_told_by_line() -> None:
    found = taken(f'{HEAD}a,b\nno answer,\n"two\nlines",x\n,\n\na,b\n')
    assert asked(found) == [("a", "b"), ("two\nlines", "x")]
    assert lost(found) == [("TWICE", "line 8"), ("ROW", "line 3"), ("EMPTY_ROW", "line 6")]


def test_a_table_without_any_fact_is_refused() -> None:
    assert said(f"{HEAD}a,\n").startswith("a.csv: error: no row has both a question and an answer")
    assert said("").startswith("a.csv: error: holds no rows")


def test_an_id_comes_from_the_text_never_from_the_place() -> None:
    first = taken("+ 1?,2\n+ 2?,3\nWhich planet is red?,Mars\n").facts
    again = taken("Which planet is red?,Mars\n+ 2?,3\n+ 1?,2\n").facts
    assert {one.id for one in first} == {one.id for one in again}
    assert first[2].id == "planet-red"


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ("a?,or b?;1,5\nc?;2\n", "a.csv"),
        ("sep=|\na?,or b?|1,5\nc?|2\n", "a.csv"),
        ("a?,or b?\t1,5\nc?,\t2\n", "a.csv"),
        ("#separator:Pipe\na?,or b?|1,5\nc?|2\n", "a.txt"),
        ("#separator:\t\na?,or b?\t1,5\nc?\t2\n", "a.txt"),
        ("a?: 1\nb?: 2\n", "a.txt"),
        ("a?,1,x\nb?,2\n", "a.tsv"),
    ],
)
def test_what_divides_columns_is_told_or_seen(data: str, path: str) -> None:
    assert [answer[0] for _, answer in asked(taken(data, path))] == ["1", "2"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_an_encoding_is_known_by_its_mark(encoding: str) -> None:
    marks = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
    data = marks.get(encoding, b"") + "日本?,はい\r\nä?,ö\r\n".encode(encoding)
    assert asked(taken(data)) == [("日本?", "はい"), ("ä?", "ö")]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"a,b\nc,\xe4\n", "a.csv:2:1: error: this is not UTF-8: the byte 0xe4 is no letter"),
        (b"\xef\xbb\xbfa,b\nc,\xe4", "a.csv:2:1: error: this is not UTF-8: the byte 0xe4"),
        (b"a,b\nc,\0", "a.csv:2:1: error: is no text: a zero byte stands here"),
        (b'a,b\n"c,d\ne,f\n', "a.csv:2:1: error: a quote opens a field of this row and is not"),
        (b'a,b\n"c"x,d\n', "a.csv:2:1: error: text stands behind the quote that closes"),
        (b"a,b\nc," + b"x" * 100_001, "a.csv:2:1: error: a field of this row is longer than"),
        (b'a,b\nc,"' + b"x\n" * 100_000, "a.csv:2:1: error: a field of this row is longer"),
        (b"," * 200_000, "a.csv:1:1: error: this row has more than 100,000 columns"),
        (b"x" * 50_000_001, "a.csv: error: is larger than 50 MB"),
    ],
    ids=range(9),
)
def test_what_cannot_be_read_is_told_with_its_line(data: bytes, told: str) -> None:
    assert said(data).startswith(told)


def test_quoted_fields_hold_quotes_delimiters_and_lines() -> None:
    (row,) = rows_of(b'"a ""b"", c","d\r\ne"\r\n', "a.csv").rows
    assert row.cells == ['a "b", c', "d\ne"]


PIECES = [
    *",;\t\"'{}|:#=\r\n",
    "a",
    "{x=1}",
    "{{c1::x}}",
    "\r\n",
    '""',
    "question",
    "answer",
    "key",
]
PIECES += ["form", "prompt", "sentence", "#html:true\n", "#tags column:2\n", "sep=;\n", "\n"]


@settings(max_examples=150)
@given(
    st.binary(max_size=40)
    | st.lists(st.sampled_from(PIECES), max_size=30).map("".join).map(str.encode),
    st.sampled_from(["a.csv", "a.tsv", "a.txt"]),
)
@example(b"#separator:\n", "a.txt")
@example(b"key,form,prompt,answer\na/b#c,order,x,y\n", "a.csv")
def test_any_bytes_give_facts_or_one_error(data: bytes, path: str) -> None:
    try:
        found = taken(data, path)
    except CtquizError as refused:
        assert len(refused.problems) == 1
        return
    names = {one.id for one in found.facts}
    assert len(names) == len(found.facts) > 0
    assert write_text(Bank("a-bank", "A bank", found.facts, sources=found.sources))
