"""PDFs that cannot be read, or that are made to break their reader, end in one plain error."""

import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import islice

import pytest
from handmade_pdf import flate, form, page, shown, written
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from typeset import prose, texts, typeset

from ctquiz.documents.block import Dropped, Kind, Unreadable
from ctquiz.documents.extract.pdf import pieces
from ctquiz.documents.extract.pdf import process as reader
from ctquiz.documents.extract.pdf.reading import read
from ctquiz.documents.extract.pdf.sheet import Fragment, Sheet
from fewer import one_in

PICTURE = (
    b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    b"/Length 1>>stream\n\0\nendstream"
)


def complaint(pdf: bytes) -> str:
    with pytest.raises(Unreadable) as told:
        list(pieces(pdf))
    assert told.value.hint
    return told.value.message


def scanned() -> bytes:
    return page(flate(b"q 600 0 0 800 0 0 cm /X Do Q"), PICTURE, resources=b"/XObject<</X 6 0 R>>")


def encrypted(pdf: bytes, user: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    writer.encrypt(user, owner_password="owner", algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def forms(width: int, depth: int) -> bytes:
    """Each form draws the next one several times."""
    drawn = [
        form(b"/X Do " * width, b"<</XObject<</X %d 0 R>>>>" % (7 + number))
        for number in range(depth)
    ]
    last = form(b"BT /F 9 Tf (x) Tj ET", b"<</Font<</F 4 0 R>>>>")
    return page(flate(b"/X Do"), *drawn, last, resources=b"/XObject<</X 6 0 R>>")


def tree(kids: bytes, count: int, *more: bytes) -> bytes:
    pages = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count)
    return written([b"<</Type/Catalog/Pages 2 0 R>>", pages, *more])


def bomb(total: int) -> bytes:
    """A stream that is a thousand times as large as its file."""
    packer = zlib.compressobj()
    first = packer.compress(b" " * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(b" " * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = first + again * (total // 1_000_000) + packer.flush()
    head = b"<</Filter/FlateDecode/Length %d>>stream\n" % len(packed)
    return page(head + packed + b"\nendstream")


def test_a_page_written_by_hand_is_read() -> None:
    assert texts(page(flate(shown("Hello there.", "And so on.")))) == ["Hello there. And so on."]


@pytest.mark.parametrize("data", [b"", b"no PDF", b"\x00" * 5000, b"PK\x03\x04"])
def test_what_is_no_pdf_is_told(data: bytes) -> None:
    assert complaint(data) == "is no PDF: it does not begin with %PDF-"


def test_a_broken_pdf_is_told() -> None:
    assert complaint(b"%PDF-1.7\n" + bytes(range(256)) * 100).startswith("is a broken PDF")
    assert complaint(page(shown("x"))[:300]).startswith("is a broken PDF")


def test_a_password_is_asked_for_only_where_one_is_needed() -> None:
    pdf = typeset(prose(1))
    assert complaint(encrypted(pdf, "secret")) == "is encrypted"
    assert texts(encrypted(pdf, "")) == prose(1)


def test_pictures_of_pages_are_told() -> None:
    assert complaint(scanned()) == "has pictures of pages but no text"
    assert complaint(page(flate(b""))) == "has no text"


def test_a_scanned_page_among_others_is_passed_over() -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(typeset(prose(1)))))
    writer.append(PdfReader(BytesIO(scanned())))
    file = BytesIO()
    writer.write(file)
    assert texts(file.getvalue()) == prose(1)


def test_letters_that_the_file_does_not_name_are_told() -> None:
    sheet = Sheet(1, (Fragment("\ufffd\ufffd\ue001a", 0, 40, 100, 10),), False)
    with pytest.raises(Unreadable, match="which letters"):
        list(read([sheet]))


@pytest.mark.parametrize(
    ("made", "message"),
    one_in(
        5,
        [
            (
                lambda: tree(b"3 0 R", 1_000_000, b"<</Type/Page/Parent 2 0 R>>"),
                "has 1,000,000 pages",
            ),
            (
                lambda: tree(
                    b"3 0 R 2 0 R", 5, b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 4>>"
                ),
                "is a broken PDF",
            ),
            (lambda: tree(b"[" * 1_000_000, 1), "is a broken PDF"),
            (lambda: page(flate(b"[" * 5_000_000)), "has no text"),
            (lambda: bomb(1_500_000_000), "is a broken PDF, or one that takes too much memory"),
        ],
    ),
    ids=["a million pages", "a loop of pages", "deep arrays", "a deep content", "a bomb"],
)
def test_what_is_made_to_break_a_reader_is_told(made: Callable[[], bytes], message: str) -> None:
    assert complaint(made()).startswith(message)


@pytest.mark.slow
@pytest.mark.parametrize("made", [lambda: forms(10, 12), lambda: forms(2, 38)])
def test_forms_that_draw_forms_take_their_time_and_no_more(made: Callable[[], bytes]) -> None:
    complaint(made())


def test_a_form_that_draws_itself_is_no_text() -> None:
    own = form(b"/X Do", b"<</XObject<</X 6 0 R>>>>")
    assert complaint(page(flate(b"/X Do"), own, resources=b"/XObject<</X 6 0 R>>"))


def test_very_long_contents_are_read() -> None:
    assert texts(page(flate(b"q " * 500_000 + shown("Still here.")))) == ["Still here."]
    (one,) = texts(page(flate(b"BT /F 9 Tf (" + b"a" * 5_000_000 + b") Tj ET")))
    assert set(one) == {"a"}


def test_a_page_of_ten_thousand_scattered_letters_is_read() -> None:
    scattered = b"".join(
        b"1 0 0 1 %d %d Tm (a) Tj " % (n * 37 % 600, n * 91 % 800) for n in range(10_000)
    )
    told = list(pieces(page(flate(b"BT /F 9 Tf " + scattered + b"ET"))))
    assert sum(one.text.count("a") for one in told) == 10_000


def test_a_hundred_thousand_fragments_on_a_page_take_seconds() -> None:
    told = tuple(Fragment("ab", n % 600, n % 600 + 9, n * 91 % 800, 9) for n in range(100_000))
    assert list(read([Sheet(1, told, False)]))


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("import os; os.abort()", "is a broken PDF"),
        ("import os; os.close(0); os._exit(3)", "is a broken PDF"),
        ("import os; os.write(1, b'\\0\\0\\0\\2hi')", "is a broken PDF"),
        ("import os; os.write(1, b'\\xff\\xff\\xff\\xff')", "is a broken PDF"),
    ],
    ids=["crashes", "reads nothing", "tells nonsense", "tells too much"],
)
def test_a_reader_that_fails_is_told(
    program: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "_PROGRAM", program)
    assert complaint(b"%PDF-" + b"x" * 1_000_000).startswith(message)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of a process's time")
