"""Units and currencies: the names that mean one, and which of two may stand for the other."""

from functools import lru_cache
from typing import Final

from ctquiz.bank.answer.fold import fold

_NAMES: Final = {
    "percent": "%, percent, per cent, pct, pc, percents, prozent, pour cent, "
    "por ciento, por cento, per cento, procent, процент, процента, процентов",
    "per mille": "‰, per mille, permille, per mil",
    "percentage point": "percentage point, pp, percent point",
    "km": "km, kilometre, kilometer, kms",
    "m": "m, metre, meter",
    "cm": "cm, centimetre, centimeter",
    "mm": "mm, millimetre, millimeter",
    "um": "μm, um, micrometre, micrometer, micron",
    "nm": "nm, nanometre, nanometer",
    "mi": "mi, mile",
    "nmi": "nmi, nautical mile",
    "ft": "ft, foot, feet",
    "in": "in, inch",
    "yd": "yd, yard",
    "ly": "ly, light year, lightyear, lyr",
    "au": "au, astronomical unit",
    "km2": "km2, square kilometre, square kilometer, sq km, sqkm",
    "m2": "m2, square metre, square meter, sq m, sqm",
    "mi2": "mi2, square mile, sq mi, sq mile",
    "ha": "ha, hectare",
    "m3": "m3, cubic metre, cubic meter",
    "l": "l, litre, liter, ltr",
    "ml": "ml, millilitre, milliliter",
    "kg": "kg, kilogram, kilogramme, kilo, kgs",
    "g": "g, gram, gramme, gr",
    "mg": "mg, milligram, milligramme",
    "ug": "μg, ug, mcg, microgram, microgramme",
    "t": "t, tonne, ton, metric ton, metric tonne",
    "lb": "lb, lbs, pound mass",
    "oz": "oz, ounce",
    "s": "s, sec, second, secs",
    "min": "min, minute, mins",
    "h": "h, hr, hour, hrs",
    "day": "d, day",
    "wk": "wk, week, wks",
    "mo": "mo, month, mos",
    "yr": "y, yr, year, yrs, annum, year old, years old",
    "ms": "ms, millisecond",
    "us": "μs, microsecond",
    "ns": "ns, nanosecond",
    "ma": "ma, mya, megaannum, million years ago",
    "celsius": "°c, c, celsius, centigrade, degree celsius, degree centigrade, degree c, deg c, "
    "degrees celsius, degrees centigrade, degrees c",
    "fahrenheit": "°f, f, fahrenheit, degree fahrenheit, degree f, deg f, degrees fahrenheit, "
    "degrees f",
    "kelvin": "k, kelvin, °k, degrees kelvin",
    "degree": "°, deg, degree",
    "km/h": "km/h, kmh, kph, kmph, kilometre per hour, kilometer per hour, kilometres per hour, "
    "kilometers per hour, kilometres an hour, kilometers an hour, km per hour",
    "mph": "mph, mile per hour, miles per hour, miles an hour, mi/h",
    "m/s": "m/s, metres per second, meters per second, metre per second, meter per second, mps",
    "kn": "kn, kt, knot",
    "w": "w, watt",
    "kw": "kw, kilowatt",
    "mw": "mw, megawatt",
    "gw": "gw, gigawatt",
    "kwh": "kwh, kilowatt hour",
    "v": "v, volt",
    "a": "amp, ampere",
    "j": "j, joule",
    "kj": "kj, kilojoule",
    "n": "newton",
    "hz": "hz, hertz",
    "khz": "khz, kilohertz",
    "mhz": "mhz, megahertz",
    "ghz": "ghz, gigahertz",
    "pa": "pa, pascal",
    "hpa": "hpa, hectopascal",
    "kpa": "kpa, kilopascal",
    "mpa": "mpa, megapascal",
    "db": "db, decibel",
    "kcal": "kcal, kilocalorie",
    "cal": "cal, calorie",
    "b": "byte",
    "bit": "bit",
    "kb": "kb, kilobyte",
    "mb": "mb, megabyte",
    "gb": "gb, gigabyte",
    "tb": "tb, terabyte",
    "person": "person, people, persons",
    "time": "time, ×",
    "usd": "us$, $us, usd, us dollar, u.s. dollar, american dollar, united states dollar",
    "aud": "a$, au$, aud, australian dollar",
    "cad": "c$, ca$, cad, canadian dollar",
    "nzd": "nz$, nzd, new zealand dollar",
    "hkd": "hk$, hkd, hong kong dollar",
    "sgd": "s$, sgd, singapore dollar",
    "dollar": "$, dollar, buck",
    "cent": "¢, cent",
    "euro": "€, eur, euro",
    "gbp": "gbp, £, pound sterling, pounds sterling, british pound, sterling, quid",
    "pound": "pound",
    "jpy": "jpy, yen, jp¥, japanese yen",
    "cny": "cny, rmb, yuan, renminbi, cn¥, chinese yuan, 元",
    "yen sign": "¥",
    "rub": "₽, rub, ruble, rouble, rur, russian ruble, russian rouble",
    "inr": "₹, inr, indian rupee",
    "pkr": "pkr, pakistani rupee",
    "rupee": "rupee, rs, re",
    "chf": "chf, franc, swiss franc, sfr",
    "krw": "₩, krw, won, south korean won",
    "kzt": "₸, kzt, tenge",
    "uah": "₴, uah, hryvnia",
    "try": "₺, try, lira, turkish lira",
    "ils": "₪, ils, shekel",
    "brl": "r$, brl, real, reais",
    "btc": "₿, btc, bitcoin",
}
_MAY_BE: Final = {
    "dollar": frozenset(["usd", "aud", "cad", "nzd", "hkd", "sgd"]),
    "pound": frozenset(["gbp", "lb"]),
    "yen sign": frozenset(["jpy", "cny"]),
    "rupee": frozenset(["inr", "pkr"]),
    "degree": frozenset(["celsius", "fahrenheit"]),
}
"""Units said for short: whoever asks for one of these takes the short word for it."""

