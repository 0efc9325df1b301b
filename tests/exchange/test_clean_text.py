"""What a field of Anki's says, as a person would have typed it."""

import pytest

from ctquiz.exchange.incoming.clean import Cleaned, Picture, as_note, cleaned
from ctquiz.exchange.incoming.lost import Kind, Lost


def text(html: str) -> str:
    return cleaned(html).text


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("Paris", "Paris"),
        ("", ""),
        ("  two   words \n here ", "two words here"),
        ("Kant &amp; Hegel", "Kant & Hegel"),
        ("&copy 2001 &#8364;5 &#x20AC;6", "© 2001 €5 €6"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("10&nbsp;000&nbsp;km", "10 000 km"),
        ("so\u00adft hy\u200bphen\ufeff", "soft hyphen"),
        ("\u202eabc\u202c \u2066x\u2069\u200f", "abc x"),
        ("a\x00b\x1b[31m", "ab[31m"),
        ("می\u200cخواهم 👩\u200d🚀 a\u200db", "می\u200cخواهم 👩\u200d🚀 ab"),
    ],
)
def test_characters_are_those_that_are_seen(html: str, expected: str) -> None:
    assert text(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("a<br>b", "a\nb"),
        ("a<br/>b<BR >c", "a\nb\nc"),
        ("a<div>b</div>", "a\nb"),
        ("<div>a</div><div>b</div>c", "a\nb\nc"),
        ("a<div><br></div><div>b</div>", "a\n\nb"),
        ("a<br><div>b</div>", "a\nb"),
        ("<div>a<br></div>b", "a\nb"),
        ("a<br><br><br><br>b<br><br>", "a\n\nb"),
        ("<br><br>a", "a"),
        ("a<div>&nbsp;</div>b", "a\n\nb"),
        ("a<div>&nbsp;b</div>", "a\nb"),
        ("<p>a</p><p>b</p>c", "a\n\nb\n\nc"),
        ("<h1>a</h1>b<hr>c", "a\nb\nc"),
        ("a<div><div><div>b</div></div></div>", "a\nb"),
        ("a <br> b\n<br>\nc", "a\nb\nc"),
        ("a<div><img src=x.png></div><br>b", "a\n\nb"),
        ("a<br><img src=x.png><br>b", "a\nb"),
        ("<details><summary>Hint</summary>x</details>", "Hint\nx"),
    ],
)
def test_lines_are_those_that_a_browser_shows(html: str, expected: str) -> None:
    assert text(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("a <b> b </b> c", "a b c"),
        ("a<b>b</b>c", "abc"),
        ("a <b></b> <i></i> b", "a b"),
        ("<b> a</b><div> b </div>", "a\nb"),
    ],
)
def test_white_space_is_one_across_tags(html: str, expected: str) -> None:
    assert text(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("Two:<ol><li>a<li>b</ol>end", "Two:\n1. a\n2. b\nend"),
        ("<ol start=3><li>a</li><li value='7'>b</li><li>c</li></ol>", "3. a\n7. b\n8. c"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"),
        ("<ul><li>a</li><ol><li>b</li></ol></ul>", "- a\n  1. b"),
        ("<ul><li><p>a</p><p>b</p></li><li><br></li><li>c</li></ul>", "- a\nb\n\n- c"),
        ("<ol><li></li><li>a</li></ol>", "1. a"),
        ("<ul><li><b>a</b></li></ul>", "- a"),
    ],
)
def test_items_are_lines_with_a_bullet_or_number(html: str, expected: str) -> None:
    assert text(html) == expected


