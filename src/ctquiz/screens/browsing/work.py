"""Long work done a little at a time, so that no key waits for it."""

import asyncio
from collections.abc import Iterator
from time import monotonic
from typing import Final

_SLICE_S: Final = 0.006
_PAUSE_S: Final = 0.003
"""Long enough for a key to be read and its frame drawn, a third of the time."""

_AT_FIRST_S: Final = 0.03
"""Who types fast has the next letter in before the last one is looked for."""


class Work:
    """Steps that are taken as long as nobody else waits."""

    def __init__(self, steps: Iterator[None]) -> None:
        self._steps = steps

    def at_once(self) -> None:
        """Take all steps."""
        for _ in self._steps:
            pass

    async def to_the_end(self) -> None:
        """Take all steps, after what is drawn now, with pauses between them."""
        await asyncio.sleep(_AT_FIRST_S)
        while not self._go_on():
            await asyncio.sleep(_PAUSE_S)

    def _go_on(self) -> bool:
        """Take steps for some milliseconds; whether that was all."""
        until = monotonic() + _SLICE_S
        # A loop, for what it does: `all` would hide that steps are taken.
        for _ in self._steps:  # noqa: SIM110
            if monotonic() > until:
                return False
        return True
