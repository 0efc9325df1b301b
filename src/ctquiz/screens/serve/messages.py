"""What is said between a tab, the server and the tab's program.

The page says what was typed and how large it is, as JSON. The program, behind Textual's driver
for the web, hears and tells packets: a letter, a length, and what they are about.
"""

from typing import Annotated, Final, TypeAlias

from msgspec import DecodeError, Meta, Struct, json

MOST_BYTES: Final = 128 * 1024
"""Of one message: the page cuts what is typed into pieces of 16,000 characters."""


class Typed(Struct, frozen=True, tag="typed"):
    """Keys, a click or a paste, as a terminal sends them."""

    text: str


class Sized(Struct, frozen=True, tag="sized"):
    """The page has room for so much; the page itself asks for no more than this."""

    columns: Annotated[int, Meta(ge=1, le=500)]
    rows: Annotated[int, Meta(ge=1, le=300)]


Message: TypeAlias = Typed | Sized
_DECODER: Final[json.Decoder[Message]] = json.Decoder(Message)


class Malformed(ValueError):
    """Nothing that our page would say."""


def message(said: str | bytes) -> Message:
    """What the page says; raises Malformed."""
    try:
        return _DECODER.decode(said)
    except (DecodeError, UnicodeError) as error:
        raise Malformed(str(error)) from error


def packet(message: Message) -> bytes:
    """The same for the program."""
    match message:
        case Typed(text):
            return _packed(b"D", text.encode())
        case Sized(columns, rows):
            told = {"type": "resize", "width": columns, "height": rows}
            return _packed(b"M", json.encode(told))


def _packed(kind: bytes, payload: bytes) -> bytes:
    return kind + len(payload).to_bytes(4, "big") + payload