@pytest.mark.parametrize(
    ("html", "items", "ordered"),
    [
        ("<ul><li>a</li><li>b <b>c</b></li></ul>", ("a", "b c"), False),
        ("<div><ol><li>a</li>\n<li>b<br>c</li></ol></div>&nbsp;<br>", ("a", "b c"), True),
        ("<ul><li>a<li>b", ("a", "b"), False),
        ("<ul><li>a</li></ul>", (), False),
        ("Two: <ul><li>a</li><li>b</li></ul>", (), False),
        ("<ul><li>a</li><li>b</li></ul>c", (), False),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", (), False),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", (), False),
        ("a<br>b", (), False),
    ],
)
def test_a_field_that_is_one_flat_list_has_its_items(
    html: str, items: tuple[str, ...], ordered: bool
) -> None:
    assert (cleaned(html).items, cleaned(html).ordered) == (items, ordered)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>e", "a | b\nc | d\ne"),
        ("<table><tr><td></td><th>b</th><td></td></tr></table>", "| b"),
        ("<table><tr><td>a</td><td></td><td>c</td></tr></table>", "a | | c"),
        (
            "x<table><tr><td>a<br>b</td><td><div>c</div><div>d</div></td></tr></table>",
            "x\na b | c d",
        ),
        ("<table><tr><td>a<br>b<div>c</div></td></tr></table>", "a\nb\nc"),
        ("<table><tr><td><table><tr><td>a<td>b</table></td></tr></table>", "a | b"),
        ("<table><thead><tr><th>a<th>b<tbody><tr><td>c<td>d</table>", "a | b\nc | d"),
        ("<table><tr><td> <td></td></tr></table>x", "x"),
        ("<td>a</td><td>b</td>", "a b"),
    ],
)
def test_cells_have_bars_between_them(html: str, expected: str) -> None:
    assert text(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("H<sub>2</sub>O", "H₂O"),
        ("SO<sub>4</sub><sup>2−</sup>", "SO₄²⁻"),
        ("10<sup>-3</sup> m<sup>2</sup>", "10⁻³ m²"),
        ("x<sup>n</sup> + x<sub>n + 1</sub>", "xⁿ + xₙ₊₁"),
        ("<sup>14</sup>C", "¹⁴C"),
        ("E<sub>kinc</sub> a<sup>b,c</sup>", "E_(kinc) a^(b,c)"),
        ("2<sup>x<sup>2</sup></sup>", "2^(x²)"),
        ("1<sup>st</sup> 2<sup>nd</sup> XIX<sup>ème</sup> 21<sup>TH</sup>", "1st 2nd XIXème 21TH"),
        ("20 <sup>o</sup>C", "20 °C"),
        ("Anki<sup>TM</sup> 5<sup>'</sup>", "Anki™ 5'"),
        ("x<sup> 2 </sup>y", "x ² y"),
        ("Berlin<sup>[12]</sup> is<sup><a href=#n>[a]</a></sup> big.", "Berlin is big."),
        ("a <sup>[1]</sup> b <sup>[2]</sup>", "a b"),
        ("<sub>a whole line that is only small</sub>", "a whole line that is only small"),
        ("- <sup>a text in small letters above</sup>", "- a text in small letters above"),
        ("<ul><li><sup>1</sup>H</li></ul>", "- ¹H"),
        ("m<span style='vertical-align: super'>2</span>", "m²"),
        ("x<sup>2", "x2"),
    ],
)
def test_indices_are_characters_where_there_are_such(html: str, expected: str) -> None:
    assert text(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ruby>漢字<rt>かんじ</rt></ruby>", "漢字 (かんじ)"),
        ("<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>", "漢字 (かんじ)"),
        ("<ruby>漢字<rp>(<rt>かんじ<rp>)</ruby>です", "漢字 (かんじ)です"),
        ("<ruby>漢字<rt>かんじ", "漢字 (かんじ)"),
    ],
)
def test_readings_stand_behind_their_characters(html: str, expected: str) -> None:
    assert text(html) == expected


def test_quotes_are_shown_as_in_a_browser() -> None:
    assert text("He said <q>no</q>.") == "He said “no”."


@pytest.mark.parametrize(
    "html",
    [
        "a<script>b < c</script>",
        "<style>b</style>a",
        "a<!-- b -->",
        "<head><title>b</title><meta charset=x></head><body>a</body>",
        "a<span style='Display : none'>b<span>c</span>d</span>",
        "a<div hidden>b<div>c</div></div>",
        "a<noscript>b</noscript><template>c</template>",
        "<!DOCTYPE html><?xml b?>a",
        "a<o:p></o:p>",
    ],
)
def test_what_is_not_shown_is_not_there(html: str) -> None:
    assert text(html) == "a"


def test_what_only_speaks_of_hiding_is_shown() -> None:
    assert text("<span title='hidden; none' class=hidden-x>a</span>") == "a"


