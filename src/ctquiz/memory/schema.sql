-- What was answered (event) is kept for ever; everything marked derived can be made again from it.

CREATE TABLE event (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  tick INTEGER NOT NULL,
  kind TEXT NOT NULL,
  blank INTEGER REFERENCES blank (id),
  target BLOB,
  day INTEGER,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX event_order ON event (tick, id);
CREATE INDEX event_blank ON event (blank, tick, id);
CREATE INDEX event_target ON event (target) WHERE target IS NOT NULL;
CREATE INDEX event_day ON event (day, blank) WHERE kind = 'review';
-- Corrections of a wrong clock: few, and looked for whenever a day is counted.
CREATE INDEX event_moved ON event (target)
WHERE kind = 'amend' AND json_extract(body, '$.day') IS NOT NULL;
-- Marks on whole facts, whose blanks need not be known yet.
CREATE INDEX event_fact ON event (json_extract(body, '$.bank'), json_extract(body, '$.fact'))
WHERE kind = 'mark' AND blank IS NULL;
-- What is about no blank: few, and looked for whenever the program begins.
CREATE INDEX event_own ON event (kind, tick, id) WHERE kind IN ('set', 'sitting');
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

CREATE TABLE bank (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  path TEXT,
  hash TEXT
) STRICT;

-- place: where it stands in its file; null where no bank holds it now.
CREATE TABLE blank (
  id INTEGER PRIMARY KEY,
  bank INTEGER NOT NULL REFERENCES bank (id),
  fact TEXT NOT NULL,
  blank TEXT NOT NULL,
  place INTEGER,
  UNIQUE (bank, fact, blank)
) STRICT;

-- Derived. due is null for a blank that was never studied.
CREATE TABLE schedule (
  blank INTEGER PRIMARY KEY REFERENCES blank (id),
  bank INTEGER NOT NULL,
  fact TEXT NOT NULL,
  present INTEGER NOT NULL DEFAULT 0,
  suspended INTEGER NOT NULL DEFAULT 0,
  buried INTEGER,
  flag INTEGER NOT NULL DEFAULT 0,
  star INTEGER NOT NULL DEFAULT 0,
  stability REAL,
  difficulty REAL,
  last INTEGER,
  due INTEGER,
  reps INTEGER NOT NULL DEFAULT 0,
  lapses INTEGER NOT NULL DEFAULT 0,
  last_id BLOB,
  last_tick INTEGER,
  last_days INTEGER
) STRICT;
CREATE INDEX schedule_queue ON schedule (bank, due, fact, last, stability)
WHERE present AND NOT suspended;
CREATE INDEX schedule_last ON schedule (last);
CREATE INDEX schedule_buried ON schedule (buried) WHERE buried IS NOT NULL;

-- Derived. Imported events that tell again what a native one says.
CREATE TABLE echo (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL, tick INTEGER NOT NULL) STRICT;
CREATE TABLE self (machine BLOB NOT NULL) STRICT;
CREATE TABLE edit (key TEXT PRIMARY KEY, hash TEXT NOT NULL, mod INTEGER NOT NULL) STRICT;
CREATE TABLE synced (path TEXT PRIMARY KEY, size INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;

-- What went to Anki: a note keeps its type and deck for ever, as an import there moves neither.
CREATE TABLE anki_note (key TEXT PRIMARY KEY, type TEXT NOT NULL, deck TEXT NOT NULL) STRICT;
CREATE TABLE anki_deck (bank TEXT PRIMARY KEY, deck TEXT NOT NULL, split INTEGER NOT NULL) STRICT;
-- Files that exports wrote, and may write again.
CREATE TABLE exported (path TEXT, hash TEXT, PRIMARY KEY (path, hash)) STRICT;
