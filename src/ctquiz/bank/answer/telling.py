"""Words that look alike and mean something else: none of them is a slip of another."""

from itertools import permutations
from typing import Final

from ctquiz.bank.answer.dates import WEEKDAYS, months_of
from ctquiz.bank.answer.numerals import NUMBER_WORDS
from ctquiz.bank.answer.tongues import spoken_in
from ctquiz.bank.answer.units import is_unit, unit_of

_ALIKE: Final = """
    niger nigeria algeria, iran iraq, austria australia, slovakia slovenia slavonia, gambia zambia,
    ireland iceland, mali malta malawi, mauritius mauritania, libya liberia, chad chile china,
    guinea guyana guiana, india indiana, korea koran, oman amman, dominica dominican, turkey
    turkmen, roman romanian, slavic slavonic, sweden swede, martin martian, tibet tiber, hindu
    hindi, monet manet, plato pluto, lenin lennon, marx mars, titan triton, europa europe, venus
    venue, ceres cares, comet comment, meteor meteorite meteoroid, atoll atom, island inland,
    astronomy astrology astronomer astrologer, stalactite stalagmite, strait straight, permian
    persian, devonian devon, jurassic triassic, holocene pliocene miocene eocene oligocene, mitosis
    meiosis, ileum ilium, ureter urethra, thymine thiamine, glycogen glucagon, adenine adenosine
    adrenaline, genus genius, species spices, humerus humorous, larynx pharynx, carpal tarsal,
    metacarpal metatarsal, vertex vortex cortex, virus viral virile, radium radon, rhodium sodium,
    cadmium calcium, caesium cerium, gallium thallium, thorium thulium, yttrium ytterbium terbium
    erbium, magnesium manganese, fluorine chlorine, titanium tantalum, neptunium neodymium, silicon
    silicone, ammonia ammonium, uranium uranus, cation anion, proton photon, protein protean,
    neutron neuron neutrino, fission fusion, convection conduction confection, induction deduction
    reduction, solute solvent, radiator radiation, median medium, mode model, convex concave, prime
    primate, altitude latitude attitude aptitude, angel angle, trial trail, brain brian, martial
    marital, dairy diary daily, cavalry calvary, casual causal, quiet quite, united untied, desert
    dessert, marine maritime, empire umpire, morality mortality, mortal moral, statue statute
    status, council counsel consul, capital capitol, principal principle, complement compliment,
    stationary stationery, discreet discrete, elicit illicit, allusion illusion delusion, eminent
    imminent, affect effect, prophet profit, ascent assent accent, personal personnel, perspective
    prospective, precede proceed, adapt adopt adept, adaption adoption, device devise, monarchy
    oligarchy anarchy, legislature legislator, product produce, import impart, export expert, fauna
    sauna, male female, prince princess, count county country, countries counties century, plain
    planet plant, crater creator, message massage, worship warship, ritual virtual, word world,
    there three
"""
_PARTNERS: Final = tuple(frozenset(group.split()) for group in _ALIKE.split(","))


def _sides(groups: str) -> tuple[tuple[str, str], ...]:
    """Every pair of word parts of which one makes another word of the other's."""
    return tuple(
        (one, other)
        for group in groups.split(",")
        for side, opposite in permutations(group.split("/"), 2)
        for one in side.split() or [""]
        for other in opposite.split() or [""]
    )


_BEGINNINGS: Final = _sides(
    "/ un in im il ir non dis mis anti a an de re counter sub super,"
    "in im / ex out e ef up / de, as / des de, af / ef, ab / ad, hypo / hyper, macro / micro,"
    "max / min / maj, intra / inter / intro / extra, ante / anti / post, pre / post / pro,"
    "endo / exo ecto / meso / epi, ob / sub / super, over / under, homo / hetero, sym / a / anti,"
    "mono uni / di bi / tri / tetra quadri / penta / hexa / hepta / octa / poly multi,"
    "for / back, ac / de, up / down, eu / pro, iso / an, cata / ana, ana / meta / telo / pro,"
    "neo / meso / paleo palaeo / proto"
)
_ENDINGS: Final = _sides(
    "ane / ene / yne, ate / ite / ide, ine / ide, ose / ase, ol / al / one, er / ee, or / ee,"
    "ful / less, phile / phobe"
)
_NOT: Final = {
    language: _sides(f"/ {beginnings}")
    for language, beginnings in {
        "de": "un miss in im ir il a",
        "fr": "in im ir il mal me des de dis a non",
        "es": "i in im ir des dis a anti no",
        "it": "in im ir il s dis a non",
        "pt": "i in im ir des dis a anti nao",
        "nl": "on in im ir il a niet",
        "ru": "не ни без бес анти",
        "uk": "не без",
        "pl": "nie bez",
        "cs": "ne bez",
        "sv": "o in miss",
        "da": "u in mis",
        "nb": "u in mis",
    }.items()
}
"""Beginnings that make the contrary of a word, by language."""

_WITHIN: Final = _sides(
    "east / west, ost / west, oost / west, est / ouest / ovest, este / oeste,"
    "north / south, male / female, mil / bil / tril"
)
_STEM: Final = 3
"""Letters that two words must share beside the part that differs."""


def told_apart(given: str, meant: str, language: str) -> bool:
    """Whether a word given is no slip of the one meant, however near, but another word."""
    return (
        any({given, meant} <= group for group in _PARTNERS)
        or any(_begins_otherwise(given, meant, one, other) for one, other in _BEGINNINGS)
        or any(_begins_otherwise(given, meant, *sides) for sides in _NOT.get(_tongue(language), ()))
        or any(_ends_otherwise(given, meant, one, other) for one, other in _ENDINGS)
        or any(one in given and given.replace(one, other) == meant for one, other in _WITHIN)
        or (is_unit(given) and is_unit(meant) and unit_of(given) != unit_of(meant))
        or all(spoken_in([word], language)[1] for word in (given, meant))
    )


def _tongue(language: str) -> str:
    return language.partition("-")[0].casefold()


def nearer_kin(meant: str, language: str) -> frozenset[str]:
    """The other members of the set that a word belongs to: months, days or numbers.

    These are known in full: what is as near to another member is a slip of none.
    """
    closed = (NUMBER_WORDS, months_of(language), frozenset(WEEKDAYS))
    return frozenset[str]().union(*(kin - {meant} for kin in closed if meant in kin))


def _begins_otherwise(given: str, meant: str, one: str, other: str) -> bool:
    rest = given.removeprefix(one)
    return given.startswith(one) and len(rest) >= _STEM and other + rest == meant


def _ends_otherwise(given: str, meant: str, one: str, other: str) -> bool:
    rest = given.removesuffix(one)
    return given.endswith(one) and len(rest) >= _STEM and rest + other == meant
