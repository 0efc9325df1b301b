"""Where sentences end: tables of cases, each with a bar where one ends and the next begins."""

from itertools import pairwise
from pathlib import Path

import pytest
from document import sentences as counted

from ctquiz.documents.block import tidy
from ctquiz.documents.text.sentences import sentences
from ctquiz.documents.text.tongue import tongue


def split(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


def parted(case: str, language: str = "en") -> str:
    """The text of a case with a bar where each sentence was found to end."""
    text = case.replace("|", "")
    ends = [end for _, end in sentences(text, language)][:-1]
    edges = [0, *ends, len(text)]
    return "|".join(text[start:end] for start, end in pairwise(edges))


def test_a_text_without_words_or_stops_is_one_sentence() -> None:
    assert split("") == []
    assert split("  ") == []
    assert split("A heading") == ["A heading"]
    assert split("... ?! ...") == ["... ?! ..."]


def test_spans_leave_out_the_space_around() -> None:
    text = "  He left.  She stayed. "
    assert [text[a:b] for a, b in sentences(text)] == ["He left.", "She stayed."]


@pytest.mark.parametrize(
    "case",
    [
        "He left.| She stayed.",
        "Who left?| She did!| He did not.",
        "Mr. Smith met Dr. Jones, Prof. Lee and Gen. Grant.| They talked.",
        "She was born in the U.S. in 1990.| He was not.",
        "They live in the U.S.| The winters are cold.",
        "I work for the U.S. Government in Virginia.",
        "The U.N. Security Council met.| It voted.",
        "I live in the E.U.| How about you?",
        "Some, e.g. Paris, are big.| Others, i.e. The Hague, are not.",
        "Bring pens, paper, etc.| The rest is here.",
        "Bring pens etc. and go.",
        "It was Smith vs. Jones.| Smith won.",
        "It is No. 5 on the list.| The answer was no.| He left.",
        "See Fig. 3 on p. 12 and Vol. II of it.| Then stop.",
        "See Fig. B for more.| He ate a fig.| I did not.",
        "It opened on Jan. 5 and closed in Dec.| The next year it burned.",
        "He met Apple Inc. in court.| He sued Apple Inc.| It paid.",
        "They sued Pitt, Briggs & Co. at noon.| It is a case of Briggs & Co.| They lost.",
        "I saw St. Michael's Church near Mt. Fuji.| It is old.",
        "He lives on Elm St.| The house is red.",
        "She has a Ph.D. in physics.| She has a Ph.D.| It took years.",
        "It begins at 5 p.m. on Monday.| It ended at 6 p.m.| He went home.",
        "At 5 a.m. Mr. Smith went to the bank.| He left the bank at 6 P.M.| Mr. Smith slept.",
        "It ends at 5 p.m. Monday.",
        "It weighs approx. 5 kg.| Smith et al. found it.| Nobody else did.",
        "He walked 5 km.| Scientists followed.",
        "The Bldg. Committee met.",
    ],
)
def test_abbreviations(case: str) -> None:
    assert parted(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "J. R. R. Tolkien wrote it.| J.R.R. Tolkien did.",
        "George W. Bush won.| George W. A. Bush did not.",
        "My name is Jonas E. Smith.| What is yours?",
        "We make a good team, you and I.| Did you see Albert I. Jones yesterday?",
        "It has vitamin C.| Oranges have, too.",
        "They made Plan B.| It failed.",
        "Jean-P. Sartre and J.-P. Sartre are one.",
        "It was 5 C.| Lakes froze.",
    ],
)
def test_initials(case: str) -> None:
    assert parted(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "It is 3.5 percent.| It was 1,000.50 in all.| It grew.",
        "Use Python 3.11.2 or later.| It is fast.",
        "It was 1999.| The year 2000 came.",
        "It starts at 10.30.| 25 people came.",
        "It cost $100.00.| $5 was lost.",
        "Her address is Jane.Doe@example.com.| I wrote to her.",
        "The site is https://www.example.50.com/new-site/a_b.html.| Please look.",
        "Open notes.txt, then main.py.| Close README.md.| Done.",
        "It runs on Node.js and .NET.| .NET is old.",
        "Call pathlib.Path or os.Path in gdb.Objfile.| System.Text is another.",
        "1. First do this.| 2. Then do that.",
        "(a) First do this.| b. Then do that.",
        "3.2. Scope of the Act.| IV. The end.",
        "They need these: 1. First a pen 2. Then paper 3. The rest.",
        "He was No. 1.| On 3. 10. 2021 he left.",
    ],
)
def test_numbers_names_and_lists(case: str) -> None:
    assert parted(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "I never meant that…| She left the store.",
        "I never meant that....| She left the store.",
        "It was ... well, what I mean . . . odd.",
        "The thing is . . . I didn’t mean it.",
        "He paused … and left.",
        "He left. ...| The rest is lost.",
        "It says [...] that all [sic!] is (?) well.| [...] The rest is lost.",
        "Words left out . . . .| Next sentence.",
        "Really?!| Yes!!| Who?? Who is it?".replace("?? Who", "??| Who"),
        "She works at Yahoo! in the west.| Yahoo! Inc. pays her.| It pays well.",
    ],
)
def test_ellipses_and_exclamations(case: str) -> None:
    assert parted(case) == case


