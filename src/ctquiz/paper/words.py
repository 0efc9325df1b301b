"""The words of ours that stand on every sheet."""

from typing import Final

WORDS: Final = {
    "name": "Name:",
    "day": "Date:",
    "score": "Score:",
    "key": "Key",
    "page": "page {n} of {of}",
    "qr": "QR code:",
    "number": "No.",
    "answer": "Answer",
    "note": "Note, and the key of the blank",
    "source": "Source",
    "also": "also:",
    "true": "True:",
    "false": "False:",
    "date": "Date",
    "others": "Other facts",
    "timeline": "Timeline",
    "fact": "Fact",
    "sources": "Sources",
    "again": "Print this paper again:",
    "calibrate": (
        "Print these two pages on one sheet, turned over its {edge} edge, at 100 %. Hold it "
        "against the light with this side towards you and read on each scale where the line behind "
        "it stands. Add both to the offset that this was printed with ({offset}), and print the "
        "cards with {option}."
    ),
    "behind": "The back of the sheet: look from the other side.",
}
