"""Notes as people write them in Anki: all of its types, one of their own, media, decks in decks."""

import struct
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from anki.collection import Collection

CAPITALS = (
    "France=Paris Italy=Rome Spain=Madrid Austria=Vienna Poland=Warsaw Norway=Oslo "
    "Sweden=Stockholm Finland=Helsinki Denmark=Copenhagen Ireland=Dublin Portugal=Lisbon "
    "Greece=Athens Hungary=Budapest Romania=Bucharest Bulgaria=Sofia Croatia=Zagreb Chile=Santiago "
    "Serbia=Belgrade Albania=Tirana Latvia=Riga Estonia=Tallinn Lithuania=Vilnius Canada=Ottawa "
    "Cuba=Havana Iceland=Reykjavík "
    "Japan=Tokyo China=Beijing India=Delhi Egypt=Cairo Kenya=Nairobi Ghana=Accra Peru=Lima"
).split()
WORDS = (
    "Haus=house Baum=tree Hund=dog Katze=cat Brot=bread Wasser=water Milch=milk Buch=book "
    "Tisch=table Stuhl=chair Fenster=window Tür=door Straße=street Stadt=town Fluß=river "
    "Berg=mountain Himmel=sky Sonne=sun Mond=moon Stern=star"
).split()
ELEMENTS = (
    "Hydrogen=H=1 Helium=He=2 Lithium=Li=3 Carbon=C=6 Nitrogen=N=7 Oxygen=O=8 Neon=Ne=10 "
    "Sodium=Na=11 Iron=Fe=26 Copper=Cu=29 Silver=Ag=47 Gold=Au=79"
).split()
PLANETS = "Mercury Venus Earth Mars Jupiter Saturn Uranus Neptune".split()

ODD = (
    ("What is <b>H<sub>2</sub>O</b>?", "Water&nbsp;&amp; <i>nothing</i> else<br>at all"),
    ('<div>Which flag?</div><img src="fläg 1.png">', "<div>The flag of</div><div>Poland</div>"),
    ("How does it sound? [sound:tone.mp3]", 'Like a <span style="color: red">tone</span>'),
    ("Is \\(a^2 + b^2 = c^2\\) true?", "[latex]yes[/latex], &lt;always&gt;"),
    ("&lt;script&gt; is what?", "<script>alert(1)</script>an element"),
    ("1 &lt; 2?", "true"),
    ("左 means", "left<br><br><ul><li>a direction</li><li>a side</li></ul>"),
)
CLOZES = (
    "{{c1::Canberra}} is the capital of {{c2::Australia::country}}.",
    "Galileo saw {{c1::four}} moons of {{c2::Jupiter}} in {{c3::1610::year}}.",
    "{{c1::Red}}, {{c1::green}} and {{c1::blue}} are mixed on screens.",
    "<b>{{c1::Photosynthesis}}</b> needs {{c2::light&nbsp;and water}}.",
    "{{c1::The {{c2::inner}} planets}} are rocky.",
    "Only {{c3::the third}} is hidden.",
)
OCCLUSIONS = (
    "{{c1::image-occlusion:rect:left=.1:top=.1:width=.2:height=.2:oi=1}}<br>"
    "{{c2::image-occlusion:rect:left=.5:top=.5:width=.2:height=.2:oi=1}}<br>"
)


def png(red: int, side: int = 8) -> bytes:
    """A picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc)

    lines = (b"\0" + bytes((red, 0, 90)) * side) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(lines))
        + chunk(b"IEND", b"")
    )


MEDIA = {
    "fläg 1.png": png(250),
    "tone.mp3": b"ID3\x04\0\0\0\0\0\0" + bytes(range(256)) * 8,
    "unused.png": png(3),
}


def fill(collection: Collection, folder: Path) -> None:
    """Notes of all kinds, and the media that they name."""
    for name, data in MEDIA.items():
        collection.media.write_data(name, data)
    _add(collection, "Basic", "World::Capitals", "europe", _pairs("Capital of {}?", CAPITALS))
    _add(collection, "Basic", "Odd things", "odd marked", ODD)
    _add(
        collection,
        "Basic (and reversed card)",
        "German::Words",
        "german::noun",
        _pairs("{}", WORDS),
    )
    both = [
        (f"symbol of {name}", symbol, "y" * (number % 2)) for name, symbol, number in _elements()
    ]
    _add(collection, "Basic (optional reversed card)", "Science::Symbols", "science", both)
    typed = [(f"Planet number {at}", planet) for at, planet in enumerate(PLANETS, 1)]
    _add(collection, "Basic (type in the answer)", "Science::Planets", "science::sky", typed)
    sums = [
        (f"{left} × {right}", str(left * right)) for left in range(2, 12) for right in range(3, 11)
    ]
    _add(collection, "Basic", "Sums", "", sums)
    _add(collection, "Cloze", "Science", "cloze", [(text, "") for text in CLOZES])
    _own_type(collection)
    table = [(name, symbol, str(number), "") for name, symbol, number in _elements()]
    _add(collection, "Element", "Science::Elements", "science::matter", table)
    _occlusion(collection, folder)


def _pairs(asked: str, words: Sequence[str]) -> list[tuple[str, ...]]:
    return [(asked.format(left), right) for left, right in (word.split("=") for word in words)]


def _elements() -> list[tuple[str, str, int]]:
    return [(name, symbol, int(at)) for name, symbol, at in (one.split("=") for one in ELEMENTS)]


def _add(
    collection: Collection, kind: str, deck: str, tags: str, rows: Sequence[Sequence[str]]
) -> None:
    home = collection.decks.id(deck)
    type_ = collection.models.by_name(kind)
    assert home is not None and type_ is not None
    for row in rows:
        note = collection.new_note(type_)
        note.fields[: len(row)] = row
        note.tags = tags.split()
        collection.add_note(note, home)


def _own_type(collection: Collection) -> None:
    """Three cards a note, the last only where a field says something."""
    models = collection.models
    made: Any = models.new("Element")
    for name in ("Name", "Symbol", "Number", "Remark"):
        models.add_field(made, models.new_field(name))
    sides = {
        "To symbol": "Symbol of {{Name}}?{{#Remark}} ({{Remark}}){{/Remark}}",
        "To name": "Which element is {{Symbol}}?",
        "Remark": "{{#Remark}}Which element: {{Remark}}?{{/Remark}}",
    }
    for name, front in sides.items():
        template = models.new_template(name)
        template["qfmt"] = front
        template["afmt"] = "{{FrontSide}}<hr id=answer>{{Name}}: {{Symbol}}{{^Remark}}.{{/Remark}}"
        models.add_template(made, template)
    made["css"] = ".card { color: #123 }"
    models.add(made)


def _occlusion(collection: Collection, folder: Path) -> None:
    picture = folder / "map.png"
    picture.write_bytes(png(120, 40))
    type_ = collection.models.by_name("Image Occlusion")
    assert type_ is not None
    collection.add_image_occlusion_note(
        notetype_id=type_["id"],
        image_path=str(picture),
        occlusions=OCCLUSIONS,
        header="Where is it?",
        back_extra="There",
        tags=["map"],
    )
