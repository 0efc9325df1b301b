"""What left for Anki, kept beside the log: when it last changed, and what never may.

Anki takes a note's new text only where its `mod` is later, and never moves a card on import.
"""

from collections.abc import Mapping

from msgspec import Struct

from ctquiz.memory.log import Log


class Sent(Struct, frozen=True):
    """A note as it last left: its type and deck are frozen; `mod` is in s since 1970."""

    kind: str
    deck: str
    hash: str
    mod: int


class BankDeck(Struct, frozen=True):
    """The deck of a bank, frozen by its first export; `split` has a subdeck for each tag."""

    name: str
    split: bool


def sent(log: Log, bank: str) -> dict[str, Sent]:
    """The notes of a bank that left before, by the blank's key."""
    rows = log.rows(
        "SELECT key, type, deck, hash, mod FROM anki_note JOIN edit USING (key)"
        " WHERE key >= ? AND key < ?",
        (f"{bank}/", f"{bank}0"),  # 0 comes after /
    )
    return {key: Sent(*rest) for key, *rest in rows}


def bank_deck(log: Log, bank: str) -> BankDeck | None:
    """The deck that a bank's notes have; None before its first export."""
    rows = log.rows("SELECT deck, split FROM anki_deck WHERE bank = ?", (bank,))
    return BankDeck(rows[0][0], bool(rows[0][1])) if rows else None


def keep(log: Log, notes: Mapping[str, Sent], decks: Mapping[str, BankDeck]) -> None:
    """Write down what leaves, by the blanks' keys and the banks' ids."""
    with log.transaction() as connection:
        connection.executemany(
            "INSERT OR REPLACE INTO anki_deck (bank, deck, split) VALUES (?, ?, ?)",
            [(bank, deck.name, deck.split) for bank, deck in decks.items()],
        )
        connection.executemany(
            "INSERT OR REPLACE INTO anki_note (key, type, deck) VALUES (?, ?, ?)",
            [(key, note.kind, note.deck) for key, note in notes.items()],
        )
        connection.executemany(
            "INSERT OR REPLACE INTO edit (key, hash, mod) VALUES (?, ?, ?)",
            [(key, note.hash, note.mod) for key, note in notes.items()],
        )


def wrote(log: Log, path: str, hash_: str) -> bool:
    """Whether a file with that content is an export of ours."""
    return bool(log.rows("SELECT 1 FROM exported WHERE path = ? AND hash = ?", (path, hash_)))


def writing(log: Log, path: str, hash_: str) -> None:
    """Write down that a file is about to hold an export of ours; until then it holds the last."""
    with log.transaction() as connection:
        connection.execute("INSERT OR IGNORE INTO exported VALUES (?, ?)", (path, hash_))


def written(log: Log, path: str, hash_: str) -> None:
    """Forget what a file held before."""
    with log.transaction() as connection:
        connection.execute("DELETE FROM exported WHERE path = ? AND hash <> ?", (path, hash_))