def test_code_keeps_its_lines_and_spaces() -> None:
    field = "<pre><code>\ndef f():\n\treturn  1\n\n\n\nf()</code></pre>"
    assert text(field) == "def f():\n    return  1\n\nf()"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (r"\(x_{2} &lt; y\)", r"\(x_{2} < y\)"),
        (r"\(a<sub>2</sub>&nbsp;<b>b</b>\)", r"\(a2 b\)"),
        (r"\[a<br>b<div>c</div>\]", "\\[a\nb\nc\\]"),
        ("<anki-mathjax>x&amp;y</anki-mathjax>", r"\(x&y\)"),
        ('<anki-mathjax block="true">x</anki-mathjax>', r"\[x\]"),
        ('<anki-mathjax block="false">a<b, c>d</anki-mathjax>', r"\(a<b, c>d\)"),
        ("[latex]a\nb[/latex] [$]x^2[/$] [$$]y[/$$]", "[latex]a\nb[/latex] [$]x^2[/$] [$$]y[/$$]"),
        (r"\(open <sup>2</sup>", r"\(open ²"),
        (r"<code>\(<b>x</b></code>\)", r"\(x\)"),
    ],
)
def test_latex_keeps_its_source(html: str, expected: str) -> None:
    assert text(html) == expected


def test_latex_is_never_emphasis() -> None:
    assert as_note(r"<b>a \(x\) b</b>").text == r"**a** \(x\) **b**"


def test_a_picture_is_told_beside_the_text() -> None:
    field = (
        'Europe<img src="a &amp; b.png" alt="A map"> <img title=Flag src=f.svg>'
        "<img src=g.png alt=g.png>"
    )
    assert cleaned(field) == Cleaned(
        "Europe",
        pictures=(Picture("a & b.png", "A map"), Picture("f.svg", "Flag"), Picture("g.png", "")),
    )


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ("<img src='https://x.org/a.png?b&amp;c=1'>", "https://x.org/a.png?b&c=1"),
        ("<img src='//x.org/a.png'>", "//x.org/a.png"),
        ("<img src='data:image/png;base64,AAAA'>", "data:image/png;base64"),
        ("<img src='file:///C:/Temp/clip.png'>", "file:///C:/Temp/clip.png"),
        ("<img src=pixel.gif width=1 height='1px'>", "pixel.gif"),
        ("<img src=pixel.gif style='width:1px; height: 0'>", "pixel.gif"),
    ],
)
def test_pictures_from_elsewhere_and_of_one_point_are_lost(html: str, name: str) -> None:
    assert cleaned(html) == Cleaned("", lost=(Lost(Kind.REMOTE, name),))


@pytest.mark.parametrize(
    ("html", "expected", "sounds"),
    [
        ("[sound:x.mp3]", "(sound: x.mp3)", ("x.mp3",)),
        ("Hallo[sound:a &amp; b.mp3].", "Hallo (sound: a & b.mp3).", ("a & b.mp3",)),
        (
            "[sound:x.mp3]Hallo[sound:y.mp3]",
            "(sound: x.mp3) Hallo (sound: y.mp3)",
            ("x.mp3", "y.mp3"),
        ),
        ("<audio src='x.ogg' controls>old</audio>", "(sound: x.ogg)", ("x.ogg",)),
        ("<video><source src=x.webm></video>", "(video: x.webm)", ("x.webm",)),
        ("[sound:film.MP4]", "(video: film.MP4)", ("film.MP4",)),
        ("a [anki:play:q:0]", "a (sound)", ()),
        ("[sound:x", "[sound:x", ()),
    ],
)
def test_sounds_are_named(html: str, expected: str, sounds: tuple[str, ...]) -> None:
    assert (text(html), cleaned(html).sounds) == (expected, sounds)


def test_what_anki_reads_aloud_is_its_text() -> None:
    assert text("[anki:tts lang=en_US voices=x]Good day[/anki:tts]!") == "Good day!"


def test_what_has_no_place_in_a_bank_is_lost_by_name() -> None:
    field = (
        "[sound:x.mp3][sound:y.mp4]<script src=s.js></script><iframe src=https://y.org/v></iframe>"
        "<svg><text>b</text></svg><object data=o.swf>c</object><math><mi>x</mi><mn>2</mn></math>"
    )
    assert [(lost.kind, lost.name) for lost in cleaned(field).lost] == [
        (Kind.SOUND, "x.mp3"),
        (Kind.VIDEO, "y.mp4"),
        (Kind.SCRIPT, "s.js"),
        (Kind.EMBEDDED, "https://y.org/v"),
        (Kind.DRAWING, ""),
        (Kind.EMBEDDED, "o.swf"),
        (Kind.FORMULA, "x 2"),
    ]
