"""What `allow` names: rules of craft that an author sets aside, where there are such rules."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from ctquiz.bank.check.subject import Finding
from ctquiz.bank.reading.nodes import Mapping
from ctquiz.bank.reading.typed import place
from ctquiz.likely import did_you_mean, likely
from ctquiz.shown import cut

RULE: Final = "allow"

_ERRORS: Final = frozenset(
    "at brace duplicate-id duplicate-item duplicate-option empty empty-answer file holds image key"
    " name no-answer no-blank no-question number option same-question stray-key too-few too-many"
    " two-answers type value version which-blank yaml".split()
)
"""The rules of reading, as a program sees them in the JSON of `check`."""

_TOLD: Final = 50
"""Names looked at in one list: more than there are rules."""


def unknown_rules(
    root: Mapping, facts: Sequence[Mapping], known: Collection[str]
) -> Iterator[Finding]:
    """A name under `allow`, of the bank or a fact, that no rule has."""
    for node in (root, *facts):
        for index, name in enumerate(node.get("allow", ())[:_TOLD]):
            if name in _ERRORS:
                message = f"'{name}' is an error, and no error can be silenced"
                yield Finding(place(node, "allow", index), message, "mend what it tells of")
            elif name not in known:
                near = likely(name[:100], known, 0.5)
                hint = did_you_mean(near, "a warning names its rule in […]")
                at = place(node, "allow", index)
                yield Finding(at, f"no rule is named '{cut(name)}'", hint)
