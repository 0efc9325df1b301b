"""What a fair teacher says to numbers: in words, digits, ranges, fractions and times."""

from fair import Fair, number, text

NUMBERS = [
    Fair(
        "numbers",
        number("4", "moons", shown="four"),
        right=["4", "four", "Four.", "4.0", "04", "4 moons", "four moons", "4 moon", "about 4"],
        close=["4 mons"],
        wrong=["5", "-4", "44", "4 planets", "$4", "4%", "fourteen", "4 or 5", "4-5", "4th", "IV"],
    ),
    Fair(
        "numbers", number("11"), right=["eleven", "１１", "١١", "11."], wrong=["12", "twelve", "1"]
    ),
    Fair("numbers", text("eleven"), right=["11", "Eleven"], close=["elevn"], wrong=["12", "seven"]),
    Fair(
        "numbers",
        text("Apollo 11"),
        right=["Apollo eleven"],
        close=["Appollo 11"],
        wrong=["Apollo 12", "Apollo", "Apollo 1", "Apollo 10", "Apolo twelve"],
    ),
    Fair("numbers", text("Chapter 4"), right=["chapter four"], wrong=["Chapter 5", "Chapter 44"]),
    Fair(
        "numbers",
        number("105"),
        right=["one hundred and five", "one hundred five", "a hundred five"],
        wrong=["one hundred", "1005"],
    ),
    Fair(
        "numbers",
        number("21"),
        right=["twenty one", "twenty-one", "twentyone"][:2],
        wrong=["20", "12"],
    ),
    Fair(
        "numbers",
        number("2021"),
        right=["two thousand twenty-one", "two thousand and twenty one", "twenty twenty-one"],
        wrong=["two thousand twelve", "2,022"],
    ),
    Fair("numbers", number("12"), right=["a dozen", "twelve"], wrong=["dozens", "a baker's dozen"]),
    Fair(
        "numbers",
        number("0.5"),
        right=["half", "a half", "1/2", "½", "0,5", ".5"],
        wrong=["5", "2"],
    ),
    Fair(
        "numbers",
        number("3.5"),
        right=["3,5", "three and a half", "3 1/2", "3½", "three point five"],
        wrong=["35", "3.05", "3"],
    ),
    Fair(
        "numbers",
        number("16 million"),
        right=[
            "16,000,000",
            "16.000.000",
            "16 000 000",
            "16'000'000",
            "1,60,00,000",
            "16000000",
            "sixteen million",
            "16m",
            "16M",
            "16 mio",
            "1.6e7",
            "1.6×10^7",
            "16 million.",
        ],
        wrong=["16", "16 billion", "1,600,000", "16k", "$16 million", "160 lakh km", "17 million"],
    ),
    Fair(
        "numbers", number("1,610"), right=["1610", "1.610", "1 610"], wrong=["1611", "1.61", "161"]
    ),
    Fair(
        "numbers", number("1.61"), right=["1.61", "1,61", "1.610"], wrong=["1610", "1,610", "161"]
    ),
    Fair("numbers", number("4"), right=["4.000"], wrong=["4,000", "4000"]),
    Fair("numbers", number("1,610"), right=["1.610"], wrong=["1,61"], language="de"),
    Fair("numbers", number("-5"), right=["-5", "−5", "minus five", "minus 5"], wrong=["5", "–"]),
    Fair("numbers", number("5"), wrong=["-5", "-$5"]),
    Fair("numbers", text("5"), wrong=["-5", "5%", "6", "15", "five hundred"], right=["five"]),
    Fair("numbers", text("1.5"), right=["1,5"], wrong=["15", "1.6"]),
    Fair("numbers", text("007"), right=["007"], wrong=["7", "seven"]),
    Fair("numbers", text("3.10"), right=["3.10"], wrong=["3.1"]),
    Fair("numbers", text("fourth"), right=["4th", "the fourth"], wrong=["5th", "forth"]),
    Fair(
        "numbers",
        text("three evils"),
        right=["3 evils", "the three evils"],
        close=["three evls"],
        wrong=["two evils", "three", "3"],
    ),
    Fair(
        "numbers",
        text("Henry VIII"),
        right=["henry viii", "Henry the Eighth", "Henry 8"],
        close=["Henri VIII"],
        wrong=["Henry VII", "Henry VI", "Henry", "Henry the Seventh"],
    ),
    Fair(
        "numbers",
        text("World War II"),
        right=["World War 2", "world war two"],
        wrong=["World War I", "World War III", "World War"],
    ),
]

