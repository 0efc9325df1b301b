"""`schema`: what a bank may hold, for editors."""

import argparse

from ctquiz.bank.schema import schema_text
from ctquiz.errors import Exit


def schema(_options: argparse.Namespace) -> int:
    """The JSON Schema of a bank."""
    print(schema_text(), end="")
    return Exit.DONE
