"""The page that tells how far a printer is off: against the light, its back is read on a scale.

What is read is what `--back-offset` moves the backs by.
"""

from ctquiz.paper.cards.cut import Cut, Flip
from ctquiz.paper.cards.parts import Calibration


def calibration(cut: Cut) -> Calibration:
    """A scale for each direction on the front, a line behind its middle where no printer is off.

    Behind a sheet that was turned over its long edge, right is left: a line that is seen too far
    right has to go further right, as its own page is read.
    """
    is_long = cut.flip is Flip.LONG
    return Calibration(
        width=cut.page.width,
        height=cut.page.height,
        offset=cut.offset,
        printed=",".join(f"{length:g}" for length in cut.offset),
        edge=cut.flip.value,
        right=1 if is_long else -1,
        down=-1 if is_long else 1,
    )