NOTATION = [
    Fair("notation", text("12.345"), right=["12.345"], wrong=["12345", "12,345", "12.346"]),
    Fair("notation", text("12,345"), right=["12345", "12.345", "12 345"], wrong=["12,346"]),
    Fair("notation", text("12.345"), right=["12345", "12 345"], wrong=["12.346"], language="de"),
    Fair("notation", text("12,345"), wrong=["12.345", "12345"], language="de"),
    Fair("notation", text("3,142"), right=["3.142"], wrong=["3142"], language="fr"),
    Fair("notation", text("9.807 m/s²"), wrong=["9807 m/s²"]),
    Fair("notation", number("1.234", "kg"), right=["1.234"], wrong=["1234", "1,234", "1234 kg"]),
    Fair(
        "notation",
        number("1.234", "kg"),
        right=["1,234", "1,234 kg"],
        wrong=["1234", "1234 kg"],
        language="de",
    ),
]

RANGES = [
    Fair(
        "ranges",
        text("1939–1945"),
        right=["1939-1945", "1939 to 1945", "from 1939 to 1945"],
        wrong=["1939", "1939-1946", "1945-1939"],
    ),
    Fair("ranges", text("2011–2012"), right=["2011/2012"], wrong=["2011/2013"]),
    Fair(
        "ranges",
        text("50–60%"),
        right=["50 to 60 percent", "50-60 %"],
        wrong=["50-60", "50%", "50-70%", "5060%"],
    ),
    Fair("ranges", text("50% of trade"), right=["fifty per cent of trade"], wrong=["5% of trade"]),
]

LONGER = [
    Fair(
        "numbers",
        number("1.6 million"),
        right=["one million six hundred thousand", "1 million 600 thousand", "1600 thousand"],
        wrong=["1 million", "1 million 60 thousand", "600 thousand"],
    ),
    Fair("numbers", number("1000"), right=["a thousand", "thousand", "1k", "10³"], wrong=["10"]),
    Fair("numbers", number("0"), right=["zero", "none", "nil", "-0"], wrong=["o", "1", ""]),
    Fair("numbers", text("Louis XIV"), right=["Louis the Fourteenth"], wrong=["Louis XVI"]),
]

ONE = [
    Fair("numbers", text("the third"), right=["3", "3rd", "third"], wrong=["4", "4th"]),
    Fair("numbers", text("an hour"), right=["one hour", "1 hour", "hour"], wrong=["two hours"]),
    Fair("numbers", number("1", "hour"), right=["an hour", "one hour"], wrong=["a minute"]),
]

SAID_OTHERWISE = [
    Fair("ranges", text("5-10 km"), right=["5–10 kilometres", "5 to 10 km"], wrong=["5-10 m"]),
    Fair("ranges", text("5–10%"), right=["5%-10%", "5 to 10 percent"], wrong=["5-10", "5-11%"]),
    Fair("ranges", text("$16 million in aid"), right=["$16m in aid"], wrong=["$16bn in aid"]),
    Fair("fractions", text("2/3 majority"), right=["two-thirds majority"], wrong=["1/3 majority"]),
    Fair("fractions", text("two-thirds majority"), right=["2/3 majority"]),
    Fair("fractions", text("a third"), right=["1/3", "one third"], wrong=["3", "2/3"]),
    Fair("fractions", text("third"), right=["3rd"], wrong=["1/3"]),
    Fair("fractions", number("6"), right=["half a dozen"], wrong=["a dozen"]),
    Fair("fractions", text("half an hour"), right=["1/2 hour"], wrong=["an hour"]),
    Fair("times", text("3 pm"), right=["3:00 pm", "15:00", "3 p.m."], wrong=["3 am", "3:05 pm"]),
    Fair("times", text("15:00"), right=["3 pm", "15.00"], wrong=["5 pm", "15", "3:00"]),
    Fair("times", text("12:30"), right=["12.30"], wrong=["1230", "12.3", "12:31"]),
    Fair("numbers", number("30"), right=["dreißig", "dreissig"], language="de"),
    Fair("numbers", text("dreißig"), right=["30", "dreissig"], wrong=["40"], language="de"),
]

NUMBERS_SAID = [*NUMBERS, *NOTATION, *ONE, *LONGER, *RANGES, *SAID_OTHERWISE]
