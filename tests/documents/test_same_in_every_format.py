"""One document in six formats: the same paragraphs, the same sentences, the same proofs."""

import json
import shutil
from pathlib import Path

import pytest

from ctquiz.config import shipped_banks
from ctquiz.documents.document import Document
from ctquiz.documents.read import read_document
from documents.formats import FORMATS, Article
from documents.proving import article, told
from studying import quickly

STORY: Article = (
    "The Lighthouse of Ambel",
    (
        "The lighthouse of Ambel was lit in 1871. It stands on a rock—some say an island—off the "
        "northern coast, and its lamp is seen for 18 miles. Dr. Voss, a self-taught engineer, "
        "built it for $2.5 million.",
        "“Nobody believed in it,” wrote the keeper’s daughter. The well-known storm of 1902 broke "
        "its windows, but the lamp burned on. Since then the state-owned company that runs it has "
        "not changed the glass.",
        "In March 1950 the light became electric. Its keeper, Ms. Orla Quinn, stayed until 1984; "
        "she wrote down every ship, about 40,000 of them, in 61 notebooks.",
    ),
)


def numbered(document: Document) -> dict[str, str]:
    return {str(place): sentence.text for place, sentence in document.places()}


def read(kind: str, story: Article, folder: Path) -> Document:
    path = folder / f"story.{kind}"
    path.write_bytes(FORMATS[kind](story))
    return read_document(path)


@pytest.mark.parametrize("kind", FORMATS)
def test_a_story_has_the_same_sentences_in_every_format(kind: str, tmp_path: Path) -> None:
    found = numbered(read(kind, STORY, tmp_path))
    assert found == numbered(told("\n\n".join([STORY[0], *STORY[1]])))
    assert len(found) == 8


@pytest.fixture(name="shared_story")
def story_of_the_shared_document(shared: Path) -> Article:
    document = told(article(shared))
    title = document.paragraphs[0].heading
    assert title is not None
    return title, [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize("kind", FORMATS)
def test_the_shared_document_is_the_same_and_proves_its_bank_in_every_format(
    kind: str, shared_story: Article, shared: Path, tmp_path: Path
) -> None:
    found = read(kind, shared_story, tmp_path)
    assert numbered(found) == numbered(told(article(shared)))
    for file in shipped_banks().glob("china*"):
        shutil.copy(file, tmp_path)
    bank = tmp_path / "china-central-asia.yaml"
    ran = quickly("verify", bank, "--source", tmp_path / f"story.{kind}", "--json")
    assert ran.code == 0, ran.err
    proofs = json.loads(ran.out)
    assert {fact["proof"] for fact in proofs["facts"]} == {"exact"}
    assert proofs["proven"] == proofs["total"] == 49
