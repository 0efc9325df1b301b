"""Text that YAML took for a comment: of `50% #1` unquoted, `50%` is left."""

from collections.abc import Iterator

from ctquiz.bank.check.subject import Finding
from ctquiz.bank.model import Fact
from ctquiz.bank.reading.nodes import Mapping, Node
from ctquiz.bank.reading.syntax import Comment
from ctquiz.shown import cut


def comment(_fact: Fact, node: Mapping) -> Iterator[Finding]:
    """A comment that looks like the rest of its text; one that says `# so` is meant as one."""
    for found in _comments(node):
        if found.looks_meant:
            message = f"'{cut(found.text)}' was read as a comment"
            hint = "put the text in quotes; a comment has a space behind its #"
            yield Finding(found.at, message, hint)


def _comments(node: Node) -> Iterator[Comment]:
    """Those behind the texts of a node and of all in it."""
    if isinstance(node, str):
        return
    yield from node.comments.values()
    for inner in node.values() if isinstance(node, Mapping) else node:
        yield from _comments(inner)
