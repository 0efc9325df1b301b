"""Why a package cannot be read, told without its name: that is known where it is opened."""

from typing import Final

AGAIN: Final = "export it from Anki again"


class Refused(Exception):
    """The whole package is of no use: what is wrong with it, and what to do."""

    def __init__(self, message: str, hint: str = AGAIN) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
