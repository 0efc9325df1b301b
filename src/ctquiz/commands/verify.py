"""`verify`: the facts of a bank held against the documents of its sources."""

import argparse
import os
import sys
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ctquiz import proofs
from ctquiz.bank.model import Bank, Fact
from ctquiz.bank.reading.whole import Placed, read_placed
from ctquiz.commands.known import one_named
from ctquiz.commands.progress import telling, watched
from ctquiz.commands.sources import named_documents
from ctquiz.config import folders_from
from ctquiz.documents.document import Document
from ctquiz.documents.evidence.file import Evidence, read_evidence, write_evidence
from ctquiz.documents.evidence.kept import kept_after, renewed
from ctquiz.documents.evidence.proof import Proven
from ctquiz.documents.evidence.verify import Verifier
from ctquiz.documents.read import read_documents
from ctquiz.documents.shelf import Shelf, evidence_beside
from ctquiz.errors import CtquizError, Exit, failure
from ctquiz.library import Found
from ctquiz.likely import did_you_mean, likely
from ctquiz.shown import several, visible_line


class Case(NamedTuple):
    """A bank with its file, its documents, and the evidence there is so far."""

    file: Found
    placed: Placed
    bank: Bank
    documents: Mapping[str, Document]
    evidence: Evidence


def verify(options: argparse.Namespace) -> int:
    """Prove each fact; 1 where one is not proven."""
    _refuse_unsuited(options)
    case = _case(options)
    facts = [fact for fact in case.bank.facts if fact.id is not None]
    _refuse_unknown(options.accept, facts)
    verifier = Verifier(case.bank, case.documents, case.evidence)
    proven = [verifier.prove(fact) for fact in watched(facts, len(facts))]
    accepted = {
        one.fact.id or ""
        for one in proven
        if one.fact.id in options.accept and renewed(one, is_accepted=True)
    }
    wanted = proofs.Wanted(options.coverage, options.show_dropped)
    said = proofs.Said(case.file.shown, case.placed, proven, case.documents, frozenset(accepted))
    for line in proofs.as_json(said, wanted) if options.json else proofs.as_text(said, wanted):
        print(line)
    if options.write:
        _write(case, proven, accepted)
    is_done = all(one.proof.is_proven or one.fact.id in accepted for one in proven)
    return Exit.DONE if is_done and not case.placed.reading.faulty else Exit.PROBLEMS


def _refuse_unsuited(options: argparse.Namespace) -> None:
    if options.accept and not options.write:
        raise failure("--accept", "means nothing without --write", "add --write")


def _refuse_unknown(accepted: Sequence[str], facts: Sequence[Fact]) -> None:
    known = {fact.id for fact in facts if fact.id is not None}
    unknown = min({*accepted} - known, default=None)
    if unknown is not None:
        hint = did_you_mean(likely(unknown[:100], known, 0.5), "check its spelling")
        raise failure("--accept", f"no fact has the id '{unknown}'", hint)


def _case(options: argparse.Namespace) -> Case:
    """The bank and its documents, read; raises CtquizError where one cannot be."""
    folders = folders_from(os.environ)
    file = one_named(options.bank, folders)
    placed = read_placed(file.path, file.shown)
    bank = placed.reading.bank
    for problem in placed.reading.problems if bank else ():
        print(problem, file=sys.stderr)
    if bank is None:
        raise CtquizError(*placed.reading.problems)
    is_said = options.source and len(bank.sources) == 1
    known = {} if is_said else Shelf(folders.documents).documents(bank.id)
    paths = named_documents(options.source, bank, known, file)
    if not paths:
        hint = f"add --source FILE, or once: ctquiz source add {file.shown} FILE"
        raise failure(file.shown, "no document of it is known here", hint)
    _refuse_gone(paths, known, file)
    evidence = _evidence(file.path, bank, options.write)
    with telling("reading"):
        documents = read_documents(paths, bank.language)
    return Case(file, placed, bank, documents, evidence)


def _refuse_gone(paths: Mapping[str, Path], known: Mapping[str, Path], file: Found) -> None:
    """A document that was moved away since this machine was told where it lies."""
    for source, path in paths.items():
        if known.get(source) == path and not path.exists():
            hint = f"say where it lies now: ctquiz source add {file.shown} {source}=FILE"
            raise failure(str(path), f"the document of '{source}' is not there any more", hint)


def _evidence(file: Path, bank: Bank, anew: bool) -> Evidence:
    """What there is; where it is spoilt and will be written anew, that is only told."""
    try:
        return read_evidence(evidence_beside(file), bank.id) or {}
    except CtquizError as error:
        if not anew:
            raise
        print(error, file=sys.stderr)
        return {}


def _write(case: Case, proven: Sequence[Proven], accepted: Collection[str]) -> None:
    """Record what is proven, and say so on stderr: stdout holds the proofs."""
    path = evidence_beside(case.file.path)
    kept = kept_after(proven, case.evidence, accepted)
    if case.placed.reading.faulty:
        # A fact that is left out for a slip has not lost its evidence.
        kept = {**case.evidence, **kept}
    write_evidence(path, case.bank.id, kept)
    shown = Path(case.file.shown).with_name(path.name)
    fresh = sum(records is not case.evidence.get(fact) for fact, records in kept.items())
    old = f", that of {len(kept) - fresh} kept as it was" if len(kept) > fresh else ""
    said = f"{shown}: evidence of {several(fresh, 'fact')} written{old}"
    sys.stdout.flush()
    print(visible_line(said), file=sys.stderr)
