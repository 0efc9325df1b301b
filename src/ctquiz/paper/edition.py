"""What tells one paper from another: bank, version, seed, and the form of an exam."""

from io import BytesIO

from msgspec import Struct

from ctquiz.exchange.pictures import Picture
from ctquiz.paper.page import Footer
from ctquiz.shown import cut
from ctquiz.study.exam.result import needed


class Edition(Struct, frozen=True):
    """A paper's name: `version` is the beginning of the hash of the bank's file.

    `seed` is None where nothing is drawn.
    """

    title: str
    bank: str
    version: str
    seed: int | None
    variant: str = ""
    passing: int = 0

    @property
    def code(self) -> str:
        """The name in one word, as it stands on every page: `bank@version/variant/seed`."""
        drawn = "" if self.seed is None else str(self.seed)
        return "/".join(filter(None, [f"{self.bank}@{self.version}", self.variant, drawn]))

    @property
    def form(self) -> str:
        """The form of an exam in words; nothing where there is but one."""
        return f"Form {self.variant}" if self.variant else ""

    @property
    def key(self) -> str:
        """What its key is called."""
        return f"Key of form {self.variant}" if self.variant else "Key"

    @property
    def footer(self) -> Footer:
        """What stands at the foot of its pages."""
        return Footer(cut(self.title), self.code, self.form)

    def needed(self, total: int) -> str:
        """The points that pass, of so many, where the paper is an exam."""
        if not self.passing:
            return ""
        return f"{needed(total, self.passing)} of {total} points pass ({self.passing} %)."

    @property
    def qr(self) -> str:
        """The name of the picture of its code; nothing where it is no exam."""
        return f"code-{self.variant}.svg" if self.variant else ""

    def drawn(self) -> Picture:
        """The code as a QR code; the quiet zone of four modules is part of the picture."""
        import segno  # noqa: PLC0415 - only exams need it

        drawn = BytesIO()
        segno.make_qr(self.code, error="m").save(drawn, kind="svg", border=4)
        return Picture(self.qr, drawn.getvalue())
