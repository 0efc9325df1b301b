"""The collector of circles, paused where much is made that has none, and grows as it is walked."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Without that collector; else it walks all that is made so far, again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def settled() -> Iterator[None]:
    """The same where what is made stays to the end: it is never walked, no answer waits for it."""
    with uncollected():
        yield
        gc.freeze()
