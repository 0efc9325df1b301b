"""What a fair teacher says to dates and to slips: what is close, and what never is."""

from fair import Fair, number, text

DATES = [
    Fair(
        "dates",
        text("3 September 2021"),
        right=[
            "2021-09-03",
            "September 3rd, 2021",
            "Sept 3 2021",
            "3/9/2021",
            "9/3/2021",
            "3.9.2021",
            "3–9–2021",
            "3-9-2021",
            "3 / 9 / 2021",
            "3 – 9 – 2021",
            "the 3rd of September 2021",
            "3 Sep 2021",
            "Friday, 3 September 2021",
            "3/9/21",
        ],
        close=["3 Septembr 2021", "3 Spetember 2021"],
        wrong=[
            "September 2021",
            "2021",
            "3 September",
            "4 September 2021",
            "3 September 2022",
            "3 December 2021",
            "2021-09-04",
            "3.10.2021",
            "31/9/2021",
        ],
    ),
    Fair(
        "dates",
        text("September 2021"),
        right=["Sept 2021", "2021-09", "9/2021", "Sep. 2021"],
        close=["3 September 2021"],
        wrong=["2021", "September", "October 2021", "September 2022"],
    ),
    Fair(
        "dates",
        text("September"),
        right=["Sept", "sep.", "in September"],
        close=["Setpember"],
        wrong=["October", "November", "Dec"],
    ),
    Fair("dates", text("June"), right=["june"], close=["Jnue"], wrong=["July", "Juny", "Jan"]),
    Fair(
        "dates", text("4 July"), right=["July 4th", "the fourth of July"], wrong=["5 July", "July"]
    ),
    Fair(
        "dates",
        text("1610"),
        right=["in 1610", "1610 AD", "AD 1610", "the year 1610", "c. 1610"],
        close=["7 January 1610"],
        wrong=["1611", "1601", "610", "1610 BC", "1610s", "1.61"],
    ),
    Fair(
        "dates",
        number("1610"),
        right=["in 1610", "1610 AD", "sixteen ten"],
        wrong=["1611", "1610 BC"],
    ),
    Fair(
        "dates",
        text("44 BC"),
        right=["44 BCE", "44 B.C.", "in 44 bc"],
        wrong=["44", "44 AD", "45 BC"],
    ),
    Fair(
        "dates",
        text("1990s"),
        right=["the 1990s", "1990's", "the nineties", "the '90s"],
        wrong=["1990", "1980s", "nineteen ninety"],
    ),
    Fair(
        "dates",
        text("17th century"),
        right=["the seventeenth century", "17th c.", "1600s"],
        close=["17th centry"],
        wrong=["18th century", "1700s", "seventh century", "17"],
    ),
    Fair(
        "dates",
        text("3 September 2021"),
        wrong=["9 March 2021", "3/9/2021"],
        options=["9 March 2021"],
    ),
    Fair(
        "dates",
        text("3. Oktober 1990"),
        right=["03.10.1990", "1990-10-03", "3 Oktober 1990"],
        wrong=["10.3.1990", "4. Oktober 1990", "3. November 1990"],
        language="de",
    ),
    Fair("dates", text("Mars"), wrong=["March"], language="en"),
    Fair("dates", text("mars 1871"), right=["3/1871"], wrong=["mai 1871"], language="fr"),
    Fair("dates", text("Thursday"), close=["Thursdy"], wrong=["Tuesday", "Friday"]),
]

NEAR = [
    Fair(
        "near misses",
        text("Titan"),
        close=["Tita", "Tittan", "Titna", "titen"],
        wrong=["Tit", "Triton"],
    ),
    Fair(
        "near misses",
        text("Jupiter"),
        close=["Jupitr", "Jupitor", "Juptier", "Jupiterr"],
        wrong=["Jupitxy", "Jup", "Juno"],
    ),
    Fair(
        "near misses",
        text("Kazakhstan"),
        close=["Kazakstan", "Kazahkstn", "Khazakhstan"],
        wrong=["Kyrgyzstan", "Pakistan", "Uzbekistan"],
    ),
    Fair(
        "near misses",
        text("security cooperation"),
        close=["secruity coperation", "security cooperatoin"],
        wrong=["economic cooperation", "security", "cooperation security"],
    ),
    Fair(
        "near misses", text("Mars"), close=["Mras", "Marss"], wrong=["Marx", "Mar", "Bars", "Mats"]
    ),
    Fair("near misses", text("moons"), close=["moon"]),
    Fair("near misses", text("Turkmenistan"), close=["Turkemistan", "Turkmenstan"]),
    Fair("near misses", text("photosynthesis"), close=["photosinthesys", "photosynthsis"]),
    Fair("near misses", text("Cairo"), close=["Kairo", "Cario"]),
    Fair("near misses", text("counter-terrorism"), close=["counterterorism"], wrong=["terrorism"]),
]

