"""What a fair teacher says to words: names, articles, accents, punctuation, other languages."""

from fair import Fair, number, text

NAMES = [
    Fair(
        "names",
        text("Galileo Galilei"),
        right=["galileo galilei", "GALILEO GALILEI", "Galileo  Galilei."],
        close=["Galilo Galilei", "Galielo Galilei", "Galileo Galilie"],
        wrong=["Galilei Galileo", "G. Galilei", "Galilei", "Galileo", "GG", "Kepler"],
    ),
    Fair(
        "names",
        text("Galileo Galilei", "Galileo", "Galilei"),
        right=["Galileo", "galilei"],
        close=["Galieo"],
    ),
    Fair(
        "names",
        text("Shanghai Cooperation Organization", "SCO"),
        right=["the SCO", "S.C.O.", "sco", "Shanghai Co-operation Organization"],
        close=["Shanghai Cooperation Organisation", "Shangai Cooperation Organization"],
        wrong=["SCOO", "SC", "Shanghai Organization", "Cooperation Organization Shanghai", "CSO"],
    ),
    Fair("names", text("New York"), right=["NewYork", "new-york"], wrong=["York", "New Yorker"]),
    Fair(
        "names", text("United States"), right=["the United States"], wrong=["US", "USA", "States"]
    ),
    Fair("names", text("U.S.A."), right=["USA", "usa", "U. S. A."], wrong=["US", "UAS"]),
    Fair("names", text("Simon & Garfunkel"), right=["Simon and Garfunkel"], wrong=["Simon"]),
    Fair("names", text("AT&T"), right=["ATT", "AT & T", "AT and T"]),
    Fair("names", text("O'Brien"), right=["OBrien", "O’Brien", "o' brien"]),
    Fair("names", text("St. Petersburg"), right=["St Petersburg"], close=["St. Petersburgh"]),
]

ARTICLES = [
    Fair("articles", text("the Sun"), right=["Sun", "a sun", "The Sun"], wrong=["the", "a"]),
    Fair("articles", text("planet"), right=["a planet", "the planet", "an planet"]),
    Fair("articles", text("vitamin A"), right=["Vitamin A"], wrong=["vitamin", "vitamin B", "A"]),
    Fair("articles", text("A level"), right=["a-level", "A-Level"]),
    Fair("articles", text("Sonne"), right=["die Sonne"], wrong=["the Sonne"], language="de"),
    Fair("articles", text("eau"), right=["l'eau", "l’eau", "une eau"], language="fr"),
    Fair("articles", text("Sonne"), wrong=["die Sonne"]),
]

ACCENTS = [
    Fair("accents", text("Kyrgyzstán"), right=["Kyrgyzstan"], close=["Kyrgystan", "Kyrgyztan"]),
    Fair("accents", text("Curaçao"), right=["Curacao", "CURAÇAO"], close=["Curaçoa"]),
    Fair("accents", text("Łódź"), right=["Lodz", "łódź"]),
    Fair("accents", text("Straße"), right=["Strasse", "STRASSE"], language="de"),
    Fair("accents", text("Ångström"), right=["Angstrom", "A\u030angstro\u0308m"]),
    Fair("accents", text("Encyclopædia"), right=["Encyclopaedia"], close=["Encyclopedia"]),
]

PUNCTUATION = [
    Fair("punctuation", text("Mars"), right=["Mars.", "(Mars)", '"Mars"', "«Mars»", " mars!\t"]),
    Fair("punctuation", text("counter-terrorism"), right=["counterterrorism", "counter terrorism"]),
    Fair("punctuation", text("people's"), right=["people’s", "peoples", "people`s"]),
    Fair("punctuation", text("Hello, world!"), right=["hello world"]),
    Fair("punctuation", text("1939–1945"), right=["1939-1945", "1939 — 1945"], wrong=["1939-1946"]),
    Fair("punctuation", text("C#"), right=["c#", "C♯", "C #"][:2], wrong=["C", "C++", "F#"]),
    Fair("punctuation", text("C"), wrong=["C#", "C++", "C*", "C-"]),
    Fair("punctuation", text("C++"), wrong=["C", "C+", "C#"]),
    Fair("punctuation", text(".NET"), right=[".net"], wrong=["net"]),
    Fair("punctuation", text("A+"), wrong=["A", "A-", "A*"]),
    Fair("punctuation", text("A-"), right=["a-", "A−"], wrong=["A", "A+"]),
    Fair("punctuation", text("Na+"), right=["Na⁺"], wrong=["Na", "Na-"]),
    Fair("punctuation", text("Cl⁻"), right=["Cl-", "cl−"], wrong=["Cl", "Cl+"]),
    Fair("punctuation", text("10²"), right=["10^2", "100"], wrong=["102", "10"]),
    Fair("punctuation", text("H₂O"), right=["H2O", "h2o"], wrong=["HO", "H3O"]),
    Fair("punctuation", text("x ≠ y"), wrong=["x = y", "x y"]),
    Fair("punctuation", text("E = mc²"), right=["E=mc2", "e=mc^2"], wrong=["E=mc", "E=mc3"]),
]

CONTRACTIONS = [
    Fair("punctuation", text("is not"), right=["isn't", "isn’t", "isnt"], wrong=["is"]),
    Fair("punctuation", text("cannot"), right=["can't", "can not"], wrong=["can"]),
    Fair("punctuation", text("it didn't move"), right=["it did not move"], wrong=["it moved"]),
    Fair("punctuation", text("❤️"), right=["❤"], wrong=["♠"]),
    Fair("punctuation", text("❤"), right=["❤️"]),
]

