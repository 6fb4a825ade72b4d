"""The schema, as the steps that built it.

Append only: a released step is history, and its name is stored in every journal. A step that
renames a column also has to do so in the images of `change_items`. One column more is no trouble:
what an image does not know keeps its default.

Views stand on the tables. A new column leaves them as they are, and `rename column` corrects their
text. But SQLite drops no column that a view shows, and renames no table while a view names one that
is not there; `transform` does both and leaves the view broken, which stops the next such step. So a
step that takes away what a view shows drops the view first, and at its end makes it anew, with a
text of its own. A table that is dropped takes its triggers along, in `transform` too, and finding
words needs them: `word_index` made them.

Before the first step after a release a journal of the released schema is kept for ever: see
`tests/store/test_old_journals.py`.
"""

from sqlite_utils import Database, Migrations

from runlog.store.views import VIEWS
from runlog.store.words import word_index

migrations = Migrations("runlog")

# What every record has. `id` is small, for typing; `uuid` is for life, for merging; `modified_ms`
# decides which of two versions is the newer one.
_RECORD = """
    id           integer primary key check (id > 0),
    uuid         text not null unique check (length(uuid) = 36),         -- UUIDv7
    modified_ms  integer not null,            -- milliseconds since 1970-01-01 UTC
"""
_PARTS = "('morning', 'noon', 'afternoon', 'evening', 'night')"
_MOMENT = f"""
    day          text not null check (date(day) = day),     -- the runner's calendar day
    part_of_day  text check (part_of_day in {_PARTS}),       -- if that is all that is known
    instant_s    integer not null,      -- seconds since 1970-01-01 UTC, for order; hour assumed
"""
_AT = """
    at           text check (substr(at, 1, 10) = day),       -- local ISO 8601 with offset
"""
_KINDS = """(
        'easy', 'recovery', 'long', 'steady', 'tempo', 'interval', 'repetition', 'hills',
        'fartlek', 'race', 'progression', 'strides', 'other')"""
_AREAS = """(
        'low_back', 'upper_back', 'buttock', 'si_joint', 'hip', 'groin', 'hip_flexor', 'hamstring',
        'quad', 'adductor', 'itb', 'knee', 'shin', 'calf', 'achilles', 'ankle', 'heel', 'arch',
        'forefoot', 'toe', 'neck', 'shoulder', 'chest', 'abdomen', 'head', 'other')"""


def _words(column: str) -> str:
    """A column with a list of words."""
    return f"{column} text not null default '[]' check (json_type({column}) = 'array')"


_SHOES = f"""
create table shoes ({_RECORD}
    name           text not null unique collate nocase check (name <> ''),
    {_words("aliases")},
    model          text,
    type           text,
    first_used_on  text check (date(first_used_on) = first_used_on),
    start_m        integer not null default 0 check (start_m >= 0),     -- metres before the journal
    limit_m        integer not null check (limit_m > 0),                -- metres until it is due
    price          real check (price >= 0),                             -- the runner's currency
    drop_mm        real,                                                -- millimetres
    {_words("default_for")},
    is_default     integer not null default 0 check (is_default in (0, 1)),
    note           text,
    retired_on     text check (date(retired_on) = retired_on)
) strict
"""

_SESSIONS = f"""
create table sessions ({_RECORD}
    started_at          text check (substr(started_at, 1, 10) = day),   -- ISO 8601 with offset
    {_MOMENT}
    sport               text not null
                        check (sport in ('run', 'walk', 'ride', 'swim', 'strength', 'other')),
    kind                text check (kind in {_KINDS}),
    kind_source         text check (kind_source in ('user', 'workout', 'laps', 'rule')),
    surface             text check (surface in ('road', 'trail', 'track', 'treadmill')),
    distance_m          integer check (distance_m >= 1),                -- metres
    duration_s          real check (duration_s > 0),                    -- seconds of running
    elapsed_s           real check (elapsed_s > 0),                     -- seconds, pauses included
    rpe                 integer check (rpe between 0 and 10),           -- CR-10
    heart_rate_bpm      integer check (heart_rate_bpm between 20 and 260),      -- mean
    heart_rate_max_bpm  integer check (heart_rate_max_bpm between 20 and 260),
    cadence_spm         integer check (cadence_spm >= 0),               -- steps a minute, both feet
    ascent_m            integer check (ascent_m >= 0),                  -- metres climbed
    shoe_id             integer references shoes (id),
    stretched           integer check (stretched in (0, 1)),            -- null: not asked
    note                text,
    workout_typed       text,                                           -- word for word
    workout_canonical   text check (workout_canonical is null or workout_typed is not null),
    source_kind         text not null,                                  -- 'typed', 'fit' …
    source_key          text                                            -- what identifies it there
) strict
"""

_INTERVALS = """
create table intervals (
    session_id   integer not null references sessions (id) on delete cascade,
    position     integer not null check (position >= 0),
    role         text not null check (role in ('work', 'recovery', 'easy')),
    label        text,
    distance_m   integer check (distance_m >= 1),     -- metres
    duration_s   real check (duration_s >= 0),        -- seconds as planned
    target       text,
    actual_s     real check (actual_s >= 0),          -- seconds it really took
    lap_trigger  text,                                -- what ended a watch's lap; null: typed
    primary key (session_id, position)
) strict, without rowid
"""

_SESSION_TAGS = """
create table session_tags (
    session_id  integer not null references sessions (id) on delete cascade,
    position    integer not null check (position >= 0),
    tag         text not null,
    primary key (session_id, position)
) strict, without rowid
"""

