"""What a fair teacher says to money, percents, units and their symbols, and to tolerance."""

from fair import Fair, number, text

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
    Fair("symbols", text("3D"), right=["3d", "3-D", "three D"], wrong=["3 days"]),
    Fair("symbols", text("16M"), right=["16 million", "16m"], wrong=["16 metres"]),
    Fair("symbols", number("5", "MW"), right=["5 MW", "5 mw", "5"], wrong=["5 mW", "5 kW"]),
    Fair("symbols", number("5", "mg"), right=["5 mg", "5mg"], wrong=["5 Mg"]),
    Fair("symbols", number("5", "mm"), right=["5 mm"], wrong=["5 Mm"]),
    Fair("symbols", number("5", "GB"), right=["5 GB", "5 gb"], wrong=["5 Gb"]),
    Fair("symbols", text("5 MW"), right=["5MW", "5 mw", "5 megawatts"], wrong=["5 mW"]),
    Fair("symbols", number("5", "km"), right=["5 Km", "5 KM"], wrong=["5 Mm"]),
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

PERCENT_ELSEWHERE = [
    Fair("percent", number("50", "%"), right=["50 Prozent"], wrong=["60 Prozent"], language="de"),
    Fair("percent", text("50 %"), right=["fünfzig Prozent"], language="de"),
    Fair("percent", number("50", "%"), right=["50 pour cent"], language="fr"),
    Fair("percent", number("50", "%"), right=["50 por ciento"], language="es"),
    Fair("percent", number("50", "%"), right=["50 процентов"], language="ru"),
]

MORE_UNITS = [
    Fair("units", number("5", "µg"), right=["5 micrograms", "5 μg", "5 ug"], wrong=["5 mg"]),
    Fair("units", number("5", "dB"), right=["5 decibels", "5 db"], wrong=["5 Hz"]),
    Fair("units", number("5", "kPa"), right=["5 kilopascals"], wrong=["5 Pa", "5 MPa"]),
    Fair("units", number("5", "nautical miles"), right=["5 nmi"], wrong=["5 miles"]),
]

AMOUNTS = [*MONEY, *PERCENT, *PERCENT_ELSEWHERE, *UNITS, *MORE_UNITS, *SYMBOLS, *WITHIN]