_ODD_PLURALS: Final = {"children": "child", "men": "man", "women": "woman", "mice": "mouse"}
_CURRENCIES: Final = frozenset(
    "usd aud cad nzd hkd sgd dollar euro gbp pound jpy cny rub inr pkr rupee chf krw kzt uah ils"
    " brl btc".split()
) | {"yen sign", "try"}


def _key(name: str, language: str = "en") -> str:
    """A unit's name folded; `m/s` must not run into `ms`."""
    return fold(name.replace("/", " per "), language)


def _folded() -> dict[str, str]:
    return {_key(name): unit for unit, names in _NAMES.items() for name in names.split(", ")}


_UNITS: Final = _folded()
_LONGEST: Final = 200


@lru_cache(maxsize=1024)
def unit_of(said: str, language: str = "en") -> str:
    """The one name of a unit, however it is said; of one unknown here its word in the singular."""
    folded = _key(said[:_LONGEST], language) if said.strip() else ""
    if folded in _UNITS:
        return _UNITS[folded]
    one = _singular(folded)
    return _UNITS.get(one, one)


def is_unit(said: str) -> bool:
    """Whether a text names a unit known here."""
    return unit_of(said) in _NAMES


def is_currency(said: str) -> bool:
    """Whether a text names money."""
    return unit_of(said) in _CURRENCIES


def stands_for(said: str, unit: str) -> bool:
    """Whether a unit said is the one asked for, both by their one name."""
    if said == unit or unit in _MAY_BE.get(said, ()):
        return True
    return said == "usd" if unit == "dollar" else said in _MAY_BE.get(unit, ())


def _singular(unit: str) -> str:
    """A unit without its plural; `ms` is no plural of `m`."""
    if unit in _ODD_PLURALS:
        return _ODD_PLURALS[unit]
    if unit.endswith("ies") and len(unit) > 4:
        return unit[:-3] + "y"
    if unit.endswith(("ches", "shes", "xes", "sses")):
        return unit[:-2]
    return unit.removesuffix("s") if len(unit) > 2 else unit
