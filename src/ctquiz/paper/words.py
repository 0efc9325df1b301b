"""The words of ours that stand on every sheet."""

from typing import Final

WORDS: Final = {
    "name": "Name",
    "date": "Date",
    "score": "Score",
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
    "others": "Other facts",
    "timeline": "Timeline",
    "fact": "Fact",
    "sources": "Sources",
    "again": "Print this paper again:",
}
