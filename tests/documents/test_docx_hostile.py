"""Files that are no documents of Word, or are made to break what reads them."""

import zlib
from io import BytesIO
from zipfile import ZIP_BZIP2, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_files import document, p, packed, r, word

from ctquiz.documents.block import Block, Unreadable
from ctquiz.documents.extract.docx import package, pieces, xml

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def refused(data: bytes) -> tuple[str, str]:
    with pytest.raises(Unreadable) as caught:
        list(pieces(data))
    return caught.value.message, caught.value.hint


def of_xml(text: str | bytes) -> bytes:
    return packed({"word/document.xml": text})


@pytest.mark.parametrize(
    ("data", "message", "hint"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "is encrypted", "without a password"),
        (OLE + "WordDocument".encode("utf-16-le"), "is an old .doc", "save it as .docx"),
        (OLE, "is no Word document", "save it as .docx"),
        (b"{\\rtf1 a}", "is RTF", "save it as .docx"),
        (b"", "is damaged, or no Word document", "save it anew"),
        (b"plain text", "is damaged, or no Word document", "save it anew"),
        (packed({}), "is no Word document", "save it as .docx"),
        (packed({"xl/workbook.xml": "<x/>"}), "is no Word document", "save it as .docx"),
        (of_xml("<html/>"), "is no Word document", "save it as .docx"),
        (of_xml("<document><p>a</p></document>"), "is no Word document", "save it as .docx"),
        (of_xml(""), "is damaged: no element found", "save it anew"),
        (of_xml("a\0b"), "is damaged", "save it anew"),
        (of_xml(document(p(r("a\0b")))), "is damaged", "save it anew"),
        (of_xml(document(p(r("a")))[:-9]), "is damaged", "save it anew"),
        (of_xml("<?xml version='1.0' encoding='x-no'?><a/>"), "is damaged", "save it anew"),
    ],
    # Not of the data: a zip has the time in it, and every worker must call a case the same.
    ids=range(15),
)
def test_what_is_no_document_is_refused_with_what_to_do(
    data: bytes, message: str, hint: str
) -> None:
    told, what = refused(data)
    assert told.startswith(message)
    assert hint in what


def test_a_zip_that_is_cut_off_is_refused_wherever_it_is() -> None:
    whole = word(p(r("a")) * 50)
    for end in range(0, len(whole), 7):
        assert refused(whole[:end])[0].startswith("is damaged")


@given(st.integers(0, 600), st.binary(min_size=1, max_size=4))
def test_a_zip_that_is_changed_is_read_or_refused(at: int, other: bytes) -> None:
    whole = word(p(r("a")) * 50)
    at %= len(whole)
    try:
        list(pieces(whole[:at] + other + whole[at + len(other) :]))
    except Unreadable as error:
        assert error.message.startswith(("is ", "has ", "unpacks "))


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd">',
    ],
)
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_no_entity_is_looked_at(declared: str, part: str) -> None:
    text = document(p(r("&b;"))).replace("?>", f"?>{declared}", 1)
    parts: dict[str, str | bytes] = {"word/document.xml": document(p(r("a"))), part: text}
    assert refused(packed(parts))[0] == "has a document type, which no Word document has"


def test_a_text_that_unpacks_to_too_much_is_refused_unread() -> None:
    bomb = of_xml(document(" " * (51 * 1024 * 1024)))
    assert len(bomb) < 100_000
    assert refused(bomb)[0] == "has 50 MB of text or more"


def test_parts_that_unpack_to_too_much_are_refused_unread() -> None:
    parts: dict[str, str | bytes] = {"word/document.xml": document(p(r("a")))}
    parts |= {f"word/media/{number}": bytes(21 * 1024 * 1024) for number in range(5)}
    assert refused(packed(parts))[0] == "unpacks to more than 100 MB"