@pytest.mark.parametrize(
    "case",
    [
        '"Why?" he asked.| "Because."| He left.',
        "“Why?” he asked.| “Because.”| He left.",
        "‘This is great.’ she said.| ‘It is.’| So it was.",
        "“Why?” Anna Smith asked.| “Why not?”| Anna left.",
        "He said: “I am tired.| I go home.”| She stayed.",
        "He left.| “Why?”| (He was tired.)| Then she left.",
        "She said “no” ” and left.| He stayed.",
        "He teaches science (He worked for 5 years as an engineer.) at the university.",
        "He teaches (He worked. He slept. Did he?) at night.| (He did.| He said so.)| So what?",
        "He founded Apple (then Apple Computer Inc.) John bought it.",
        "He founded it (in 1990, he says).| The rest is history.",
        "One thing is sure: The end is near; He knows.",
        "It is so — He left.",
        "“It is so,” he said.| — Is it?| — It is.",
        "The “U.S.”| The end.",
        "He saw “Jaws.” and left.",
    ],
)
def test_quotations_brackets_and_dashes(case: str) -> None:
    assert parted(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "It has 50 states.[3]| The capital is elsewhere.[4][citation needed]| Why not?",
        "It has 50 states.¹²| The capital is elsewhere.†| Why not?",
        "It has 50 states.12| The capital is elsewhere.13,14| Why not?",
        "It has 50 states[3].| The capital is elsewhere.",
        "See No.12 The Close.",
        "It is in the region.|China has more.",
        "It is in the region.|The rest is not.| Why not?|Nobody knows.",
        "He bought 1,000.|That is a lot.",
        "It has 50 states.[3]|China has none.",
        'He said "I left."|Then he left.',
    ],
)
def test_notes_and_missing_space(case: str) -> None:
    assert parted(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "He has two phones.| iPhone sales grew.| eBay did not.",
        "It uses one library.| urllib3 is another.| read_all is a third.",
        "It is so.| 12 people came.| “12 people?”| [Nobody] knows.| ¿Qué?| Nothing.",
        "It ended.| —And began.| €5 was left.| #3 won.",
        "It is 5 ft. 3 in. tall.| On Mon. Oct. 5 it was in the U.S..| Smith left.",
        "It is approx. the same and prob. the end.",
    ],
)
def test_what_sentences_begin_with(case: str) -> None:
    assert parted(case) == case


@pytest.mark.parametrize(
    ("language", "case"),
    [
        ("de", "Am 3. Oktober kam er.| Im 19. Jahrhundert war es so.| Er ging."),
        ("de", "Ludwig XIV. König von Frankreich.| Dr. Kohl kam z. B. Montag bzw. Dienstag."),
        ("de", "Es kostet ca. 5 Mio. Euro usw.| Die Firma zahlt.| Siehe S. 5 und Abb. 3."),
        (
            "de",
            "„Komm!“, rief er.| „Warum?“ fragte sie.| »Darum.«| Das war 1999.| Alle waren da.",
        ),
        ("de-AT", "Um 44 v. Chr. war es so.| Es war d. h. Ende."),
        (
            "fr",
            "M. Dupont et Mme. Durand sont là.| « Pourquoi ? » demanda-t-il.| « Voilà. »| Il part.",
        ),
        ("fr", "Cela coûte 5 fr., p. ex. Paris.| C’est cher !| Voir p. 5, av. J.-C. en France."),
        (
            "es",
            "El Sr. García vive en EE. UU. con la Dra. Ruiz.| ¿Por qué?| ¡Porque sí!| Ud. sabe.",
        ),
        ("it", "Il dott. Rossi e la sig.ra Bianchi.| Vedi pag. 5.| È così."),
        ("pt", "O Sr. Silva mora na Av. Paulista.| Ele tem 5 anos."),
        ("nl", "Dhr. Jansen komt bijv. Maandag.| Het kost 5 mln. euro enz.| Dat is veel."),
        (
            "ru",
            "А. С. Пушкин родился в 1799 г. в Москве.| Он жил на ул. Ленина и т. д.| Потом уехал.",
        ),
        ("ru", "— Привет! — сказал он.| — Как дела?| В 1999 г.| Он уехал, т. е. Исчез."),
        ("zh", "中国有十四亿人。|北京是首都！|为什么？|没人知道。"),
        ("zh", "“你好。”他说。|“再见。”"),
        ("zh", "他（他病了。他累了。）走了。|明天见！"),
        ("ja", "雨だ。|「行く。」と言った。|「待って。」|「はい。」"),
        ("ko", "그는 갔다.| 나는 남았다.| 왜?"),
        ("ja", "幅は３．２９％です。|「１．５」もある。"),
        ("hi", "वह गया।| मैं रुका।| क्यों?"),
        ("ar", "ذهب د. أحمد إلى البيت.| لماذا؟| لا أحد يعرف."),
        ("he", 'צה"ל הודיע.| מדוע?| איש אינו יודע.'),
        ("he", '"למה?" הוא שאל.'),
        ("el", "Πήγε σπίτι.| Ήταν αργά."),
        ("hy", "Նա գնաց։| Ես մնացի։"),
        ("th", "เขาไปบ้าน ฉันอยู่"),
    ],
)
def test_other_languages(language: str, case: str) -> None:
    assert parted(case, language) == case


def test_a_language_that_is_not_known_has_the_words_of_english() -> None:
    assert tongue("xx").abbreviations == tongue("en").abbreviations
    assert tongue("").beginnings == tongue("EN-gb").beginnings


def test_any_space_is_a_space() -> None:
    assert split("\u00a0He left.\u3000She stayed.\n") == ["He left.", "She stayed."]


def test_the_shared_document_is_counted_as_its_bank_counts_it(shared: Path) -> None:
    expected = counted(shared)
    paragraphs: dict[str, list[str]] = {}
    for place, sentence in expected.items():
        paragraphs.setdefault(place.partition("s")[0], []).append(tidy(sentence))
    for sentences_of_one in paragraphs.values():
        assert split(" ".join(sentences_of_one)) == sentences_of_one
