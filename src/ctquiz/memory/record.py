"""Events as rows: the columns that are searched, and the rest as JSON."""

import json
from typing import Any, Final

from msgspec import Struct

from ctquiz.bank.model import FactKey, Form, Key
from ctquiz.clock import Moment
from ctquiz.memory.event import (
    Amend,
    Body,
    Event,
    Mark,
    MarkName,
    Mode,
    Move,
    Reset,
    Review,
    Sat,
    Seed,
    Set,
    SettingName,
    Void,
    Why,
)

_VERSION: Final = 1
_ON_OR_OFF: Final = (MarkName.SUSPEND, MarkName.STAR)
_JSON: Final = json.JSONEncoder(separators=(",", ":"), check_circular=False)
_AMENDED: Final = ("rating", "days", "verdict", "answer", "day")
_SEEDED: Final = ("stability", "difficulty", "days")
_SAT: Final = ("mode", "seed", "minutes", "passing", "spent", "flagged", "over")


class Record(Struct, frozen=True):
    """An event's columns; `body` is JSON."""

    kind: str
    target: bytes | None
    day: int | None
    body: str


def record_of(machine: bytes, moment: Moment, body: Body) -> Record:
    """The row of an event; its blank is a column of its own."""
    head: dict[str, Any] = {
        "v": _VERSION,
        "machine": machine.hex(),
        "at": moment.at,
        "offset": moment.offset,
    }
    match body:
        case Review():
            return Record("review", None, body.day, _json(head | _review_fields(body)))
        case Amend():
            changed = {
                name: value for name in _AMENDED if (value := getattr(body, name)) is not None
            }
            return Record("amend", body.target, None, _json(head | changed))
        case Void():
            return Record("void", body.target, None, _json(head))
        case Mark():
            return Record("mark", None, None, _json(head | _mark_fields(body)))
        case Move():
            return Record("move", None, None, _json(head | {"due": body.due, "why": body.why}))
        case Reset():
            return Record("reset", None, None, _json(head | _source(body.source)))
        case Seed():
            known = {name: getattr(body, name) for name in _SEEDED}
            return Record("seed", None, body.day, _json(head | known))
        case Set(name, value):
            return Record("set", None, None, _json(head | {"name": name, "value": value}))
        case Sat():
            return Record("sitting", None, None, _json(head | _sat_fields(body)))


def _mark_fields(mark: Mark) -> dict[str, Any]:
    """A mark on a whole fact names it: no column does."""
    value = bool(mark.value) if mark.name in _ON_OR_OFF else mark.value
    fact = {"bank": mark.of.bank, "fact": mark.of.fact} if isinstance(mark.of, FactKey) else {}
    return {**fact, mark.name: value}


def _sat_fields(sat: Sat) -> dict[str, Any]:
    said = {name: value for name in _SAT if (value := getattr(sat, name)) is not None}
    if sat.questions is not None:
        said["questions"] = [(*_names(key), form) for key, form in sat.questions]
    return {"sitting": sat.sitting.hex(), **said}


def _names(key: Key) -> tuple[str, str, str]:
    return key.bank, key.fact, key.blank


def _source(source: str | None) -> dict[str, Any]:
    """Nothing for what happened here: so it was written before there was a source."""
    return {} if source is None else {"source": source}


def _review_fields(review: Review) -> dict[str, Any]:
    return {
        "mode": review.mode,
        "sitting": review.sitting.hex(),
        "form": review.form,
        "options": review.options,
        "answer": review.answer,
        "verdict": review.verdict,
        "score": review.score,
        "hints": review.hints,
        "rating": review.rating,
        "days": review.days,
        "base": review.base.hex() if review.base else None,
        "asked": review.asked,
        "ms": review.ms,
        **_source(review.source),
    }


def _json(fields: dict[str, Any]) -> str:
    # Escaped to ASCII: a lone surrogate in an answer must not stop it from being kept.
    return _JSON.encode(fields)


def event_of(
    id: bytes,  # noqa: A002 - the event's own word
    tick: int,
    record: Record,
    key: Key | None,
) -> Event:
    """The event of a row; `key` is the blank's, where it is about one."""
    fields = json.loads(record.body)
    moment = Moment(fields["at"], fields["offset"])
    return Event(id, tick, bytes.fromhex(fields["machine"]), moment, _body(record, key, fields))


def _body(record: Record, key: Key | None, fields: dict[str, Any]) -> Body:
    match record.kind:
        case "review":
            assert key is not None and record.day is not None, "a review has a blank and a day"
            return _review(fields, key, record.day)
        case "amend":
            assert record.target is not None, "an amendment has a target"
            return Amend(record.target, **{name: fields.get(name) for name in _AMENDED})
        case "void":
            assert record.target is not None, "an undo has a target"
            return Void(record.target)
        case "mark":
            of = key or FactKey(fields["bank"], fields["fact"])
            (name,) = (name for name in MarkName if name in fields)
            return Mark(of, name, int(fields[name]))
        case "move":
            assert key is not None, "a move has a blank"
            return Move(key, fields["due"], Why(fields["why"]))
        case "reset":
            assert key is not None, "a reset has a blank"
            return Reset(key, fields.get("source"))
        case "seed":
            assert key is not None and record.day is not None, "a seed has a blank and a day"
            return Seed(key, record.day, *(fields[name] for name in _SEEDED))
        case "set":
            return Set(SettingName(fields["name"]), tuple(fields["value"]))
        case "sitting":
            return _sat(fields)
        case _:
            raise ValueError(f"event of unknown kind {record.kind!r}")


def _sat(fields: dict[str, Any]) -> Sat:
    said: dict[str, Any] = {name: fields[name] for name in _SAT if name in fields}
    if "mode" in said:
        said["mode"] = Mode(said["mode"])
    if "flagged" in said:
        said["flagged"] = tuple(said["flagged"])
    if "questions" in fields:
        said["questions"] = tuple((Key(*key), Form(form)) for *key, form in fields["questions"])
    return Sat(bytes.fromhex(fields["sitting"]), **said)


def _review(fields: dict[str, Any], key: Key, day: int) -> Review:
    got, of = fields["score"]
    base = fields["base"]
    return Review(
        key=key,
        day=day,
        mode=Mode(fields["mode"]),
        sitting=bytes.fromhex(fields["sitting"]),
        form=Form(fields["form"]),
        options=tuple(fields["options"]),
        answer=fields["answer"],
        verdict=fields["verdict"],
        score=(got, of),
        hints=fields["hints"],
        rating=fields["rating"],
        days=fields["days"],
        base=bytes.fromhex(base) if base else None,
        asked=fields["asked"],
        ms=fields["ms"],
        source=fields.get("source"),
    )