def test_a_size_that_is_a_lie_is_refused() -> None:
    text = document(p(r("a")) * 100_000).encode()
    data = of_xml(text)
    lie = data.replace(len(text).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lie != data
    assert refused(lie)[0].startswith("is damaged")


def test_too_many_parts_are_refused_before_they_are_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(package, "_MAX_PARTS", 10)
    assert refused(packed(dict.fromkeys(map(str, range(11)), "")))[0] == "has more than 10 parts"


def test_a_zip_with_a_password_is_encrypted() -> None:
    whole = bytearray(word(p(r("a"))))
    # The flags of the part, before it and in the list of parts.
    whole[6] |= 1
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(whole)) == ("is encrypted", "save it without a password")


def test_a_zip_packed_in_another_way_is_refused() -> None:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_BZIP2) as made:
        made.writestr("word/document.xml", document(p(r("a"))))
    assert "packed in a way" in refused(file.getvalue())[0]


@pytest.mark.parametrize("name", ["w:p", "w:tbl", "w:sdt", "w:r", "a", "mc:AlternateContent"])
def test_elements_that_nest_without_end_are_refused(name: str) -> None:
    deep = document(f"<{name}>" * 20_000 + f"</{name}>" * 20_000)
    assert refused(of_xml(deep))[0] == "nests elements more than 1,000 deep"


def test_tables_that_nest_without_end_are_refused() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 60 + "</w:tc></w:tr></w:tbl>" * 60
    assert refused(word(deep))[0] == "nests tables more than 49 deep"


@given(
    st.recursive(
        st.just("<w:t>a</w:t>"),
        lambda inner: st.builds(
            lambda name, parts: f"<{name}>{''.join(parts)}</{name}>",
            st.sampled_from(
                "w:p w:r w:pPr w:tbl w:tr w:tc w:sdt w:sdtContent w:del w:txbxContent w:ins "
                "mc:AlternateContent mc:Choice mc:Fallback w:hMerge w:fldChar w:framePr".split()
            ),
            st.lists(inner, max_size=4),
        ),
        max_leaves=20,
    )
)
def test_elements_in_any_order_are_read(body: str) -> None:
    assert all(piece.text for piece in pieces(word(body)))


def test_more_elements_than_any_text_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "MAX_ELEMENTS", 1_500)
    assert refused(word("<w:p/>" * 1_500))[0] == "has more than 0.0015 million elements"


def test_more_names_than_any_program_writes_are_refused() -> None:
    names = "".join(f"<a{number}/>" for number in range(10_001))
    assert refused(word(names))[0] == "has elements of more than 10,000 names"


def test_a_paragraph_as_long_as_a_book_is_refused() -> None:
    assert refused(word(p(r("word " * 400_001))))[0].startswith("has a paragraph of more than 2")


def test_many_tiny_paragraphs_are_read() -> None:
    assert list(pieces(word("<w:p/>" * 100_000 + p(r("a"))))) == [Block("a")]


def test_a_deleted_end_after_another_takes_time_as_its_text_does() -> None:
    body = p(r("ab"), properties="<w:rPr><w:del/></w:rPr>") * 20_000
    assert list(pieces(word(body))) == [Block("ab" * 20_000)]


def test_styles_based_on_each_other_without_end_are_read() -> None:
    styles = "".join(
        f'<w:style w:styleId="{n}"><w:basedOn w:val="{n + 1}"/></w:style>' for n in range(5_000)
    )
    body = "".join(p(r("a"), properties=f'<w:pStyle w:val="{n}"/>') for n in range(5_000))
    assert len(list(pieces(word(body, styles)))) == 5_000


def test_the_parts_of_zip_that_are_not_read_may_be_broken() -> None:
    data = packed({"word/document.xml": document(p(r("a"))), "word/media/1.png": b"PNG" * 99})
    broken = data.replace(zlib.crc32(b"PNG" * 99).to_bytes(4, "little"), b"none")
    assert broken != data
    assert list(pieces(broken)) == [Block("a")]
