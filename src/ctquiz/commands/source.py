"""`source`: tells this machine where the documents of a bank's sources lie."""

import argparse
import os

from ctquiz.bank.read import read_file
from ctquiz.commands.known import one_named
from ctquiz.commands.progress import telling
from ctquiz.commands.sources import named_documents
from ctquiz.config import folders_from
from ctquiz.documents.read import read_document
from ctquiz.documents.shelf import Shelf
from ctquiz.errors import CtquizError, Exit
from ctquiz.shown import several, visible_line


def add(options: argparse.Namespace) -> int:
    """Remember where a document lies, once it has been read: what cannot be read proves nothing."""
    folders = folders_from(os.environ)
    file = one_named(options.bank, folders)
    reading = read_file(file.path, file.shown)
    if reading.bank is None:
        raise CtquizError(*reading.problems)
    documents = named_documents([options.document], reading.bank, {}, file)
    shelf = Shelf(folders.documents)
    for source, path in documents.items():
        with telling("reading"):
            document = read_document(path, reading.bank.language)
        shelf.add(reading.bank.id, source, path)
        size = several(len(document.paragraphs), "paragraph")
        said = f"{path}: {size}, the document of '{source}' in {reading.bank.title}"
        print(visible_line(f"{said}; c shows its passages while studying"))
    return Exit.DONE
