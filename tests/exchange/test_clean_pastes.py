"""Fields as editors leave them: Anki's own, and pastes from Word, Wikipedia and Google Docs."""

from ctquiz.exchange.incoming.clean import Picture, as_note, cleaned
from ctquiz.exchange.incoming.lost import Kind, Lost

WORD = """\
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings></o:OfficeDocumentSettings></xml><![endif]-->
<!--StartFragment--><p class="MsoNormal" style="margin: 0in"><b><span lang="EN-US" \
style='font-size:12.0pt;font-family:"Calibri",sans-serif'>\
Causes of the war<o:p></o:p></span></b></p>

<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'>\
<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>militarism<o:p></o:p></p>

<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]>\
<span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>alliances,
which were <i>secret</i></p>

<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>It began in 1914<span style='mso-spacerun:yes'>  </span>in\u00a0July.</p>
<!--EndFragment-->"""


def test_a_paste_from_word_is_its_lines() -> None:
    field = cleaned(WORD)
    assert field.text == (
        "Causes of the war\n- militarism\n2. alliances, which were secret\n\n"
        "It began in 1914 in July."
    )
    note = as_note(WORD).text
    assert "**Causes of the war**" in note
    assert "*secret*" in note
    assert field.lost == ()


WIKIPEDIA = """\
<p style="margin: 0.5em 0px;"><b>Mass–energy equivalence</b> states that&nbsp;\
<span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;"><math>\
<semantics><mrow><mi>E</mi></mrow><annotation encoding="application/x-tex">\
{\\displaystyle E=mc^{2}}</annotation></semantics></math></span>\
<img src="https://wikimedia.org/api/rest_v1/media/math/E" \
class="mwe-math-fallback-image-inline" alt="{\\displaystyle E=mc^{2}}"></span>\
<sup id="cite_ref-1" class="reference"><a href="https://en.wikipedia.org/wiki/X#cite_note-1">[1]</a>\
</sup>, as <a href="https://en.wikipedia.org/wiki/Albert_Einstein" title="Albert Einstein">Einstein\
</a> found in <a href="https://en.wikipedia.org/wiki/1905">1905</a> in \
<a href="https://en.wikipedia.org/wiki/Bern">Bern</a>.</p>
<figure><a href="https://en.wikipedia.org/wiki/File:E.jpg"><img alt="Einstein" \
src="paste-1f.jpg" width="220"></a><figcaption>In 1921</figcaption></figure>"""


def test_a_paste_from_wikipedia_is_its_text_with_formulas() -> None:
    field = cleaned(WIKIPEDIA)
    assert field.text == (
        "Mass–energy equivalence states that \\(E=mc^{2}\\), as Einstein found in 1905 in Bern.\n\n"
        "In 1921"
    )
    assert as_note(WIKIPEDIA).text.startswith("**Mass–energy equivalence** states")
    assert field.pictures == (Picture("paste-1f.jpg", "Einstein"),)
    assert {lost.kind for lost in field.lost} == {Kind.LINK}


def test_mathml_alone_is_the_latex_it_was_made_of() -> None:
    field = (
        "so <math><semantics><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation "
        'encoding="application/x-tex">{\\textstyle \\frac{1}{2}}</annotation></semantics></math>'
    )
    assert cleaned(field).text == "so \\(\\frac{1}{2}\\)"


DOCS = """\
<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38;\
margin-top:0pt;margin-bottom:0pt;"><span style="font-size:11pt;font-weight:700;">Water</span><span \
style="font-size:11pt;font-weight:400;white-space:pre-wrap;"> is H</span>\
<span style="font-weight:400;"><span style="font-size:0.6em;vertical-align:sub;">2</span></span>\
<span>O.</span></p><br />\
<ul style="margin-top:0"><li dir="ltr" style="font-weight:400;"><p role="presentation">\
<span style="font-style:italic">wet</span></p></li><li dir="ltr"><p dir="ltr">clear</p></li></ul>\
</b><br>"""


def test_a_paste_from_google_docs_is_its_text_with_emphasis() -> None:
    field = cleaned(DOCS)
    assert field.text == "Water is H₂O.\n\n- wet\n- clear"
    assert as_note(DOCS).text == "**Water** is H₂O.\n\n- *wet*\n- clear"


def test_what_is_typed_in_the_editor_of_anki_is_its_lines() -> None:
    field = (
        "Wer schrieb den <b>Faust</b>?<div><br></div><div>&nbsp; (Teil&nbsp;I &amp; II)&nbsp;</div>"
        '<div><span style="color: rgb(255, 0, 0);">1808</span><br></div><div>'
        '<img src="paste-2.png"></div><div>[sound:rec1.mp3]</div>'
    )
    assert as_note(field).text == (
        "Wer schrieb den **Faust**?\n\n(Teil I & II)\n1808\n(sound: rec1.mp3)"
    )
    assert cleaned(field).pictures == (Picture("paste-2.png", ""),)
    assert cleaned(field).lost == (Lost(Kind.SOUND, "rec1.mp3"),)


def test_code_with_coloured_words_is_its_lines() -> None:
    field = (
        '<div class="hl"><pre><span></span><code><span class="k">def</span> <span>f</span>(x):'
        '\n    <span class="k">return</span> x <span class="o">&lt;</span> 1\n</code></pre></div>'
    )
    assert as_note(field).text == "`def f(x):\n    return x < 1`"


def test_a_table_of_vocabulary_is_a_line_a_row() -> None:
    field = (
        '<table border="1"><tbody><tr><th scope="row">sg.</th><td>der Hund</td><td><i>dog</i></td>'
        "</tr>\n<tr><th>pl.</th><td>die Hunde<br>(-e)</td><td></td></tr></tbody></table>"
    )
    assert cleaned(field).text == "sg. | der Hund | dog\npl. | die Hunde (-e)"
