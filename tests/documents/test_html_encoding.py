"""What the bytes of a page mean."""

import pytest
from html_pages import texts

from ctquiz.documents.block import Unreadable

WORD = "Żółć – Привет"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_with_or_without_its_mark(encoding: str) -> None:
    assert texts(f"<p>{WORD}</p>".encode(encoding)) == [WORD]


@pytest.mark.parametrize(
    ("head", "encoding", "word"),
    [
        ("<meta charset=windows-1251>", "cp1251", "Привет"),
        ("<META charset='ISO-8859-2'>", "iso8859-2", "Żółć"),
        ("<meta charset=iso-8859-1>", "cp1252", "€5 – ‘so’"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r" />',
            "koi8-r",
            "Привет",
        ),
        ('<?xml version="1.0" encoding="windows-1251"?>', "cp1251", "Привет"),
        ("<meta charset=gb2312>", "gb18030", "运河"),
        ("<meta charset=shift_jis>", "cp932", "運河"),
        ("<!-- <meta charset=koi8-r> --><meta charset=windows-1251>", "cp1251", "Привет"),
    ],
)
def test_a_page_says_its_encoding(head: str, encoding: str, word: str) -> None:
    assert texts(f"{head}<p>{word}</p>".encode(encoding)) == [word]


@pytest.mark.parametrize("name", ["iso-8859-1", "utf-16", "unicode_escape", "base64", "idna", "x"])
def test_a_page_in_utf_8_is_that_whatever_it_says(name: str) -> None:
    assert texts(f"<meta charset={name}><p>{WORD}</p>") == [WORD]


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (b"<p>caf\xe9", "is not UTF-8: line 1 has the byte 0xe9"),
        (b"<meta charset=utf-8>\n<p>caf\xe9", "is not UTF-8: line 2 has the byte 0xe9"),
        (b"<meta charset=windows-1252>\n\x81", "is not cp1252, as it says: line 2 has other bytes"),
        (b"<p>a\0b</p>", "is no text but binary data"),
        (b"<meta charset=koi8-r>\x89PNG\r\n\x1a\n\0", "is no text but binary data"),
    ],
)
def test_other_bytes_are_refused(page: bytes, message: str) -> None:
    with pytest.raises(Unreadable) as refused:
        texts(page)
    assert refused.value.message == message