_STRETCHES = f"""
create table stretches ({_RECORD}{_AT}{_MOMENT}
    exercise    text not null check (exercise <> ''),       -- slug, or the runner's own
    session_id  integer references sessions (id),           -- null: apart from a run
    position    integer check (position >= 0),              -- in the session's own list
    duration_s  real check (duration_s > 0),                -- seconds
    reps        integer check (reps >= 1),
    for_area    text check (for_area in {_AREAS}),
    before      integer check (before between 0 and 10),    -- severity, NRS
    after       integer check (after between 0 and 10),     -- severity, NRS
    note        text
) strict
"""

_SYMPTOMS = f"""
create table symptoms ({_RECORD}
    noted_at           text check (substr(noted_at, 1, 10) = day),      -- ISO 8601 with offset
    {_MOMENT}
    began_at           text check (substr(began_at, 1, 10) = began_day),
    began_day          text check (date(began_day) = began_day),
    began_part_of_day  text check (began_part_of_day in {_PARTS}),
    began_instant_s    integer check ((began_instant_s is null) = (began_day is null)),
    area               text not null check (area in {_AREAS}),
    side               text check (side in ('left', 'right', 'both', 'centre', 'unsure')),
    {_words("qualities")},
    severity           integer check (severity between 0 and 10),       -- NRS; null: not said
    phase              text check (phase in (
        'before', 'during', 'after', 'within_1h', 'evening', 'next_morning', 'later', 'at_rest',
        'night')),
    {_words("worse")},
    {_words("eased")},
    {_words("stops")},
    session_id         integer references sessions (id),                -- for showing only
    status             text not null check (status in ('open', 'gone')),
    note               text
) strict
"""

_CHECKS = f"""
create table checks ({_RECORD}{_AT}{_MOMENT}
    all_clear  integer not null check (all_clear in (0, 1))
) strict
"""

_NOTES = f"""
create table notes ({_RECORD}{_AT}{_MOMENT}
    {_words("tags")},
    text  text not null
) strict
"""

_PAUSES = f"""
create table pauses ({_RECORD}
    first_on  text not null check (date(first_on) = first_on),
    last_on   text not null check (date(last_on) = last_on and last_on >= first_on),
    reason    text
) strict
"""

_SETTINGS = """
create table settings (
    key          text primary key,             -- 'units', 'routine.usual', 'why.area' …
    value        text not null,                -- JSON
    modified_ms  integer not null,             -- milliseconds since 1970-01-01 UTC
    check (json_type(value) = case
        when key = 'week_start' then 'integer'
        when key glob 'routine.*' or key glob 'exercise.*' then 'array'
        else 'text' end),
    check (key <> 'units' or value in ('"km"', '"mi"')),
    check (key <> 'dates' or value in ('"day/month"', '"month/day"')),
    check (key <> 'week_start' or cast(value as integer) between 0 and 6)      -- 0 is Monday
) strict, without rowid
"""

_CHANGES = """
create table changes (
    id         integer primary key,
    at         text not null,                  -- local ISO 8601 with offset
    label      text not null,                  -- what was typed
    is_undone  integer not null default 0 check (is_undone in (0, 1))
) strict
"""

# An image is the whole record as JSON, with its parts and ids. Neither before nor after: it was
# added, and is as it was added. Only before: it was taken away; for merging, that is its grave.
_CHANGE_ITEMS = """
create table change_items (
    change_id   integer not null references changes (id) on delete cascade,
    position    integer not null,
    record      text not null,                 -- 'session', 'shoe' …
    record_key  text not null,                 -- its uuid, or a setting's key
    before      text check (before is null or json_valid(before)),
    after       text check (after is null or json_valid(after)),
    primary key (change_id, position)
) strict, without rowid
"""

# Each serves a question asked daily; those with more columns answer it without the table.
_INDEXES = """
create index sessions_instant on sessions (instant_s);
create index sessions_sport_instant on sessions (sport, instant_s);
create index sessions_sport_day on sessions (sport, day, distance_m, duration_s);
create index sessions_sport_distance on sessions (sport, distance_m);
create index sessions_kind on sessions (kind, instant_s) where kind is not null;
create index sessions_shoe on sessions (shoe_id, instant_s, day, distance_m)
    where shoe_id is not null;
create unique index sessions_source on sessions (source_key, source_kind)
    where source_key is not null;
create index session_tags_tag on session_tags (tag, session_id);
create index symptoms_instant on symptoms (instant_s);
create index symptoms_area on symptoms (area, instant_s);
create index symptoms_session on symptoms (session_id, area) where session_id is not null;
create index stretches_instant on stretches (instant_s);
create index stretches_exercise on stretches (exercise, instant_s);
create index stretches_session on stretches (session_id) where session_id is not null;
create index checks_instant on checks (instant_s);
create index notes_instant on notes (instant_s);
create index changes_undone on changes (id) where is_undone = 1
"""


@migrations()
def m001_journal(db: Database) -> None:
    for statement in (
        *(_SHOES, _SESSIONS, _INTERVALS, _SESSION_TAGS, _STRETCHES, _SYMPTOMS),
        *(_CHECKS, _NOTES, _PAUSES, _SETTINGS, _CHANGES, _CHANGE_ITEMS),
        *_INDEXES.split(";"),
        *word_index("session_words", of="sessions", columns=("note", "workout_typed")),
        *word_index("symptom_words", of="symptoms", columns=("note",)),
        *word_index("stretch_words", of="stretches", columns=("exercise", "note")),
        *word_index("note_words", of="notes", columns=("text",)),
    ):
        db.execute(statement)


# With the effort in it, the load of a span of days is summed without the table: in half the time.
_LOAD_INDEX = """
create index sessions_sport_day on sessions (sport, day, distance_m, duration_s, rpe)
"""


@migrations()
def m002_readable_views(db: Database) -> None:
    for statement in ("drop index sessions_sport_day", _LOAD_INDEX, *VIEWS):
        db.execute(statement)
