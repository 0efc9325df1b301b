"""`ctquiz import` of a table: a bank, or one for each of its decks."""

from pathlib import Path

from sending import read

from studying import quickly


def table(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_with_a_german_head_becomes_a_bank(home: Path, tmp_path: Path) -> None:
    source = table(tmp_path / "flüsse.csv", "Frage;Antwort;Thema\nFluss in Wien?;Donau;Wasser\n")
    ran = quickly("import", source, "-o", tmp_path / "b.yaml", "--language", "de")
    assert (ran.code, ran.out) == (
        0,
        f"{tmp_path}/b.yaml: 1 fact, 1 blank\nnext: ctquiz study {tmp_path}/b.yaml\n",
    )
    bank = read(tmp_path / "b.yaml")
    assert bank.language == "de" and bank.facts[0].tags == ("Wasser",)
    assert bank.facts[0].blanks[0].answer.shown == "Donau"


def test_columns_may_be_named(home: Path, tmp_path: Path) -> None:
    source = table(tmp_path / "t.tsv", "1\tWho?\tAnn\tx\n2\tWhat?\tthis\ty\n")
    refused = quickly("import", source, "-o", tmp_path / "b.yaml")
    assert refused.code == 2 and "--columns" in refused.err and len(refused.err.splitlines()) == 1
    ran = quickly(
        "import", source, "-o", tmp_path / "b.yaml", "--columns", "-,question,answer,tags"
    )
    assert ran.code == 0
    assert [fact.tags for fact in read(tmp_path / "b.yaml").facts] == [("x",), ("y",)]


def test_two_answers_to_one_question_accept_each_other(home: Path, tmp_path: Path) -> None:
    source = table(tmp_path / "t.csv", "question,answer\nWho?,Ann\nWho?,Bob\n")
    assert quickly("import", source, "-o", tmp_path / "b.yaml").code == 0
    assert "0 errors" in quickly("check", tmp_path / "b.yaml").out


def test_decks_of_ankis_text_become_tags_or_banks(home: Path, tmp_path: Path) -> None:
    said = "#separator:tab\n#html:true\n#deck column:3\nA?\ta\tW::X\nB?\t<b>b</b>\tW::Y\n"
    source = table(tmp_path / "t.txt", said)
    assert quickly("import", source, "-o", tmp_path / "b.yaml").code == 0
    assert [fact.tags for fact in read(tmp_path / "b.yaml").facts] == [("X",), ("Y",)]
    assert quickly("import", source, "-o", f"{tmp_path}/both/").code == 0
    assert {path.name for path in (tmp_path / "both").iterdir()} == {"w-x.yaml", "w-y.yaml"}


def test_a_table_has_no_history(home: Path, tmp_path: Path) -> None:
    source = table(tmp_path / "t.csv", "question,answer\nWho?,Ann\n")
    ran = quickly("import", source, "-o", tmp_path / "b.yaml", "--with-history")
    assert (ran.code, ran.err) == (
        2,
        "--with-history: error: a table has none (import a package of Anki)\n",
    )


def test_a_head_in_any_words_is_no_fact_where_one_says_so(home: Path, tmp_path: Path) -> None:
    source = table(tmp_path / "t.csv", "Sana,Merkitys,Luku\ntalo,house,1\n")
    named = ("--columns", "question,answer,tags")
    assert quickly("import", source, "-o", tmp_path / "b.yaml", "--head", *named).code == 0
    assert [fact.blanks[0].ask for fact in read(tmp_path / "b.yaml").facts] == ["talo"]


def test_columns_of_a_package_are_refused(home: Path, tmp_path: Path) -> None:
    ran = quickly("import", "x.apkg", "-o", tmp_path / "b.yaml", "--head")
    assert (ran.code, ran.err) == (2, "--head: error: a package has no columns (leave it out)\n")
