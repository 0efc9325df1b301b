"""Signs, units, scales and words that deny: what of them proves a fact, and what only looks so."""

import pytest

from ctquiz.documents.evidence.proof import Proof
from ctquiz.documents.evidence.words import words
from documents.proving import bank_of, proofs, recorded

C, E, R = Proof.CHANGED, Proof.EXACT, Proof.REANCHORED


def head(language: str) -> str:
    return f"ctquiz: 1\nbank: moons\nlanguage: {language}\nsources:\n  s: {{title: A book}}\n"


def became(said: str, answer: str, old: str, new: str, language: str = "en") -> Proof:
    """What becomes of a fact that rests on one sentence where that is edited."""
    bank = bank_of(f"facts:\n- {{id: it, {answer}, at: s p1s1}}\n", head(language))
    kept = recorded(bank, said)
    assert proofs(bank, said, kept) == {"it": Proof.EXACT}
    assert old in said
    return proofs(bank, said.replace(old, new), kept)["it"]


@pytest.mark.parametrize(
    ("said", "answer", "old", "new", "proof"),
    [
        ("It was −5 °C at Vostok.", "number: -5, unit: °C", "−5", "5", C),
        ("It was −5 °C at Vostok.", "number: -5, unit: °C", "−5", "-5", E),
        ("It was −5 °C at Vostok.", "number: -5, unit: °C", "−5", "–5", E),
        ("It was −5 °C at Vostok.", "number: -5, unit: °C", "−5 °C", "−5 ℃", E),
        ("It was −5 °C at Vostok.", "number: -5, unit: °C", "°C", "°F", C),
        ("Debt came to -$5 million.", "answer: -$5 million", "-$5", "$5", C),
        ("Debt came to -$5 million.", "answer: -$5 million", "-$5", "−$5", E),
        ("Debt came to €5 million.", "answer: €5 million", "€5", "€-5", C),
        ("The loaf costs 50 ₽ here.", "answer: 50 ₽", "₽", "₴", C),
        ("The loaf costs 50 ₽ here.", "answer: 50 ₽", " ₽", "", C),
        ("The angle was 45° there.", "answer: 45°", "45°", "45", C),
        ("The odds were p < 0.05 there.", "answer: p < 0.05", "<", ">", C),
        ("It holds 10⁶ grains of sand.", "answer: 10⁶", "10⁶", "106", C),
        ("Keller measured 5 MW there.", "number: 5, unit: MW", "MW", "mW", C),
        ("Keller measured 5 MW there.", "number: 5, unit: MW", "MW", "GW", C),
        ("It fell by 3.5% that year.", 'number: 3.5, unit: "%"', "3.5%", "3.5 %", E),
        ("It fell by 3.5% that year.", 'number: 3.5, unit: "%"', "%", "‰", C),
        ("It fell by 3.5% that year.", 'number: 3.5, unit: "%"', "%", "", C),
        ("It fell by 3.5% that year.", 'number: 3.5, unit: "%"', "%", " per cent", R),
        ("The river is 57 km long.", "number: 57, unit: kilometres", "57 km", "57 m", C),
        ("The river is 57 km long.", "number: 57", "57 km", "57 m", C),
        ("The river is 57 km long.", "number: 57", "57 km", "57 kilometres", R),
        ("It was minus 5 °C at Vostok.", "number: -5, unit: °C", "minus 5", "5", C),
        ("It was minus 5 °C at Vostok.", "number: -5, unit: °C", "minus 5", "−5", R),
        ("The river is 57 km long.", "number: 57, unit: kilometres", "57 km", "57km", E),
    ],
)
def test_a_sign_or_unit_counts_and_how_it_is_set_does_not(
    said: str, answer: str, old: str, new: str, proof: Proof
) -> None:
    assert became(said, f"ask: How much is it?, {answer}", old, new) is proof


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("21", "Twenty-one men went."),
        ("105", "A hundred and five men went."),
        ("16 million", "Some 16,000,000 men went."),
        ("1200000000", "The firm paid $1.2 billion."),
        ("1.2 billion", "The firm paid $1.2bn."),
        ("5", "It weighs 5kg."),
        ("12", "A dozen ships went."),
    ],
)
def test_a_number_is_compared_by_what_it_comes_to(number: str, said: str) -> None:
    bank = bank_of(
        f"facts:\n- {{id: it, ask: How many?, number: {number}, at: s p1s1}}\n", head("en")
    )
    assert proofs(bank, said) == {"it": Proof.EXACT}


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("de", "1500", "Die Stadt hatte 1.500 Einwohner."),
        ("de", "3.5", "Der Anteil stieg um 3,5 Prozent."),
        ("fr", "1500", "La ville avait 1\u202f500 habitants."),
        ("fr", "450000000", "Il y a 450 millions d’habitants."),
        ("de", "1500000", "Es kostete 1,5 Millionen Euro."),
        ("ru", "12000000", "В городе 12 млн жителей."),
        ("zh", "150000000", "人口为1.5亿。"),
        ("fr", "-1500", "Le solde est de −1 500."),
        ("ru", "1500000", "В городе 1 500 000 жителей."),
        ("zh", "-200", "海王星的温度为−200摄氏度。"),
    ],
)
def test_so_it_is_where_numbers_are_written_otherwise(
    language: str, number: str, said: str
) -> None:
    fact = f"facts:\n- {{id: it, ask: How many?, number: {number}, at: s p1s1}}\n"
    assert proofs(bank_of(fact, head(language)), said) == {"it": Proof.EXACT}