OTHER_LANGUAGES = [
    Fair("other languages", text("Москва"), right=["москва"], close=["Масква"], wrong=["Минск"]),
    Fair("other languages", text("北京"), right=["北京 "], wrong=["南京", "北", "東京"]),
    Fair(
        "other languages",
        text("東京タワー"),
        right=["東京 タワー"],
        wrong=["東京タワ", "京都タワー"],
    ),
    Fair("other languages", text("서울"), right=["서울"], wrong=["서을"]),
    Fair("other languages", text("हिंदी"), wrong=["हद", "हिंद"]),
    Fair("other languages", text("القاهرة"), right=["القَاهِرة"], wrong=["القاهر"]),
    Fair("other languages", text("Αθήνα"), right=["αθηνα", "ΑΘΗΝΑ"], close=["Αθήναα"]),
    Fair("other languages", text("München"), right=["Munchen"], close=["Münhen"], language="de"),
    Fair("other languages", text("dos"), right=["DOS", "2"], wrong=["two", "3"], language="es"),
    Fair("other languages", text("eleven"), right=["Eleven"], wrong=["11"], language="de"),
    Fair("other languages", number("11"), right=["elf", "Elf"], wrong=["zwölf"], language="de"),
    Fair(
        "other languages", number("105"), right=["hundertfünf"], wrong=["105 Euro"], language="de"
    ),
    Fair(
        "other languages",
        number("90"),
        right=["quatre-vingt-dix", "quatre vingt dix", "nonante"],
        wrong=["quatre-vingts", "ninety"],
        language="fr",
    ),
    Fair("other languages", number("16"), right=["dieciséis", "dieciseis"], language="es"),
    Fair("other languages", text("Zürich"), right=["Zurich", "Zuerich"], language="de"),
    Fair("other languages", text("3. September 2021"), right=["3. Sept. 2021"], language="de"),
    Fair("other languages", text("1er mai 1886"), right=["1 mai 1886"], language="fr"),
]

NUMBERS_IN_NAMES = [
    Fair("names", text("4/4"), right=["4 / 4"], wrong=["1", "2/2", "8/8"]),
    Fair("names", text("6/8"), wrong=["3/4", "0.75"]),
    Fair("names", text("9/11"), wrong=["18/22"]),
    Fair("names", text("50/50 split"), wrong=["1 split", "25/25 split"]),
    Fair("names", text("1/2"), right=["half", "0.5", "½", "one half"], wrong=["2/4", "12", "1/3"]),
    Fair("names", text("Washington DC"), right=["Washington, D.C."], wrong=["Washington 600"]),
    Fair("names", text("audio CD"), wrong=["audio 400"]),
    Fair("names", text("Malcolm X"), right=["malcolm x"], wrong=["Malcolm ten", "Malcolm 10"]),
    Fair("names", text("World War 2"), right=["world war ii"], wrong=["world war iii"]),
    Fair("names", text("world war ii"), right=["World War 2", "World War Two"], wrong=["WWIII"]),
    Fair("names", text("Henry the Eighth"), right=["henry viii"], wrong=["henry vii", "henry"]),
    Fair("names", text("type 2 diabetes"), right=["type ii diabetes", "Type II diabetes"]),
    Fair("names", text("Super Bowl XLII"), right=["super bowl 42"], wrong=["Super Bowl XLI"]),
    Fair("names", text("19th century"), right=["XIX century"], wrong=["XVIII century"]),
]

SIGNS = [
    Fair("signs", text("-x"), right=["-X", "−x"], wrong=["x", "+x"]),
    Fair("signs", text("x"), wrong=["-x", "x'"]),
    Fair("signs", text("x = -b"), right=["x=-b", "X = −B"], wrong=["x = b", "x = +b"]),
    Fair("signs", text("f''"), right=["f″", "F''"], wrong=["f'", "f"]),
    Fair("signs", text("!="), right=["!=", "! ="], wrong=["=", "==", "≠"], options=["="]),
    Fair("signs", text("*="), wrong=["/=", "="]),
    Fair("signs", text("&&"), wrong=["||", "&"]),
    Fair("signs", text("n!"), right=["N!"], wrong=["n", "n!!"]),
    Fair("signs", text("a/b"), right=["a / b"], wrong=["a*b"]),
    Fair("signs", text("[1, 2)"), right=["[1,2)"], wrong=["[1, 2]", "(1, 2)", "1, 2"]),
    Fair("signs", text("chmod -x"), right=["CHMOD -x"], wrong=["chmod x", "chmod +x"]),
    Fair("signs", text("Rh-"), right=["rh−"], wrong=["Rh", "Rh+"]),
    Fair("signs", text("*p"), wrong=["&p", "p"]),
    Fair("signs", text("rock 'n' roll"), right=["rock n roll"]),
    Fair("signs", text("pre- and post-war"), right=["pre and post war"]),
    Fair("signs", text("A/B testing"), right=["a/b testing", "AB testing"]),
    Fair("signs", text("AC/DC"), right=["ACDC", "ac dc"]),
    Fair("signs", text("I/O"), right=["IO", "i / o"]),
    Fair("signs", text("x/2"), wrong=["x2", "x*2"]),
    Fair("signs", text("either/or"), right=["either or"]),
]

WORDS = [
    *CONTRACTIONS,
    *SIGNS,
    *NUMBERS_IN_NAMES,
    *NAMES,
    *ARTICLES,
    *ACCENTS,
    *PUNCTUATION,
    *OTHER_LANGUAGES,
]