def test_a_reader_that_computes_for_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    hang = "from ctquiz.documents.extract.pdf import child; child._limit(1)\nwhile True: pass"
    monkeypatch.setattr(reader, "_PROGRAM", f"import sys; sys.path[:] = sys.argv[1:-2]; {hang}")
    assert complaint(b"%PDF-1.7").startswith("takes too long to read")


def test_a_reader_that_waits_for_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_PROGRAM", "import threading; threading.Event().wait()")
    monkeypatch.setattr(reader._Limits, "of", lambda size: reader._Limits(1, 1))
    assert complaint(b"%PDF-1.7").startswith("takes too long to read")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[subprocess.Popen[bytes]]]:
    found: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, *arguments: object, **named: object) -> None:
            super().__init__(*arguments, **named)  # type: ignore[call-overload]
            found.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    yield found


def test_no_process_is_left_behind(started: list[subprocess.Popen[bytes]]) -> None:
    pdf = typeset(prose(40, 4))
    list(islice(reader.pages(pdf), 1))
    interrupted = reader.pages(pdf)
    next(interrupted)
    with pytest.raises(KeyboardInterrupt):
        interrupted.throw(KeyboardInterrupt())
    del interrupted
    assert [one.poll() is not None for one in started] == [True, True]


def test_a_reader_ends_with_what_started_it() -> None:
    pdf = forms(10, 12)
    pipe = subprocess.PIPE
    with subprocess.Popen(reader.child(len(pdf), 100), stdin=pipe, stdout=pipe) as process:
        process.communicate(pdf, timeout=60)
        assert process.returncode == 1


coordinates = st.floats(-1000, 1000)
fragments = st.builds(
    Fragment,
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=20),
    coordinates,
    coordinates,
    coordinates,
    st.floats(0.2, 100),
    st.booleans(),
)


@given(st.lists(st.lists(fragments, max_size=12), min_size=1, max_size=4))
def test_whatever_stands_wherever_is_some_text(told: list[list[Fragment]]) -> None:
    sheets = [Sheet(number, tuple(one), False) for number, one in enumerate(told, start=1)]
    try:
        found = list(read(sheets))
    except Unreadable:
        return
    for one in found:
        assert one.text
        assert one.page in range(1, len(sheets) + 1)
        assert isinstance(one, Dropped) or one.kind in Kind
