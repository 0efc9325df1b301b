"""Note types are frozen: whoever imported a package has them for ever."""

from hashlib import sha256

from ctquiz.exchange.anki.types import (
    EDITED,
    FIELDS,
    NUMBERS,
    Type,
    field_number,
    looks,
    template_number,
)


def test_names_numbers_and_fields_never_change() -> None:
    assert {kind.full_name: NUMBERS[kind] for kind in Type} == {
        "ctquiz cloze": 1_795_600_001,
        "ctquiz ask": 1_795_600_002,
        "ctquiz choice": 1_795_600_003,
        "ctquiz items": 1_795_600_004,
    }
    assert " ".join(FIELDS) == (
        "Prompt Answer Options Sentence Note Source Key Hint Image Typed Spare"
    )
    assert field_number(Type.CLOZE, 0) == 6_898_000_001_000
    assert template_number(Type.ITEMS) == 6_898_000_004_999


def test_every_field_and_template_has_a_number_of_its_own() -> None:
    numbers = [field_number(kind, place) for kind in Type for place in range(len(FIELDS))]
    numbers += map(template_number, Type)
    assert len(set(numbers)) == len(numbers)
    assert max(numbers) < 2**53


def test_templates_that_change_say_when() -> None:
    """Anki takes only later ones: a new hash here needs a new EDITED, the day of the change."""
    said = "\0".join(f"{looks(kind)}" for kind in Type)
    assert (EDITED, sha256(said.encode()).hexdigest()[:16]) == (1_795_651_200, "3005cc6e9b14378d")
