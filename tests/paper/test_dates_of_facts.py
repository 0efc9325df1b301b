"""Dates are found in a text where there is little doubt that they are dates, and sorted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.paper.facts.dates import dates

FOUND = {
    "It began on 14 May 2024 in Rome.": ["14 May 2024"],
    "On May 14, 2024, it began.": ["May 14, 2024"],
    "On the 3rd of March 1918 it ended.": ["3rd of March 1918"],
    "from 14–16 May 2024": ["14–16 May 2024"],
    "It began on 2024-05-14.": ["2024-05-14"],
    "In May 2024 people met.": ["May 2024"],
    "In Sept. 2019, in Dec 2020": ["Sept. 2019", "Dec 2020"],
    "In May–June 2024": ["May–June 2024"],
    "Ceres was found in 1801.": ["1801"],
    "2024": ["2024"],
    "(1996)": ["1996"],
    "It ruled (2013–2017).": ["2013–2017"],
    "It ruled 2013-17, then fell.": ["2013–17"],
    "the school year 2015/16": ["2015/16"],
    "From 2013 to 2017 it ruled.": ["2013–2017"],
    "It ruled between 2013 and 2017.": ["2013–2017"],
    "It ruled 2013 through 2017.": ["2013–2017"],
    "By the 1990s it had ended.": ["1990s"],
    "the mid-1990s": ["1990s"],
    "in the 19th century": ["19th century"],
    "a 4th-century BC vase": ["4th-century BC"],
    "Rome fell in 500 BC.": ["500 BC"],
    "from 500–450 BCE": ["500–450 BCE"],
    "10,000 BC": ["10,000 BC"],
    "Vesuvius erupted in AD 79.": ["AD 79"],
    "in 79 CE": ["79 CE"],
    "It met in 2004 and 2010.": ["2004", "2010"],
    "in 2004, in 2010, and in 2004": ["2004", "2010"],
    "In 2015 protests broke out.": ["2015"],
    "the 2015 agreement": ["2015"],
    "The Treaty of 1689 fixed it.": ["1689"],
    "The discussion of 2019 and the statement of 2020 reflect it.": ["2019", "2020"],
    "2015 was warm": ["2015"],
    "Between 1914-1918 many died.": ["1914–1918"],
    "The film of 2049 was made in 2017.": ["2049", "2017"],
    "It grew from 1000 in 1900 to 2000 in 1950.": ["1900", "1950"],
    "When was it? – 1885": ["1885"],
    "mid-2015": ["2015"],
    "2013–present": ["2013"],
    "the elections of 2015.": ["2015"],
}
"""What a text holds; how dates are written stays, but a span has a dash."""

NONE = [
    "2,024 people",
    "2024 people",
    "2024 km",
    "a 2024-km road",
    "2000 m high",
    "16 million",
    "no. 1999",
    "No 1999",
    "$2000",
    "US$ 2000",
    "EUR 2000",
    "2000 €",
    "2000 tonnes",
    "1500–2000 tonnes",
    "from 1500 to 2000 tonnes",
    "between 1500 and 2000 tonnes",
    "article 2015",
    "Resolution 1373",
    "ISO 2015",
    "3.2015",
    "2015.5",
    "1.500",
    "2000 %",
    "2000%",
    "2000 percent",
    "they may be 14",
    "It may 14 or so",
    "14 May",
    "0900",
    "20245",
    "12024",
    "A2024",
    "2024a",
    "3000",
    "999",
    "2101",
    "500",
    "AD",
    "2000 Chinese workers",
    "1500 armed men",
    "In May 1500 soldiers marched.",
    "There were 1000s of people.",
    "She scored 1600 on the test.",
    "About 1200 were killed.",
    "A total of 1800 were arrested.",
    "At 1200 the attack began.",
    "The flat cost 1500 in rent.",
    "1984 is a novel.",
    "PIN 1234 is unsafe.",
    "It was 30 February 2020.",
    "The population rose from 1200 to 1900.",
    "It was found in 1500 places.",
    "1500 ships",
    "a force of 1500 armed men",
    "more than 2000",
    "over 2000 in all",
    "F-2015",
    "1:2000",
    "2017–2013",
    "the 0th century",
    "31 February",
    "",
]

SORTED = [
    "10,000 BC",
    "the 5th century BC",
    "500–450 BC",
    "500 BC",
    "AD 79",
    "the 19th century",
    "from 1801 to 1810",
    "in 1801",
    "the 1990s",
    "in 1990",
    "in May 1990",
    "on 2 May 1990",
    "on 1990-05-14",
    "on June 1, 1990",
    "from 2013 to 2017",
    "in 2013",
]


@pytest.mark.parametrize("text", FOUND)
def test_a_date_is_found_as_it_is_written(text: str) -> None:
    assert [one.shown for one in dates(text, "en")] == FOUND[text]


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text, "en") == []


def test_a_span_comes_before_its_years_and_a_year_before_its_months() -> None:
    orders = [one.order for text in SORTED for one in dates(text, "en")]
    assert len(orders) == len(SORTED)
    assert orders == sorted(orders)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Im Jahr 2015 wurde sie gegründet.", ["2015"]),
        ("En 2015 la Chine a signé.", ["2015"]),
        ("2015年に始まった", ["2015"]),
        ("am 2024-05-14", ["2024-05-14"]),
        ("von 2013–2017", ["2013–2017"]),
        ("1500 Soldaten", []),
        ("2000 km", []),
        ("2000 €", []),
        ("am 14. Mai 2024", ["2024"]),
        ("le 14 May of", []),
    ],
)
def test_other_languages_have_years_and_iso_dates_alone(text: str, found: list[str]) -> None:
    assert [one.shown for one in dates(text, "de-AT")] == found


@given(st.text() | st.from_regex(r"(in |from )?[0-9]{1,5}([-–/ ](May|to|BC|[0-9]{2,4})){0,3}"))
def test_any_text_is_looked_through(text: str) -> None:
    for one in dates(text, "en"):
        assert one.shown
