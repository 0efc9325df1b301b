"""What a fair teacher says to numbers: in words, digits, money, percent, units, and tolerance."""

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

MONEY = [
    Fair(
        "money",
        number("16 million", "US dollars"),
        right=[
            "$16 million",
            "16m USD",
            "16,000,000 dollars",
            "US$16m",
            "USD 16m",
            "16 million",
            "$16m",
            "16 million dollars",
            "16 million US dollars",
            "$16,000,000.00",
            "16M$",
        ],
        close=["16 million dolars"],
        wrong=[
            "€16 million",
            "16 million euros",
            "$16",
            "$16 billion",
            "£16m",
            "$17 million",
            "16 million Canadian dollars",
            "C$16m",
            "16 million people",
        ],
    ),
    Fair(
        "money",
        number("16 billion", shown="$16 billion"),
        right=["16 billion dollars", "$16bn", "16 billion", "US$16bn"],
        wrong=["€16 billion", "$16 million", "16"],
    ),
    Fair(
        "money",
        number("16", "million dollars"),
        right=["16", "$16 million", "16 million"],
        wrong=["$16", "$16 billion", "16 dollars"],
    ),
    Fair(
        "money",
        text("16 million dollars"),
        right=["$16m", "$16 million", "16,000,000 dollars", "sixteen million dollars"],
        close=["16 million"],
        wrong=["$17m", "16", "€16m", "$16"],
    ),
    Fair(
        "money",
        number("5", "euros"),
        right=["€5", "5€", "5 EUR", "5 euro", "five euros"],
        wrong=["$5", "5 dollars"],
    ),
    Fair(
        "money",
        number("5", "yuan"),
        right=["5 RMB", "¥5", "CNY 5", "5 renminbi", "5 yuan"],
        wrong=["5 yen", "$5"],
    ),
    Fair("money", number("5", "rubles"), right=["₽5", "5 roubles", "5 RUB"], wrong=["5 rupees"]),
    Fair("money", number("5", "pounds"), right=["£5", "GBP 5", "5 pounds sterling"], wrong=["€5"]),
]

PERCENT = [
    Fair(
        "percent",
        number("50", "%"),
        right=["50%", "50 %", "50", "50 percent", "50 per cent", "50 pct", "fifty percent", "half"],
        wrong=["50 dollars", "51%", "5%", "50‰", "0.5", "50 points"],
    ),
    Fair(
        "percent", text("50%"), right=["50 %", "50 percent", "fifty per cent"], wrong=["60%", "$50"]
    ),
    Fair("percent", number("50"), wrong=["50%", "50 percent"]),
]

UNITS = [
    Fair(
        "units",
        number("93", "°C"),
        right=["93 C", "93 celsius", "93 °C", "93,0", "93 degrees", "93 degrees Celsius"],
        wrong=["93 °F", "93 K", "94 °C", "93 F"],
    ),
    Fair(
        "units",
        number("4", "m"),
        right=["4 m", "4m", "4 metres", "4 meters"],
        wrong=["4 ms", "4 s", "4 km", "4 miles", "4 million"],
    ),
    Fair(
        "units",
        number("100", "km/h"),
        right=["100 kph", "100 km / h", "100 kilometres per hour"],
        wrong=["100 mph", "100 km"],
    ),
    Fair(
        "units", number("9.8", "m/s"), right=["9.8 m/s", "9,8 metres per second"], wrong=["9.8 ms"]
    ),
    Fair(
        "units",
        number("500", "km²"),
        right=["500 km2", "500 sq km", "500 square kilometers"],
        wrong=["500 km", "500 km³"],
    ),
    Fair("units", number("6", "feet"), right=["6 ft", "6 foot", "six feet"], wrong=["6 inches"]),
    Fair(
        "units",
        number("10", "joint exercises"),
        right=["10 exercises", "ten joint exercises"],
        wrong=["10 summits"],
    ),
    Fair(
        "units",
        number("5", "countries"),
        right=["5 country", "five countries"],
        wrong=["5 counties"],
    ),
    Fair(
        "units",
        number("16 million", "tonnes of coal"),
        right=["16 million tonnes", "16m tons"],
        wrong=["16 million kg"],
    ),
    Fair("units", text("4 km"), right=["4 kilometres", "four km"], close=["4"], wrong=["4 m", "5"]),
    Fair("units", text("4 km"), wrong=["4", "4 miles"], options=["4 miles", "5 km"]),
]

SYMBOLS = [
    Fair("symbols", number("5", "MW"), right=["5 MW", "5 mw", "5"], wrong=["5 mW", "5 kW"]),
    Fair("symbols", number("5", "mg"), right=["5 mg", "5mg"], wrong=["5 Mg"]),
    Fair("symbols", number("5", "mm"), right=["5 mm"], wrong=["5 Mm"]),
    Fair("symbols", number("5", "GB"), right=["5 GB", "5 gb"], wrong=["5 Gb"]),
    Fair("symbols", text("5 MW"), right=["5MW", "5 mw", "5 megawatts"], wrong=["5 mW"]),
    Fair("symbols", number("5", "km"), right=["5 Km", "5 KM"], wrong=["5 Mm"]),
]

ONE = [
    Fair("numbers", text("the third"), right=["3", "3rd", "third"], wrong=["4", "4th"]),
    Fair("numbers", text("an hour"), right=["one hour", "1 hour", "hour"], wrong=["two hours"]),
    Fair("numbers", number("1", "hour"), right=["an hour", "one hour"], wrong=["a minute"]),
]

WITHIN = [
    Fair(
        "within",
        number("100", "m", within="2"),
        right=["102", "98 m", "ninety-nine", "100"],
        wrong=["102.1", "97", "100 s"],
    ),
    Fair("within", number("100", within="5%"), right=["105", "95"], wrong=["105.1", "94"]),
    Fair(
        "within",
        number("100", within="5%"),
        right=["104"],
        wrong=["103", "103.0", "110"],
        options=["103", "110"],
    ),
    Fair(
        "within",
        number("16 million", within="1"),
        right=["16,000,001"],
        wrong=["16,000,002"],
    ),
    Fair(
        "within", number("16", "million dollars", within="1"), right=["$17 million"], wrong=["$18m"]
    ),
]

AMOUNTS = [*SYMBOLS, *ONE, *NUMBERS, *NOTATION, *LONGER, *RANGES, *MONEY, *PERCENT, *UNITS, *WITHIN]