NEVER_CLOSE = [
    Fair("never close", text("Iran"), wrong=["Iraq", "Iram", "Oran"]),
    Fair("never close", text("Nigeria"), wrong=["Niger"]),
    Fair("never close", text("Niger"), wrong=["Nigeria", "Nigera"], options=["Nigeria"]),
    Fair("never close", text("Austria"), wrong=["Australia"], close=["Austra"]),
    Fair("never close", text("Gambia"), wrong=["Zambia"]),
    Fair("never close", text("Saturn"), wrong=["Satern"], options=["Saters", "Satern"]),
    Fair("never close", text("legal"), wrong=["illegal", "not legal"], close=["leagl"]),
    Fair("never close", text("possible"), wrong=["impossible", "not possible"]),
    Fair("never close", text("inbound"), wrong=["outbound", "unbound"]),
    Fair("never close", text("increase"), wrong=["decrease"], close=["incraese"]),
    Fair("never close", text("hypotension"), wrong=["hypertension"]),
    Fair("never close", text("immigration"), wrong=["emigration"]),
    Fair("never close", text("internal"), wrong=["external"]),
    Fair("never close", text("northern"), wrong=["southern"]),
    Fair("never close", text("ethane"), wrong=["ethene", "ethyne"]),
    Fair("never close", text("lactose"), wrong=["lactase"]),
    Fair("never close", text("is allowed"), wrong=["is not allowed", "not allowed"]),
    Fair("never close", text("group A"), wrong=["group B", "groupB", "group"]),
    Fair("never close", text("vitamin B12"), wrong=["vitamin B6", "vitamin B1", "vitamin B"]),
    Fair("never close", text("million"), wrong=["billion", "trillion"]),
    Fair(
        "never close", text("seventy-nine"), right=["79"], wrong=["seventy-five", "seventynine"][:1]
    ),
    Fair("never close", text("16 kilometres"), wrong=["16 kilograms", "16 millimetres"]),
    Fair("never close", text("cat"), wrong=["car", "cats", "at", "act"]),
    Fair("never close", text("subjective"), wrong=["objective"]),
    Fair("never close", text("anabolism"), wrong=["catabolism"]),
    Fair("never close", text("bilateral"), wrong=["unilateral", "trilateral"], close=["bilatral"]),
    Fair("never close", text("southeastern"), wrong=["southwestern", "northeastern"]),
    Fair("never close", text("employer"), wrong=["employee"], close=["emploier"]),
    Fair("never close", text("megabytes"), wrong=["gigabytes"]),
    Fair("never close", text("mitosis"), wrong=["meiosis"], close=["mitsis"]),
]

OTHER_TONGUES = [
    Fair("other tongues", text("3. Juni 1990"), wrong=["3. Juli 1990"], language="de"),
    Fair("other tongues", text("Juni"), wrong=["Juli"], language="de"),
    Fair(
        "other tongues",
        text("3 de junio de 1990"),
        close=["3 de junioo de 1990"],
        wrong=["3 de julio de 1990"],
        language="es",
    ),
    Fair("other tongues", text("3 juin 1990"), wrong=["3 juillet 1990"], language="fr"),
    Fair("other tongues", text("3 giugno 1990"), wrong=["3 luglio 1990"], language="it"),
    Fair("other tongues", text("3 de junho"), wrong=["3 de julho"], language="pt"),
    Fair("other tongues", text("3 juni 1990"), wrong=["3 juli 1990"], language="nl"),
    Fair(
        "other tongues",
        text("3 июня 1990"),
        right=["3 июня 1990 г.", "03.06.1990"],
        wrong=["3 июля 1990", "июнь"],
        language="ru",
    ),
    Fair("other tongues", text("июнь"), wrong=["июль"], language="ru"),
    Fair("other tongues", text("sesenta"), right=["60"], wrong=["setenta", "70"], language="es"),
    Fair("other tongues", text("zweiundzwanzig"), wrong=["dreiundzwanzig"], language="de"),
    Fair("other tongues", text("16 millones"), wrong=["16 billones"], language="es"),
    Fair(
        "other tongues",
        text("XVIIe siècle"),
        right=["17e siècle", "le 17ème siècle"],
        wrong=["XVIIIe siècle", "18e siècle"],
        language="fr",
    ),
    Fair(
        "other tongues", text("siglo XIX"), right=["el siglo 19"], wrong=["siglo XX"], language="es"
    ),
    Fair("other tongues", text("19. Jahrhundert"), right=["XIX. Jahrhundert"], language="de"),
]

CONTRARIES = [
    Fair("never close", text("never"), wrong=["ever"], close=["nevver"]),
    Fair("never close", text("neither"), wrong=["either"], close=["niether"]),
    Fair("never close", text("accelerate"), wrong=["decelerate"], close=["acelerate"]),
    Fair("never close", text("maternal"), wrong=["paternal"]),
    Fair("never close", text("anterior"), wrong=["interior"]),
    Fair("never close", text("HTTPS"), wrong=["HTTP"], right=["https"]),
    Fair("never close", text("BRICS"), wrong=["BRIC"]),
    Fair("never close", text("ASEAN summit"), wrong=["ASIAN summit"], close=["ASEAN sumit"]),
    Fair("never close", text("независимость"), wrong=["зависимость"], language="ru"),
    Fair("never close", text("legal"), wrong=["ilegal"], language="es"),
    Fair("never close", text("onafhankelijk"), wrong=["afhankelijk"], language="nl"),
    Fair("never close", text("abhängig"), wrong=["unabhängig"], language="de"),
    Fair("never close", text("Ostdeutschland"), wrong=["Westdeutschland"], language="de"),
]

MAGNITUDES = [
    Fair("never close", text("millions"), wrong=["billions"]),
    Fair("never close", text("hundreds of millions"), wrong=["hundreds of billions"]),
    Fair("never close", text("millionaire"), wrong=["billionaire"], close=["milionaire"]),
    Fair("never close", text("XVIIth dynasty"), wrong=["XVIIIth dynasty"]),
]

SLIPS = [*CONTRARIES, *OTHER_TONGUES, *MAGNITUDES, *DATES, *NEAR, *NEVER_CLOSE]