@pytest.mark.parametrize(
    ("language", "said", "old", "new"),
    [
        ("en", "The boat is sailing to Aden.", "is", "is hardly"),
        ("de", "Das Tal bei Lienz wird besucht.", "wird", "wird kaum"),
        ("fr", "La tour de Paris est haute.", "est", "n'est guère"),
        ("ru", "Они были звёздами в Риме.", "были", "не были"),
        ("zh", "谷神星于1801年在巴勒莫被发现。", "在巴勒莫", "没在巴勒莫"),
        ("pl", "Statek płynie do Gdańska.", "płynie", "nie płynie"),
        ("sv", "Båten seglar till Malmö.", "seglar", "seglar inte"),
        ("ar", "القاهرة مدينة كبيرة.", "مدينة", "ليست مدينة"),
        ("hi", "वह दिल्ली में रहता है।", "रहता", "नहीं रहता"),
    ],
)
def test_what_denies_is_known_in_many_languages(
    language: str, said: str, old: str, new: str
) -> None:
    assert became(said, f"claim: {said}, holds: true", old, new, language) is Proof.CHANGED
    assert became(said.replace(old, new), f"claim: {said}, holds: false", new, old, language) in (
        Proof.CHANGED,
        Proof.REANCHORED,
    )


def test_what_is_denied_counts_too() -> None:
    said = "It was not built by Otto Maier but by Karl Huber."
    swapped = "It was built by Otto Maier but not by Karl Huber."
    assert became(said, "ask: Who?, answer: Karl Huber", said, swapped) is Proof.CHANGED


@pytest.mark.parametrize(
    ("old", "new"),
    [("more", "less"), ("40", "50"), ("before", "after"), ("crowns", "marks")],
)
def test_a_claim_rests_on_all_that_it_says(old: str, new: str) -> None:
    said = "It cost more than 40 crowns before the war."
    assert became(said, f"claim: {said}, holds: true", old, new) is Proof.CHANGED


@pytest.mark.parametrize(
    ("claim", "old", "new"),
    [
        ("The museum was founded in 1910.", "1901", "1910"),
        ("The museum was founded in 1910.", "1901", "1902"),
        ("The library was founded in 1901.", "museum", "library"),
    ],
)
def test_a_false_claim_may_become_true(claim: str, old: str, new: str) -> None:
    said = "The museum was founded in 1901."
    assert became(said, f"claim: {claim}, holds: false", old, new) is Proof.CHANGED


def test_an_edit_that_touches_nothing_a_false_claim_says_is_no_contradiction() -> None:
    said = "The museum was founded in 1901."
    fact = "claim: The museum was founded in 1910., holds: false"
    assert became(said, fact, "was founded", "was at last founded") is Proof.REANCHORED


def test_words_of_one_number_are_one_word_and_keep_their_place() -> None:
    text = "Over 16 million men and twenty-one boys, the first two of them."
    told = [(text[word.start : word.end], word.value) for word in words(text) if word.is_value]
    assert told[:2] == [("16 million", "16000000"), ("twenty-one", "21")]
    assert [value for _, value in told[2:]] == ["1st", "2"]


def test_years_and_ranges_have_no_sign() -> None:
    values = [word.value for word in words("From 1990–1995, of 5 –7 and 3-4.") if word.is_value]
    assert values == ["1990", "1995", "5", "7", "3", "4"]
