pragma application_id = 1920298604;
pragma user_version = 1;
begin;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TABLE shoes (
    id           integer primary key check (id > 0),
    uuid         text not null unique check (length(uuid) = 36),         -- UUIDv7
    modified_ms  integer not null,            -- milliseconds since 1970-01-01 UTC

    name           text not null unique collate nocase check (name <> ''),
    aliases text not null default '[]' check (json_type(aliases) = 'array'),
    model          text,
    type           text,
    first_used_on  text check (date(first_used_on) = first_used_on),
    start_m        integer not null default 0 check (start_m >= 0),     -- metres before the journal
    limit_m        integer not null check (limit_m > 0),                -- metres until it is due
    price          real check (price >= 0),                             -- the runner's currency
    drop_mm        real,                                                -- millimetres
    default_for text not null default '[]' check (json_type(default_for) = 'array'),
    is_default     integer not null default 0 check (is_default in (0, 1)),
    note           text,
    retired_on     text check (date(retired_on) = retired_on)
) strict
;
CREATE TABLE sessions (
    id           integer primary key check (id > 0),
    uuid         text not null unique check (length(uuid) = 36),         -- UUIDv7
    modified_ms  integer not null,            -- milliseconds since 1970-01-01 UTC

    started_at          text check (substr(started_at, 1, 10) = day),   -- ISO 8601 with offset
    
    day          text not null check (date(day) = day),     -- the runner's calendar day
    part_of_day  text check (part_of_day in ('morning', 'noon', 'afternoon', 'evening', 'night')),       -- if that is all that is known
    instant_s    integer not null,      -- seconds since 1970-01-01 UTC, for order; hour assumed

    sport               text not null
                        check (sport in ('run', 'walk', 'ride', 'swim', 'strength', 'other')),
    kind                text check (kind in (
        'easy', 'recovery', 'long', 'steady', 'tempo', 'interval', 'repetition', 'hills',
        'fartlek', 'race', 'progression', 'strides', 'other')),
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
;
CREATE TABLE intervals (
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
;
CREATE TABLE session_tags (
    session_id  integer not null references sessions (id) on delete cascade,
    position    integer not null check (position >= 0),
    tag         text not null,
    primary key (session_id, position)
) strict, without rowid
;
CREATE TABLE stretches (
    id           integer primary key check (id > 0),
    uuid         text not null unique check (length(uuid) = 36),         -- UUIDv7
    modified_ms  integer not null,            -- milliseconds since 1970-01-01 UTC

    at           text check (substr(at, 1, 10) = day),       -- local ISO 8601 with offset

    day          text not null check (date(day) = day),     -- the runner's calendar day
    part_of_day  text check (part_of_day in ('morning', 'noon', 'afternoon', 'evening', 'night')),       -- if that is all that is known
    instant_s    integer not null,      -- seconds since 1970-01-01 UTC, for order; hour assumed

    exercise    text not null check (exercise <> ''),       -- slug, or the runner's own
    session_id  integer references sessions (id),           -- null: apart from a run
    position    integer check (position >= 0),              -- in the session's own list
    duration_s  real check (duration_s > 0),                -- seconds
    reps        integer check (reps >= 1),
    for_area    text check (for_area in (
        'low_back', 'upper_back', 'buttock', 'si_joint', 'hip', 'groin', 'hip_flexor', 'hamstring',
        'quad', 'adductor', 'itb', 'knee', 'shin', 'calf', 'achilles', 'ankle', 'heel', 'arch',
        'forefoot', 'toe', 'neck', 'shoulder', 'chest', 'abdomen', 'head', 'other')),
    before      integer check (before between 0 and 10),    -- severity, NRS
    after       integer check (after between 0 and 10),     -- severity, NRS
    note        text
) strict
;
CREATE TABLE symptoms (
    id           integer primary key check (id > 0),
    uuid         text not null unique check (length(uuid) = 36),         -- UUIDv7
    modified_ms  integer not null,            -- milliseconds since 1970-01-01 UTC

    noted_at           text check (substr(noted_at, 1, 10) = day),      -- ISO 8601 with offset
    
    day          text not null check (date(day) = day),     -- the runner's calendar day
    part_of_day  text check (part_of_day in ('morning', 'noon', 'afternoon', 'evening', 'night')),       -- if that is all that is known
    instant_s    integer not null,      -- seconds since 1970-01-01 UTC, for order; hour assumed

    began_at           text check (substr(began_at, 1, 10) = began_day),
    began_day          text check (date(began_day) = began_day),
    began_part_of_day  text check (began_part_of_day in ('morning', 'noon', 'afternoon', 'evening', 'night')),
    began_instant_s    integer check ((began_instant_s is null) = (began_day is null)),
    area               text not null check (area in (
        'low_back', 'upper_back', 'buttock', 'si_joint', 'hip', 'groin', 'hip_flexor', 'hamstring',
        'quad', 'adductor', 'itb', 'knee', 'shin', 'calf', 'achilles', 'ankle', 'heel', 'arch',
        'forefoot', 'toe', 'neck', 'shoulder', 'chest', 'abdomen', 'head', 'other')),
    side               text check (side in ('left', 'right', 'both', 'centre', 'unsure')),
    qualities text not null default '[]' check (json_type(qualities) = 'array'),
    severity           integer check (severity between 0 and 10),       -- NRS; null: not said
    phase              text check (phase in (
        'before', 'during', 'after', 'within_1h', 'evening', 'next_morning', 'later', 'at_rest',
        'night')),
    worse text not null default '[]' check (json_type(worse) = 'array'),
    eased text not null default '[]' check (json_type(eased) = 'array'),
    stops text not null default '[]' check (json_type(stops) = 'array'),
    session_id         integer references sessions (id),                -- for showing only
    status             text not null check (status in ('open', 'gone')),
    note               text
) strict
;
CREATE TABLE checks (
    id           integer primary key check (id > 0),
    uuid         text not null unique check (length(uuid) = 36),         -- UUIDv7
    modified_ms  integer not null,            -- milliseconds since 1970-01-01 UTC

    at           text check (substr(at, 1, 10) = day),       -- local ISO 8601 with offset

    day          text not null check (date(day) = day),     -- the runner's calendar day
    part_of_day  text check (part_of_day in ('morning', 'noon', 'afternoon', 'evening', 'night')),       -- if that is all that is known
    instant_s    integer not null,      -- seconds since 1970-01-01 UTC, for order; hour assumed

    all_clear  integer not null check (all_clear in (0, 1))
) strict
;
CREATE TABLE notes (
    id           integer primary key check (id > 0),
    uuid         text not null unique check (length(uuid) = 36),         -- UUIDv7
    modified_ms  integer not null,            -- milliseconds since 1970-01-01 UTC

    at           text check (substr(at, 1, 10) = day),       -- local ISO 8601 with offset

    day          text not null check (date(day) = day),     -- the runner's calendar day
    part_of_day  text check (part_of_day in ('morning', 'noon', 'afternoon', 'evening', 'night')),       -- if that is all that is known
    instant_s    integer not null,      -- seconds since 1970-01-01 UTC, for order; hour assumed

    tags text not null default '[]' check (json_type(tags) = 'array'),
    text  text not null
) strict
;
CREATE TABLE pauses (
    id           integer primary key check (id > 0),
    uuid         text not null unique check (length(uuid) = 36),         -- UUIDv7
    modified_ms  integer not null,            -- milliseconds since 1970-01-01 UTC

    first_on  text not null check (date(first_on) = first_on),
    last_on   text not null check (date(last_on) = last_on and last_on >= first_on),
    reason    text
) strict
;
CREATE TABLE settings (
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
;
CREATE TABLE changes (
    id         integer primary key,
    at         text not null,                  -- local ISO 8601 with offset
    label      text not null,                  -- what was typed
    is_undone  integer not null default 0 check (is_undone in (0, 1))
) strict
;
CREATE TABLE change_items (
    change_id   integer not null references changes (id) on delete cascade,
    position    integer not null,
    record      text not null,                 -- 'session', 'shoe' …
    record_key  text not null,                 -- its uuid, or a setting's key
    before      text check (before is null or json_valid(before)),
    after       text check (after is null or json_valid(after)),
    primary key (change_id, position)
) strict, without rowid
;
CREATE INDEX sessions_instant on sessions (instant_s);
CREATE INDEX sessions_sport_instant on sessions (sport, instant_s);
CREATE INDEX sessions_sport_day on sessions (sport, day, distance_m, duration_s);
CREATE INDEX sessions_sport_distance on sessions (sport, distance_m);
CREATE INDEX sessions_kind on sessions (kind, instant_s) where kind is not null;
CREATE INDEX sessions_shoe on sessions (shoe_id, instant_s, day, distance_m)
    where shoe_id is not null;
CREATE UNIQUE INDEX sessions_source on sessions (source_key, source_kind)
    where source_key is not null;
CREATE INDEX session_tags_tag on session_tags (tag, session_id);
CREATE INDEX symptoms_instant on symptoms (instant_s);
CREATE INDEX symptoms_area on symptoms (area, instant_s);
CREATE INDEX symptoms_session on symptoms (session_id, area) where session_id is not null;
CREATE INDEX stretches_instant on stretches (instant_s);
CREATE INDEX stretches_exercise on stretches (exercise, instant_s);
CREATE INDEX stretches_session on stretches (session_id) where session_id is not null;
CREATE INDEX checks_instant on checks (instant_s);
CREATE INDEX notes_instant on notes (instant_s);
CREATE INDEX changes_undone on changes (id) where is_undone = 1
;
CREATE VIEW session_words_texts as select id, note, workout_typed from sessions where note is not null or workout_typed is not null;
CREATE VIRTUAL TABLE session_words using fts5 (note, workout_typed, content = 'session_words_texts',
            content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER session_words_changed after update of note, workout_typed on sessions when old.note is not new.note or old.workout_typed is not new.workout_typed
            begin insert into session_words (session_words, rowid, note, workout_typed) select 'delete', old.id, old.note, old.workout_typed where old.note is not null or old.workout_typed is not null; insert into session_words (rowid, note, workout_typed) select new.id, new.note, new.workout_typed where new.note is not null or new.workout_typed is not null; end;
CREATE TRIGGER session_words_removed after delete on sessions begin insert into session_words (session_words, rowid, note, workout_typed) select 'delete', old.id, old.note, old.workout_typed where old.note is not null or old.workout_typed is not null; end;
CREATE VIEW symptom_words_texts as select id, note from symptoms where note is not null;
CREATE VIRTUAL TABLE symptom_words using fts5 (note, content = 'symptom_words_texts',
            content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER symptom_words_changed after update of note on symptoms when old.note is not new.note
            begin insert into symptom_words (symptom_words, rowid, note) select 'delete', old.id, old.note where old.note is not null; insert into symptom_words (rowid, note) select new.id, new.note where new.note is not null; end;
CREATE TRIGGER symptom_words_removed after delete on symptoms begin insert into symptom_words (symptom_words, rowid, note) select 'delete', old.id, old.note where old.note is not null; end;
CREATE VIEW stretch_words_texts as select id, exercise, note from stretches where exercise is not null or note is not null;
CREATE VIRTUAL TABLE stretch_words using fts5 (exercise, note, content = 'stretch_words_texts',
            content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER stretch_words_changed after update of exercise, note on stretches when old.exercise is not new.exercise or old.note is not new.note
            begin insert into stretch_words (stretch_words, rowid, exercise, note) select 'delete', old.id, old.exercise, old.note where old.exercise is not null or old.note is not null; insert into stretch_words (rowid, exercise, note) select new.id, new.exercise, new.note where new.exercise is not null or new.note is not null; end;
CREATE TRIGGER stretch_words_removed after delete on stretches begin insert into stretch_words (stretch_words, rowid, exercise, note) select 'delete', old.id, old.exercise, old.note where old.exercise is not null or old.note is not null; end;
CREATE VIEW note_words_texts as select id, text from notes where text is not null;
CREATE VIRTUAL TABLE note_words using fts5 (text, content = 'note_words_texts',
            content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER note_words_changed after update of text on notes when old.text is not new.text
            begin insert into note_words (note_words, rowid, text) select 'delete', old.id, old.text where old.text is not null; insert into note_words (rowid, text) select new.id, new.text where new.text is not null; end;
CREATE TRIGGER note_words_removed after delete on notes begin insert into note_words (note_words, rowid, text) select 'delete', old.id, old.text where old.text is not null; end;
insert into _sqlite_migrations values (1, 'runlog', 'm001_journal', '2026-11-23 04:11:42.332634+00:00');
insert into shoes values (1, '019ca86a-3a60-70ba-aa06-72fce052f8dc', 1772352300000, 'Pegasus 40', '["peg","the old ones"]', 'Nike Pegasus 40', NULL, '2025-06-01', 590400, 700000, 129.9, 10.0, '[]', 1, 'left heel worn', NULL);
insert into shoes values (2, '019ca86b-24c0-7327-b27d-a573400cd93b', 1775372460000, 'Endorphin Pro', '[]', NULL, 'racing', NULL, 0, 450000, NULL, NULL, '["race","interval"]', 0, NULL, NULL);
insert into shoes values (3, '019ca86c-0f20-71dd-b8cf-064736edc562', 1775282400000, '🦶 Barefoot', '[]', NULL, NULL, NULL, 0, 900000, NULL, 0.0, '[]', 0, NULL, NULL);
insert into shoes values (4, '019ca86c-f980-76dc-ba9f-a1d0bbc68bf0', 1772352360000, 'Old Pair', '[]', NULL, NULL, NULL, 810000, 700000, NULL, NULL, '[]', 0, NULL, '2026-02-14');
insert into sessions values (1, '019cafd0-7440-7638-8823-220d2f3ef263', 1772476200000, '2026-03-02T18:44:48+01:00', '2026-03-02', NULL, 1772473488, 'run', NULL, NULL, NULL, 8000, 2712.0, NULL, 4, 141, NULL, NULL, NULL, 1, 1, NULL, NULL, NULL, 'typed', NULL);
insert into sessions values (2, '019cba38-a380-7639-9036-79b3f83f3d5a', 1775196060000, '2026-03-04T18:35:00+01:00', '2026-03-04', NULL, 1772645700, 'run', 'interval', 'workout', 'track', 7000, 2520.0, NULL, 8, NULL, NULL, NULL, NULL, 2, 1, 'more sprinting than usual, felt strong 💪', '2km wu, 6x400 @1:35 r90s, 1km cd', '2km wu, 6x400m @95s r90s, 1km cd', 'typed', NULL);
insert into sessions values (3, '019cc786-6680-72cc-b66f-13b52d145be4', 1772874000000, NULL, '2026-03-06', 'evening', 1772820000, 'run', NULL, NULL, NULL, 8047, 2400.0, NULL, NULL, NULL, NULL, NULL, NULL, 1, 0, NULL, NULL, NULL, 'typed', NULL);
insert into sessions values (4, '019ccd1a-9f80-70c2-b7d1-f21121f72bda', 1772967600000, NULL, '2026-03-08', 'morning', 1772953200, 'run', 'long', 'user', NULL, 21100, 7530.0, NULL, 6, NULL, NULL, NULL, NULL, 1, 1, 'müde, naïve <script>alert(1)</script> & quotes', NULL, NULL, 'typed', NULL);
insert into sessions values (5, '019cd8e7-dd00-713b-bb96-7cd5bd26ff86', 1773165600000, '2026-03-10T18:24:00+01:00', '2026-03-10', NULL, 1773163440, 'run', NULL, NULL, NULL, 6000, 2160.0, NULL, NULL, NULL, NULL, NULL, NULL, 3, NULL, NULL, '6x400 hopping blurb', NULL, 'typed', NULL);
insert into sessions values (6, '019cdb84-32c0-77a1-ab75-dd6c6373b2e3', 1773209400000, '2026-03-11T06:25:00+01:00', '2026-03-11', NULL, 1773206700, 'run', 'easy', 'user', 'treadmill', NULL, 2700.0, NULL, NULL, NULL, NULL, NULL, NULL, 1, NULL, NULL, NULL, NULL, 'typed', NULL);
insert into sessions values (7, '019ce10f-4400-70df-8a06-60b6cbd846af', 1773302400000, NULL, '2026-03-10', NULL, 1773140400, 'run', NULL, NULL, NULL, 12000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, NULL, NULL, NULL, NULL, 'typed', NULL);
insert into sessions values (8, '019ce2fd-a680-7184-8696-c5852a64d8d8', 1773334800000, '2026-03-12T17:20:00+01:00', '2026-03-12', NULL, 1773332400, 'walk', NULL, NULL, 'road', 3000, 2400.0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'typed', NULL);
insert into sessions values (9, '019ce824-0280-77c8-9bcf-6e304554aebc', 1773421200000, '2026-03-13T17:10:00+01:00', '2026-03-13', NULL, 1773418200, 'ride', NULL, NULL, NULL, 20000, 3000.0, NULL, NULL, 120, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'typed', NULL);
insert into sessions values (10, '019cebc9-d900-7380-9d85-f2f66aaba3e1', 1773482400000, NULL, '2026-03-14', 'morning', 1773471600, 'run', 'race', 'user', 'road', 10000, 2699.5, NULL, 10, 178, NULL, NULL, NULL, 2, NULL, NULL, NULL, NULL, 'typed', NULL);
insert into sessions values (11, '019d14c5-ca80-7364-8b79-113b029d332b', 1774170000000, NULL, '2026-03-21', 'noon', 1774090800, 'run', 'progression', 'user', NULL, 9000, 3000.0, NULL, NULL, NULL, NULL, NULL, NULL, 1, NULL, NULL, '3km easy, 3km steady, 3km @4:45/km', '3km easy, 3km steady, 3km @4:45/km', 'typed', NULL);
insert into sessions values (12, '019d3d8a-cd80-74c0-8361-2e06dd5bcfc0', 1774854000000, '2026-03-29T08:30:00+02:00', '2026-03-29', NULL, 1774765800, 'run', NULL, NULL, NULL, 3002, 1110.0, 1110.0, NULL, NULL, NULL, NULL, NULL, 1, NULL, 'Isar', NULL, NULL, 'gpx', 'sha256:7d228fa68e7453f4f80915119d46b450d6e8f428f7ad8d5659f5bdcafc6de1c4/0');
insert into sessions values (13, '019d3d8f-6160-739b-a942-43590aa64a74', 1774854300000, '2026-03-24T18:05:00+01:00', '2026-03-24', NULL, 1774371900, 'run', NULL, NULL, NULL, 10010, 3340.0, NULL, NULL, 148, 171, 172, NULL, NULL, NULL, 'from a list; ''quoted'', and =1+1', NULL, NULL, 'csv', 'csv:2026-03-24 18:05:00/10010.0/3340.0/run');
insert into sessions values (14, '019d3d8f-6160-739b-a942-435961cd1492', 1774854300000, NULL, '2026-03-26', NULL, 1774522800, 'run', NULL, NULL, NULL, 4200, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'the watch was flat', NULL, NULL, 'csv', 'csv:2026-03-26/4200.0/None/run');
insert into sessions values (15, '019d3fe7-0d00-74ca-af17-682015c724d3', 1774893600000, '2026-03-29T17:00:00+02:00', '2026-03-29', NULL, 1774796400, 'run', 'interval', 'user', NULL, 8000, 2640.0, NULL, 9, NULL, NULL, NULL, NULL, 2, 1, NULL, '5x1000 in 4:01,3:58,3:59,4:02,3:55 r2min', '5x1km in 4:01,3:58,3:59,4:02,3:55 r2min', 'typed', NULL);
insert into sessions values (16, '019d4f23-3280-77e8-a6d5-8b574794c009', 1775372400000, '2026-04-02T18:21:40+02:00', '2026-04-02', NULL, 1775146900, 'run', 'hills', 'user', 'trail', 6500, 2300.0, NULL, 7, NULL, NULL, NULL, NULL, 2, NULL, 'windy on the way back', '8x30s hill', '8x30s hills', 'typed', NULL);
insert into sessions values (17, '01a17212-d800-701d-8ec5-191c812fe6c2', 1792915200000, '2026-10-25T02:30:00+02:00', '2026-10-25', NULL, 1792888200, 'run', 'easy', 'user', NULL, 5000, 1860.0, NULL, NULL, NULL, NULL, NULL, NULL, 1, NULL, NULL, NULL, NULL, 'typed', NULL);
insert into sessions values (18, '01a1fa1d-8100-74b8-80cf-e32ee32bfceb', 1795197600000, '2026-11-20T18:29:57+01:00', '2026-11-20', NULL, 1795195797, 'run', NULL, NULL, NULL, 5005, 1802.5, NULL, 0, NULL, NULL, NULL, NULL, 1, NULL, NULL, NULL, NULL, 'typed', NULL);
insert into intervals values (2, 0, 'easy', 'wu', 2000, NULL, NULL, NULL, NULL);
insert into intervals values (2, 1, 'work', NULL, 400, 95.0, '95s', NULL, NULL);
insert into intervals values (2, 2, 'recovery', NULL, NULL, 90.0, NULL, NULL, NULL);
insert into intervals values (2, 3, 'work', NULL, 400, 95.0, '95s', NULL, NULL);
insert into intervals values (2, 4, 'recovery', NULL, NULL, 90.0, NULL, NULL, NULL);
insert into intervals values (2, 5, 'work', NULL, 400, 95.0, '95s', NULL, NULL);
insert into intervals values (2, 6, 'recovery', NULL, NULL, 90.0, NULL, NULL, NULL);
insert into intervals values (2, 7, 'work', NULL, 400, 95.0, '95s', NULL, NULL);
insert into intervals values (2, 8, 'recovery', NULL, NULL, 90.0, NULL, NULL, NULL);
insert into intervals values (2, 9, 'work', NULL, 400, 95.0, '95s', NULL, NULL);
insert into intervals values (2, 10, 'recovery', NULL, NULL, 90.0, NULL, NULL, NULL);
insert into intervals values (2, 11, 'work', NULL, 400, 95.0, '95s', NULL, NULL);
insert into intervals values (2, 12, 'easy', 'cd', 1000, NULL, NULL, NULL, NULL);
insert into intervals values (11, 0, 'easy', 'easy', 3000, NULL, NULL, NULL, NULL);
insert into intervals values (11, 1, 'work', 'steady', 3000, NULL, NULL, NULL, NULL);
insert into intervals values (11, 2, 'work', NULL, 3000, 855.0, '4:45/km', NULL, NULL);
insert into intervals values (15, 0, 'work', NULL, 1000, NULL, NULL, 241.0, NULL);
insert into intervals values (15, 1, 'recovery', NULL, NULL, 120.0, NULL, NULL, NULL);
insert into intervals values (15, 2, 'work', NULL, 1000, NULL, NULL, 238.0, NULL);
insert into intervals values (15, 3, 'recovery', NULL, NULL, 120.0, NULL, NULL, NULL);
insert into intervals values (15, 4, 'work', NULL, 1000, NULL, NULL, 239.0, NULL);
insert into intervals values (15, 5, 'recovery', NULL, NULL, 120.0, NULL, NULL, NULL);
insert into intervals values (15, 6, 'work', NULL, 1000, NULL, NULL, 242.0, NULL);
insert into intervals values (15, 7, 'recovery', NULL, NULL, 120.0, NULL, NULL, NULL);
insert into intervals values (15, 8, 'work', NULL, 1000, NULL, NULL, 235.0, NULL);
insert into intervals values (16, 0, 'work', 'hills', NULL, 30.0, NULL, NULL, NULL);
insert into intervals values (16, 1, 'work', 'hills', NULL, 30.0, NULL, NULL, NULL);
insert into intervals values (16, 2, 'work', 'hills', NULL, 30.0, NULL, NULL, NULL);
insert into intervals values (16, 3, 'work', 'hills', NULL, 30.0, NULL, NULL, NULL);
insert into intervals values (16, 4, 'work', 'hills', NULL, 30.0, NULL, NULL, NULL);
insert into intervals values (16, 5, 'work', 'hills', NULL, 30.0, NULL, NULL, NULL);
insert into intervals values (16, 6, 'work', 'hills', NULL, 30.0, NULL, NULL, NULL);
insert into intervals values (16, 7, 'work', 'hills', NULL, 30.0, NULL, NULL, NULL);
insert into session_tags values (2, 0, 'forefoot');
insert into session_tags values (2, 1, 'high-knees');
insert into session_tags values (5, 0, 'grass');
insert into session_tags values (11, 0, 'forefoot');
insert into stretches values (1, '019ca870-a300-76e0-8271-9780914b5e94', 1772352480000, '2026-03-01T09:08:00+01:00', '2026-03-01', NULL, 1772352480, 'rolling_on_a_ball', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (2, '019cafd0-7440-7638-8823-220decc1039c', 1775196180000, '2026-04-02T18:44:48+02:00', '2026-04-02', NULL, 1775148288, 'quad_standing', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (3, '019cafd0-7440-7638-8823-220e504ac115', 1772476200000, '2026-03-02T18:44:48+01:00', '2026-03-02', NULL, 1772473488, 'hamstring_standing', 1, 1, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (4, '019cafd0-7440-7638-8823-220f32f59777', 1772476200000, '2026-03-02T18:44:48+01:00', '2026-03-02', NULL, 1772473488, 'calf_gastroc', 1, 2, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (5, '019cafd0-7440-7638-8823-220f596294ec', 1772476200000, '2026-03-02T18:44:48+01:00', '2026-03-02', NULL, 1772473488, 'piriformis_cross', 1, 3, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (6, '019cba38-a380-7639-9036-79b4b775e134', 1775196060000, '2026-03-04T18:35:00+01:00', '2026-03-04', NULL, 1772645700, 'quad_standing', 2, 0, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (7, '019cba38-a380-7639-9036-79b5b60ca164', 1775196060000, '2026-03-04T18:35:00+01:00', '2026-03-04', NULL, 1772645700, 'hamstring_standing', 2, 1, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (8, '019cba38-a380-7639-9036-79b5e71bf767', 1775196060000, '2026-03-04T18:35:00+01:00', '2026-03-04', NULL, 1772645700, 'calf_gastroc', 2, 2, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (9, '019cba38-a380-7639-9036-79b6aa4a7582', 1775196060000, '2026-03-04T18:35:00+01:00', '2026-03-04', NULL, 1772645700, 'piriformis_cross', 2, 3, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (10, '019cbf5e-ff80-710f-83db-8d16ee78b5bb', 1772737200000, NULL, '2026-03-05', 'evening', 1772733600, 'yoga', NULL, NULL, NULL, NULL, 'low_back', 4, 6, NULL);
insert into stretches values (11, '019cbf95-ee00-779b-a95c-0ff2100687a9', 1772740800000, '2026-03-05T21:00:00+01:00', '2026-03-05', NULL, 1772740800, 'hip_flexor_lunge', NULL, NULL, 120.0, NULL, 'low_back', 5, 1, NULL);
insert into stretches values (12, '019cbf9a-81e0-70c3-9d7c-e6002d7ae126', 1772741100000, '2026-03-05T21:05:00+01:00', '2026-03-05', NULL, 1772741100, 'pelvic_tilt', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (13, '019cbf9a-81e0-70c3-9d7c-e6003272793a', 1772741100000, '2026-03-05T21:05:00+01:00', '2026-03-05', NULL, 1772741100, 'knee_rolls', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (14, '019cbf9a-81e0-70c3-9d7c-e60081d07589', 1772741100000, '2026-03-05T21:05:00+01:00', '2026-03-05', NULL, 1772741100, 'bridge', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (15, '019cbf9a-81e0-70c3-9d7c-e6012fbdaf56', 1772741100000, '2026-03-05T21:05:00+01:00', '2026-03-05', NULL, 1772741100, 'plank', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (16, '019ccd1a-9f80-70c2-b7d1-f2117000a70b', 1772967600000, NULL, '2026-03-08', 'morning', 1772953200, 'quad_standing', 4, 0, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (17, '019ccd1a-9f80-70c2-b7d1-f2122f2bb829', 1772967600000, NULL, '2026-03-08', 'morning', 1772953200, 'hamstring_standing', 4, 1, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (18, '019d3fe7-0d00-74ca-af17-68205708f245', 1774893600000, '2026-03-29T17:00:00+02:00', '2026-03-29', NULL, 1774796400, 'rolling_on_a_ball', 15, 0, NULL, NULL, NULL, NULL, NULL, NULL);
insert into stretches values (19, '019d51ee-3960-77cc-b0ad-04b7026b9225', 1775196060000, '2026-03-04T18:35:00+01:00', '2026-03-04', NULL, 1772645700, 'glute_knee_chest', 2, 4, NULL, NULL, NULL, NULL, NULL, NULL);
insert into symptoms values (1, '019cbaa6-8080-7581-8832-c784c0a40b42', 1775196120000, NULL, '2026-03-04', 'evening', 1772647200, '2026-03-04T19:45:00+01:00', '2026-03-04', NULL, 1772649900, 'low_back', NULL, '["stiffness","ache"]', 6, NULL, '["sitting"]', '[]', '["bend forward"]', 2, 'open', 'a bridge is a struggle');
insert into symptoms values (2, '019cbccb-d180-73fc-97b6-6b7ecc3f8b88', 1772694000000, NULL, '2026-03-05', 'morning', 1772694000, NULL, NULL, NULL, NULL, 'low_back', NULL, '[]', 4, NULL, '[]', '["walking"]', '[]', 2, 'open', NULL);
insert into symptoms values (3, '019cc1f2-2d80-73fa-9941-f033975b3aef', 1772780400000, '2026-03-06T08:00:00+01:00', '2026-03-06', NULL, 1772780400, NULL, NULL, NULL, NULL, 'low_back', NULL, '[]', NULL, NULL, '[]', '[]', '[]', 2, 'gone', NULL);
insert into symptoms values (4, '019cedef-2a00-7675-8772-a171de3d0100', 1773518400000, '2026-03-14T21:00:00+01:00', '2026-03-14', NULL, 1773518400, NULL, NULL, NULL, NULL, 'knee', 'left', '["pain"]', 3, 'during', '["running"]', '[]', '[]', 10, 'open', 'only downhill');
insert into symptoms values (5, '019cf04b-6980-7631-8909-2bbf32bc2bd6', 1773558000000, NULL, '2026-03-15', 'morning', 1773558000, NULL, NULL, NULL, NULL, 'achilles', 'right', '["pain","soreness"]', 2, NULL, '[]', '[]', '[]', 10, 'open', NULL);
insert into symptoms values (6, '019cf2de-9780-7346-951c-44fec3c3cb3b', 1773601200000, '2026-03-15T20:00:00+01:00', '2026-03-15', NULL, 1773601200, NULL, NULL, NULL, NULL, 'calf', 'both', '["numbness"]', 6, NULL, '[]', '[]', '[]', 10, 'open', NULL);
insert into symptoms values (7, '019cf571-c580-7677-8b0d-abdf2ca48e64', 1773644400000, '2026-03-16T08:00:00+01:00', '2026-03-16', NULL, 1773644400, NULL, NULL, NULL, NULL, 'low_back', NULL, '["weakness"]', 7, 'night', '[]', '[]', '[]', 10, 'open', NULL);
insert into symptoms values (8, '019d427a-3b00-7476-9b0e-4eceaa888326', 1774936800000, '2026-03-31T08:00:00+02:00', '2026-03-31', NULL, 1774936800, NULL, NULL, NULL, NULL, 'knee', NULL, '[]', NULL, NULL, '[]', '[]', '[]', 15, 'gone', NULL);
insert into symptoms values (9, '01a1fce7-9d80-71de-8e84-c1c255370867', 1795244400000, '2026-11-21T08:00:00+01:00', '2026-11-21', NULL, 1795244400, NULL, NULL, NULL, NULL, 'si_joint', NULL, '[]', 0, NULL, '[]', '[]', '[]', 18, 'gone', NULL);
insert into checks values (1, '019cc1f3-17e0-751c-a241-8c47b83fe051', 1772780460000, '2026-03-06T08:01:00+01:00', '2026-03-06', NULL, 1772780460, 1);
insert into checks values (2, '019d0f68-8000-7224-b64f-cb2412d88bb6', 1774080000000, '2026-03-21T09:00:00+01:00', '2026-03-21', NULL, 1774080000, 1);
insert into checks values (3, '01a1fce8-87e0-70d3-9b3c-1d743a6ec841', 1795244460000, '2026-11-21T08:01:00+01:00', '2026-11-21', NULL, 1795244460, 1);
insert into notes values (1, '019cf2df-81e0-748e-8d44-685e641710b3', 1773601260000, '2026-03-15T20:01:00+01:00', '2026-03-15', NULL, 1773601260, '["red-flag","calf","no-1","no-2","no-3","no-4","no-5","no-6","no-7"]', 'red flags, calf: no to 1, 2, 3, 4, 5, 6, 7');
insert into notes values (2, '019cf572-afe0-76c3-92ac-3811ec3391e7', 1773644460000, '2026-03-16T08:01:00+01:00', '2026-03-16', NULL, 1773644460, '["red-flag","low_back","yes-4"]', 'red flags, lower back: yes to 4');
insert into notes values (3, '019cfb05-fe80-76c4-9ead-e0e0f1fd5e5b', 1773738000000, '2026-03-17T10:00:00+01:00', '2026-03-17', NULL, 1773738000, '["seen-by-clinician"]', 'seen by clinician');
insert into notes values (4, '019cfb0a-9260-7473-b593-f686463f42bd', 1773738300000, NULL, '2026-03-16', NULL, 1773658800, '["car","work"]', 'long drive');
insert into notes values (5, '019cfb0b-7cc0-7762-ae57-f993d17a8e84', 1773738360000, '2026-03-17T10:06:00+01:00', '2026-03-17', NULL, 1773738360, '[]', 'new desk: sitting higher, 2 m from the window');
insert into notes values (6, '019d5c72-ca40-7479-b874-7a7e559ecbae', 1775372520000, '2026-04-05T09:02:00+02:00', '2026-04-05', NULL, 1775372520, '[]', 'taken back, and brought back again');
insert into pauses values (1, '019d0a42-2400-7094-bdde-cf3757177281', 1773993600000, '2026-03-17', '2026-03-19', 'flu, in bed');
insert into settings values ('dates', '"day/month"', 1772352000000);
insert into settings values ('exercise.rolling_on_a_ball', '["buttock"]', 1772352480000);
insert into settings values ('routine.usual', '["quad_standing","hamstring_standing","calf_gastroc","piriformis_cross"]', 1772352420000);
insert into settings values ('week_start', '6', 1772352000000);
insert into settings values ('zone', '"Europe/Berlin"', 1772352000000);
insert into changes values (1, '2026-03-01T09:00:00+01:00', 'config set week_start sunday', 0);
insert into changes values (2, '2026-03-01T09:00:00+01:00', 'config set zone Europe/Berlin', 0);
insert into changes values (3, '2026-03-01T09:00:00+01:00', 'config set dates day/month', 0);
insert into changes values (4, '2026-03-01T09:01:00+01:00', 'shoes add "Pegasus 40"', 0);
insert into changes values (5, '2026-03-01T09:02:00+01:00', 'shoes add Endorphin', 0);
insert into changes values (6, '2026-03-01T09:03:00+01:00', 'shoes add "🦶 Barefoot"', 0);
insert into changes values (7, '2026-03-01T09:04:00+01:00', 'shoes add "Old Pair"', 0);
insert into changes values (8, '2026-03-01T09:05:00+01:00', 'shoes default pegasus', 0);
insert into changes values (9, '2026-03-01T09:06:00+01:00', 'shoes retire "Old Pair"', 0);
insert into changes values (10, '2026-03-01T09:07:00+01:00', 'config routine usual "quads hamstrings calves piriformis"', 0);
insert into changes values (11, '2026-03-01T09:08:00+01:00', 'stretches "rolling on a ball"', 0);
insert into changes values (12, '2026-03-02T19:30:00+01:00', 'add 8k 45:12 +usual rpe4 hr141', 0);
insert into changes values (13, '2026-03-04T20:00:00+01:00', 'add 7k 42:00 at 18:30 track "2km wu, 6x400 @1:35 r90s, 1km cd" +usual rpe8 tag:forefoot tag:high-knees', 0);
insert into changes values (14, '2026-03-04T22:00:00+01:00', 'symptoms lower back stiffness ache 5/10 this evening since 19:45 worse sitting cannot bend forward', 0);
insert into changes values (15, '2026-03-05T08:00:00+01:00', 'symptoms last 4/10 this morning better walking', 0);
insert into changes values (16, '2026-03-05T20:00:00+01:00', 'stretches yoga for back 4to6 this evening', 0);
insert into changes values (17, '2026-03-05T21:00:00+01:00', 'stretches psoas 2min for back 5to1', 0);
insert into changes values (18, '2026-03-05T21:05:00+01:00', 'stretches pelvic tilts, knees to side, bridges, planks', 0);
insert into changes values (19, '2026-03-06T08:00:00+01:00', 'symptoms back gone', 0);
insert into changes values (20, '2026-03-06T08:01:00+01:00', 'check ok', 0);
insert into changes values (21, '2026-03-07T10:00:00+01:00', 'add 5mi 40:00 yesterday evening', 0);
insert into changes values (22, '2026-03-08T12:00:00+01:00', 'add long 21.1k 2:05:30 this morning peg rpe6 +quads +hams', 0);
insert into changes values (23, '2026-03-10T19:00:00+01:00', 'add 6k 36:00 tag:grass', 0);
insert into changes values (24, '2026-03-11T07:10:00+01:00', 'add 45min easy treadmill', 0);
insert into changes values (25, '2026-03-12T09:00:00+01:00', 'add 12k last tue', 0);
insert into changes values (26, '2026-03-12T18:00:00+01:00', 'add 3k 40:00 walk road', 0);
insert into changes values (27, '2026-03-13T18:00:00+01:00', 'add 20k 50:00 ride hr120', 0);
insert into changes values (28, '2026-03-14T11:00:00+01:00', 'add race 10k 44:59.5 this morning endorphin rpe10 road', 0);
insert into changes values (29, '2026-03-14T21:00:00+01:00', 'symptoms left knee pain 3 during run worse running', 0);
insert into changes values (30, '2026-03-15T08:00:00+01:00', 'symptoms right achilles pain soreness 2/10 this morning', 0);
insert into changes values (31, '2026-03-15T20:00:00+01:00', 'symptoms calf both numb 6/10', 0);
insert into changes values (32, '2026-03-15T20:01:00+01:00', 'redflags no', 0);
insert into changes values (33, '2026-03-16T08:00:00+01:00', 'symptoms lower back weakness 7/10 at night', 0);
insert into changes values (34, '2026-03-16T08:01:00+01:00', 'redflags yes 4', 0);
insert into changes values (35, '2026-03-17T10:00:00+01:00', 'redflags seen', 0);
insert into changes values (36, '2026-03-17T10:05:00+01:00', 'note yesterday long drive tag:car tag:work', 0);
insert into changes values (37, '2026-03-17T10:06:00+01:00', 'note new desk: sitting higher, 2 m from the window', 0);
insert into changes values (38, '2026-03-20T09:00:00+01:00', 'pause 17 mar to 19 mar flu, in bed', 0);
insert into changes values (39, '2026-03-21T09:00:00+01:00', 'check ok', 0);
insert into changes values (40, '2026-03-22T10:00:00+01:00', 'add progression 9k 50:00 yesterday noon tag:forefoot', 0);
insert into changes values (41, '2026-03-30T09:00:00+02:00', 'import isar.gpx', 0);
insert into changes values (42, '2026-03-30T09:05:00+02:00', 'import list.csv', 0);
insert into changes values (43, '2026-03-30T20:00:00+02:00', 'add intervals 8k 44:00 yesterday 17:00 "5x1000 in 4:01,3:58,3:59,4:02,3:55 r2min" +rolling_on_a_ball rpe9', 0);
insert into changes values (44, '2026-03-31T08:00:00+02:00', 'symptoms knee gone', 0);
insert into changes values (45, '2026-04-02T19:00:00+02:00', 'add hills 6.5k 38:20 trail "8x30s hill"', 0);
insert into changes values (46, '2026-04-03T08:00:00+02:00', 'edit last rpe7', 0);
insert into changes values (47, '2026-04-03T08:01:00+02:00', 'edit 2 at 18:35 +glutes', 0);
insert into changes values (48, '2026-04-03T08:02:00+02:00', 'edit s1 6/10', 0);
insert into changes values (49, '2026-04-03T08:03:00+02:00', 'edit t2', 0);
insert into changes values (50, '2026-04-03T08:04:00+02:00', 'add 4k 25:00 yesterday', 0);
insert into changes values (51, '2026-04-03T08:05:00+02:00', 'delete 17', 0);
insert into changes values (52, '2026-04-04T08:00:00+02:00', 'shoes edit "🦶 Barefoot"', 0);
insert into changes values (53, '2026-04-05T09:00:00+02:00', 'shoes swap endorphin', 0);
insert into changes values (54, '2026-04-05T09:01:00+02:00', 'shoes edit Endorphin', 0);
insert into changes values (55, '2026-04-05T09:02:00+02:00', 'note taken back, and brought back again', 0);
insert into changes values (56, '2026-10-25T09:00:00+01:00', 'add easy 5k 31:00 today 2:30am', 0);
insert into changes values (57, '2026-11-20T19:00:00+01:00', 'add 5.005k 30:02.5 rpe0', 0);
insert into changes values (58, '2026-11-21T08:00:00+01:00', 'symptoms si joint 0/10', 0);
insert into changes values (59, '2026-11-21T08:01:00+01:00', 'check ok', 0);
insert into changes values (60, '2026-11-21T08:02:00+01:00', 'note undone later', 1);
insert into change_items values (1, 0, 'setting', 'week_start', NULL, '{"row":{"key":"week_start","value":"6","modified_ms":1772352000000}}');
insert into change_items values (2, 0, 'setting', 'zone', NULL, '{"row":{"key":"zone","value":"\"Europe/Berlin\"","modified_ms":1772352000000}}');
insert into change_items values (3, 0, 'setting', 'dates', NULL, '{"row":{"key":"dates","value":"\"day/month\"","modified_ms":1772352000000}}');
insert into change_items values (4, 0, 'shoe', '019ca86a-3a60-70ba-aa06-72fce052f8dc', NULL, NULL);
insert into change_items values (5, 0, 'shoe', '019ca86b-24c0-7327-b27d-a573400cd93b', NULL, NULL);
insert into change_items values (6, 0, 'shoe', '019ca86c-0f20-71dd-b8cf-064736edc562', NULL, NULL);
insert into change_items values (7, 0, 'shoe', '019ca86c-f980-76dc-ba9f-a1d0bbc68bf0', NULL, NULL);
insert into change_items values (8, 0, 'shoe', '019ca86a-3a60-70ba-aa06-72fce052f8dc', '{"row":{"id":1,"uuid":"019ca86a-3a60-70ba-aa06-72fce052f8dc","modified_ms":1772352060000,"name":"Pegasus 40","aliases":"[\"peg\",\"the old ones\"]","model":"Nike Pegasus 40","type":null,"first_used_on":"2025-06-01","start_m":590400,"limit_m":700000,"price":129.9,"drop_mm":10.0,"default_for":"[]","is_default":0,"note":"left heel worn","retired_on":null}}', '{"row":{"id":1,"uuid":"019ca86a-3a60-70ba-aa06-72fce052f8dc","modified_ms":1772352300000,"name":"Pegasus 40","aliases":"[\"peg\",\"the old ones\"]","model":"Nike Pegasus 40","type":null,"first_used_on":"2025-06-01","start_m":590400,"limit_m":700000,"price":129.9,"drop_mm":10.0,"default_for":"[]","is_default":1,"note":"left heel worn","retired_on":null}}');
insert into change_items values (9, 0, 'shoe', '019ca86c-f980-76dc-ba9f-a1d0bbc68bf0', '{"row":{"id":4,"uuid":"019ca86c-f980-76dc-ba9f-a1d0bbc68bf0","modified_ms":1772352240000,"name":"Old Pair","aliases":"[]","model":null,"type":null,"first_used_on":null,"start_m":810000,"limit_m":700000,"price":null,"drop_mm":null,"default_for":"[]","is_default":0,"note":null,"retired_on":null}}', '{"row":{"id":4,"uuid":"019ca86c-f980-76dc-ba9f-a1d0bbc68bf0","modified_ms":1772352360000,"name":"Old Pair","aliases":"[]","model":null,"type":null,"first_used_on":null,"start_m":810000,"limit_m":700000,"price":null,"drop_mm":null,"default_for":"[]","is_default":0,"note":null,"retired_on":"2026-02-14"}}');
insert into change_items values (10, 0, 'setting', 'routine.usual', NULL, '{"row":{"key":"routine.usual","value":"[\"quad_standing\",\"hamstring_standing\",\"calf_gastroc\",\"piriformis_cross\"]","modified_ms":1772352420000}}');
insert into change_items values (11, 0, 'stretch', '019ca870-a300-76e0-8271-9780914b5e94', NULL, NULL);
insert into change_items values (11, 1, 'setting', 'exercise.rolling_on_a_ball', NULL, '{"row":{"key":"exercise.rolling_on_a_ball","value":"[\"buttock\"]","modified_ms":1772352480000}}');
insert into change_items values (12, 0, 'session', '019cafd0-7440-7638-8823-220d2f3ef263', NULL, NULL);
insert into change_items values (12, 1, 'stretch', '019cafd0-7440-7638-8823-220decc1039c', NULL, NULL);
insert into change_items values (12, 2, 'stretch', '019cafd0-7440-7638-8823-220e504ac115', NULL, NULL);
insert into change_items values (12, 3, 'stretch', '019cafd0-7440-7638-8823-220f32f59777', NULL, NULL);
insert into change_items values (12, 4, 'stretch', '019cafd0-7440-7638-8823-220f596294ec', NULL, NULL);
insert into change_items values (13, 0, 'session', '019cba38-a380-7639-9036-79b3f83f3d5a', NULL, NULL);
insert into change_items values (13, 1, 'stretch', '019cba38-a380-7639-9036-79b4b775e134', NULL, NULL);
insert into change_items values (13, 2, 'stretch', '019cba38-a380-7639-9036-79b5b60ca164', NULL, NULL);
insert into change_items values (13, 3, 'stretch', '019cba38-a380-7639-9036-79b5e71bf767', NULL, NULL);
insert into change_items values (13, 4, 'stretch', '019cba38-a380-7639-9036-79b6aa4a7582', NULL, NULL);
insert into change_items values (14, 0, 'symptom', '019cbaa6-8080-7581-8832-c784c0a40b42', NULL, NULL);
insert into change_items values (15, 0, 'symptom', '019cbccb-d180-73fc-97b6-6b7ecc3f8b88', NULL, NULL);
insert into change_items values (16, 0, 'stretch', '019cbf5e-ff80-710f-83db-8d16ee78b5bb', NULL, NULL);
insert into change_items values (17, 0, 'stretch', '019cbf95-ee00-779b-a95c-0ff2100687a9', NULL, NULL);
insert into change_items values (18, 0, 'stretch', '019cbf9a-81e0-70c3-9d7c-e6002d7ae126', NULL, NULL);
insert into change_items values (18, 1, 'stretch', '019cbf9a-81e0-70c3-9d7c-e6003272793a', NULL, NULL);
insert into change_items values (18, 2, 'stretch', '019cbf9a-81e0-70c3-9d7c-e60081d07589', NULL, NULL);
insert into change_items values (18, 3, 'stretch', '019cbf9a-81e0-70c3-9d7c-e6012fbdaf56', NULL, NULL);
insert into change_items values (19, 0, 'symptom', '019cc1f2-2d80-73fa-9941-f033975b3aef', NULL, NULL);
insert into change_items values (20, 0, 'check', '019cc1f3-17e0-751c-a241-8c47b83fe051', NULL, NULL);
insert into change_items values (21, 0, 'session', '019cc786-6680-72cc-b66f-13b52d145be4', NULL, NULL);
insert into change_items values (22, 0, 'session', '019ccd1a-9f80-70c2-b7d1-f21121f72bda', NULL, NULL);
insert into change_items values (22, 1, 'stretch', '019ccd1a-9f80-70c2-b7d1-f2117000a70b', NULL, NULL);
insert into change_items values (22, 2, 'stretch', '019ccd1a-9f80-70c2-b7d1-f2122f2bb829', NULL, NULL);
insert into change_items values (23, 0, 'session', '019cd8e7-dd00-713b-bb96-7cd5bd26ff86', NULL, NULL);
insert into change_items values (24, 0, 'session', '019cdb84-32c0-77a1-ab75-dd6c6373b2e3', NULL, NULL);
insert into change_items values (25, 0, 'session', '019ce10f-4400-70df-8a06-60b6cbd846af', NULL, NULL);
insert into change_items values (26, 0, 'session', '019ce2fd-a680-7184-8696-c5852a64d8d8', NULL, NULL);
insert into change_items values (27, 0, 'session', '019ce824-0280-77c8-9bcf-6e304554aebc', NULL, NULL);
insert into change_items values (28, 0, 'session', '019cebc9-d900-7380-9d85-f2f66aaba3e1', NULL, NULL);
insert into change_items values (29, 0, 'symptom', '019cedef-2a00-7675-8772-a171de3d0100', NULL, NULL);
insert into change_items values (30, 0, 'symptom', '019cf04b-6980-7631-8909-2bbf32bc2bd6', NULL, NULL);
insert into change_items values (31, 0, 'symptom', '019cf2de-9780-7346-951c-44fec3c3cb3b', NULL, NULL);
insert into change_items values (32, 0, 'note', '019cf2df-81e0-748e-8d44-685e641710b3', NULL, NULL);
insert into change_items values (33, 0, 'symptom', '019cf571-c580-7677-8b0d-abdf2ca48e64', NULL, NULL);
insert into change_items values (34, 0, 'note', '019cf572-afe0-76c3-92ac-3811ec3391e7', NULL, NULL);
insert into change_items values (35, 0, 'note', '019cfb05-fe80-76c4-9ead-e0e0f1fd5e5b', NULL, NULL);
insert into change_items values (36, 0, 'note', '019cfb0a-9260-7473-b593-f686463f42bd', NULL, NULL);
insert into change_items values (37, 0, 'note', '019cfb0b-7cc0-7762-ae57-f993d17a8e84', NULL, NULL);
insert into change_items values (38, 0, 'pause', '019d0a42-2400-7094-bdde-cf3757177281', NULL, NULL);
insert into change_items values (39, 0, 'check', '019d0f68-8000-7224-b64f-cb2412d88bb6', NULL, NULL);
insert into change_items values (40, 0, 'session', '019d14c5-ca80-7364-8b79-113b029d332b', NULL, NULL);
insert into change_items values (41, 0, 'session', '019d3d8a-cd80-74c0-8361-2e06dd5bcfc0', NULL, NULL);
insert into change_items values (42, 0, 'session', '019d3d8f-6160-739b-a942-43590aa64a74', NULL, NULL);
insert into change_items values (42, 1, 'session', '019d3d8f-6160-739b-a942-435961cd1492', NULL, NULL);
insert into change_items values (43, 0, 'session', '019d3fe7-0d00-74ca-af17-682015c724d3', NULL, NULL);
insert into change_items values (43, 1, 'stretch', '019d3fe7-0d00-74ca-af17-68205708f245', NULL, NULL);
insert into change_items values (44, 0, 'symptom', '019d427a-3b00-7476-9b0e-4eceaa888326', NULL, NULL);
insert into change_items values (45, 0, 'session', '019d4f23-3280-77e8-a6d5-8b574794c009', NULL, NULL);
insert into change_items values (46, 0, 'session', '019d4f23-3280-77e8-a6d5-8b574794c009', '{"row":{"id":16,"uuid":"019d4f23-3280-77e8-a6d5-8b574794c009","modified_ms":1775149200000,"started_at":"2026-04-02T18:21:40+02:00","day":"2026-04-02","part_of_day":null,"instant_s":1775146900,"sport":"run","kind":"hills","kind_source":"user","surface":"trail","distance_m":6500,"duration_s":2300.0,"elapsed_s":null,"rpe":null,"heart_rate_bpm":null,"heart_rate_max_bpm":null,"cadence_spm":null,"ascent_m":null,"shoe_id":1,"stretched":null,"note":null,"workout_typed":"8x30s hill","workout_canonical":"8x30s hills","source_kind":"typed","source_key":null},"intervals":[{"session_id":16,"position":0,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":1,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":2,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":3,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":4,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":5,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":6,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":7,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null}],"session_tags":[]}', '{"row":{"id":16,"uuid":"019d4f23-3280-77e8-a6d5-8b574794c009","modified_ms":1775196000000,"started_at":"2026-04-02T18:21:40+02:00","day":"2026-04-02","part_of_day":null,"instant_s":1775146900,"sport":"run","kind":"hills","kind_source":"user","surface":"trail","distance_m":6500,"duration_s":2300.0,"elapsed_s":null,"rpe":7,"heart_rate_bpm":null,"heart_rate_max_bpm":null,"cadence_spm":null,"ascent_m":null,"shoe_id":1,"stretched":null,"note":"windy on the way back","workout_typed":"8x30s hill","workout_canonical":"8x30s hills","source_kind":"typed","source_key":null},"intervals":[{"session_id":16,"position":0,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":1,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":2,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":3,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":4,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":5,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":6,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":7,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null}],"session_tags":[]}');
insert into change_items values (47, 0, 'stretch', '019cba38-a380-7639-9036-79b4b775e134', '{"row":{"id":6,"uuid":"019cba38-a380-7639-9036-79b4b775e134","modified_ms":1772650800000,"at":"2026-03-04T18:30:00+01:00","day":"2026-03-04","part_of_day":null,"instant_s":1772645400,"exercise":"quad_standing","session_id":2,"position":0,"duration_s":null,"reps":null,"for_area":null,"before":null,"after":null,"note":null}}', '{"row":{"id":6,"uuid":"019cba38-a380-7639-9036-79b4b775e134","modified_ms":1775196060000,"at":"2026-03-04T18:35:00+01:00","day":"2026-03-04","part_of_day":null,"instant_s":1772645700,"exercise":"quad_standing","session_id":2,"position":0,"duration_s":null,"reps":null,"for_area":null,"before":null,"after":null,"note":null}}');
insert into change_items values (47, 1, 'stretch', '019cba38-a380-7639-9036-79b5b60ca164', '{"row":{"id":7,"uuid":"019cba38-a380-7639-9036-79b5b60ca164","modified_ms":1772650800000,"at":"2026-03-04T18:30:00+01:00","day":"2026-03-04","part_of_day":null,"instant_s":1772645400,"exercise":"hamstring_standing","session_id":2,"position":1,"duration_s":null,"reps":null,"for_area":null,"before":null,"after":null,"note":null}}', '{"row":{"id":7,"uuid":"019cba38-a380-7639-9036-79b5b60ca164","modified_ms":1775196060000,"at":"2026-03-04T18:35:00+01:00","day":"2026-03-04","part_of_day":null,"instant_s":1772645700,"exercise":"hamstring_standing","session_id":2,"position":1,"duration_s":null,"reps":null,"for_area":null,"before":null,"after":null,"note":null}}');
insert into change_items values (47, 2, 'stretch', '019cba38-a380-7639-9036-79b5e71bf767', '{"row":{"id":8,"uuid":"019cba38-a380-7639-9036-79b5e71bf767","modified_ms":1772650800000,"at":"2026-03-04T18:30:00+01:00","day":"2026-03-04","part_of_day":null,"instant_s":1772645400,"exercise":"calf_gastroc","session_id":2,"position":2,"duration_s":null,"reps":null,"for_area":null,"before":null,"after":null,"note":null}}', '{"row":{"id":8,"uuid":"019cba38-a380-7639-9036-79b5e71bf767","modified_ms":1775196060000,"at":"2026-03-04T18:35:00+01:00","day":"2026-03-04","part_of_day":null,"instant_s":1772645700,"exercise":"calf_gastroc","session_id":2,"position":2,"duration_s":null,"reps":null,"for_area":null,"before":null,"after":null,"note":null}}');
insert into change_items values (47, 3, 'stretch', '019cba38-a380-7639-9036-79b6aa4a7582', '{"row":{"id":9,"uuid":"019cba38-a380-7639-9036-79b6aa4a7582","modified_ms":1772650800000,"at":"2026-03-04T18:30:00+01:00","day":"2026-03-04","part_of_day":null,"instant_s":1772645400,"exercise":"piriformis_cross","session_id":2,"position":3,"duration_s":null,"reps":null,"for_area":null,"before":null,"after":null,"note":null}}', '{"row":{"id":9,"uuid":"019cba38-a380-7639-9036-79b6aa4a7582","modified_ms":1775196060000,"at":"2026-03-04T18:35:00+01:00","day":"2026-03-04","part_of_day":null,"instant_s":1772645700,"exercise":"piriformis_cross","session_id":2,"position":3,"duration_s":null,"reps":null,"for_area":null,"before":null,"after":null,"note":null}}');
insert into change_items values (47, 4, 'stretch', '019d51ee-3960-77cc-b0ad-04b7026b9225', NULL, NULL);
insert into change_items values (47, 5, 'session', '019cba38-a380-7639-9036-79b3f83f3d5a', '{"row":{"id":2,"uuid":"019cba38-a380-7639-9036-79b3f83f3d5a","modified_ms":1772650800000,"started_at":"2026-03-04T18:30:00+01:00","day":"2026-03-04","part_of_day":null,"instant_s":1772645400,"sport":"run","kind":"interval","kind_source":"workout","surface":"track","distance_m":7000,"duration_s":2520.0,"elapsed_s":null,"rpe":8,"heart_rate_bpm":null,"heart_rate_max_bpm":null,"cadence_spm":null,"ascent_m":null,"shoe_id":2,"stretched":1,"note":"more sprinting than usual, felt strong 💪","workout_typed":"2km wu, 6x400 @1:35 r90s, 1km cd","workout_canonical":"2km wu, 6x400m @95s r90s, 1km cd","source_kind":"typed","source_key":null},"intervals":[{"session_id":2,"position":0,"role":"easy","label":"wu","distance_m":2000,"duration_s":null,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":2,"position":1,"role":"work","label":null,"distance_m":400,"duration_s":95.0,"target":"95s","actual_s":null,"lap_trigger":null},{"session_id":2,"position":2,"role":"recovery","label":null,"distance_m":null,"duration_s":90.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":2,"position":3,"role":"work","label":null,"distance_m":400,"duration_s":95.0,"target":"95s","actual_s":null,"lap_trigger":null},{"session_id":2,"position":4,"role":"recovery","label":null,"distance_m":null,"duration_s":90.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":2,"position":5,"role":"work","label":null,"distance_m":400,"duration_s":95.0,"target":"95s","actual_s":null,"lap_trigger":null},{"session_id":2,"position":6,"role":"recovery","label":null,"distance_m":null,"duration_s":90.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":2,"position":7,"role":"work","label":null,"distance_m":400,"duration_s":95.0,"target":"95s","actual_s":null,"lap_trigger":null},{"session_id":2,"position":8,"role":"recovery","label":null,"distance_m":null,"duration_s":90.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":2,"position":9,"role":"work","label":null,"distance_m":400,"duration_s":95.0,"target":"95s","actual_s":null,"lap_trigger":null},{"session_id":2,"position":10,"role":"recovery","label":null,"distance_m":null,"duration_s":90.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":2,"position":11,"role":"work","label":null,"distance_m":400,"duration_s":95.0,"target":"95s","actual_s":null,"lap_trigger":null},{"session_id":2,"position":12,"role":"easy","label":"cd","distance_m":1000,"duration_s":null,"target":null,"actual_s":null,"lap_trigger":null}],"session_tags":[{"session_id":2,"position":0,"tag":"forefoot"},{"session_id":2,"position":1,"tag":"high-knees"}]}', '{"row":{"id":2,"uuid":"019cba38-a380-7639-9036-79b3f83f3d5a","modified_ms":1775196060000,"started_at":"2026-03-04T18:35:00+01:00","day":"2026-03-04","part_of_day":null,"instant_s":1772645700,"sport":"run","kind":"interval","kind_source":"workout","surface":"track","distance_m":7000,"duration_s":2520.0,"elapsed_s":null,"rpe":8,"heart_rate_bpm":null,"heart_rate_max_bpm":null,"cadence_spm":null,"ascent_m":null,"shoe_id":2,"stretched":1,"note":"more sprinting than usual, felt strong 💪","workout_typed":"2km wu, 6x400 @1:35 r90s, 1km cd","workout_canonical":"2km wu, 6x400m @95s r90s, 1km cd","source_kind":"typed","source_key":null},"intervals":[{"session_id":2,"position":0,"role":"easy","label":"wu","distance_m":2000,"duration_s":null,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":2,"position":1,"role":"work","label":null,"distance_m":400,"duration_s":95.0,"target":"95s","actual_s":null,"lap_trigger":null},{"session_id":2,"position":2,"role":"recovery","label":null,"distance_m":null,"duration_s":90.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":2,"position":3,"role":"work","label":null,"distance_m":400,"duration_s":95.0,"target":"95s","actual_s":null,"lap_trigger":null},{"session_id":2,"position":4,"role":"recovery","label":null,"distance_m":null,"duration_s":90.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":2,"position":5,"role":"work","label":null,"distance_m":400,"duration_s":95.0,"target":"95s","actual_s":null,"lap_trigger":null},{"session_id":2,"position":6,"role":"recovery","label":null,"distance_m":null,"duration_s":90.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":2,"position":7,"role":"work","label":null,"distance_m":400,"duration_s":95.0,"target":"95s","actual_s":null,"lap_trigger":null},{"session_id":2,"position":8,"role":"recovery","label":null,"distance_m":null,"duration_s":90.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":2,"position":9,"role":"work","label":null,"distance_m":400,"duration_s":95.0,"target":"95s","actual_s":null,"lap_trigger":null},{"session_id":2,"position":10,"role":"recovery","label":null,"distance_m":null,"duration_s":90.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":2,"position":11,"role":"work","label":null,"distance_m":400,"duration_s":95.0,"target":"95s","actual_s":null,"lap_trigger":null},{"session_id":2,"position":12,"role":"easy","label":"cd","distance_m":1000,"duration_s":null,"target":null,"actual_s":null,"lap_trigger":null}],"session_tags":[{"session_id":2,"position":0,"tag":"forefoot"},{"session_id":2,"position":1,"tag":"high-knees"}]}');
insert into change_items values (48, 0, 'symptom', '019cbaa6-8080-7581-8832-c784c0a40b42', '{"row":{"id":1,"uuid":"019cbaa6-8080-7581-8832-c784c0a40b42","modified_ms":1772658000000,"noted_at":null,"day":"2026-03-04","part_of_day":"evening","instant_s":1772647200,"began_at":"2026-03-04T19:45:00+01:00","began_day":"2026-03-04","began_part_of_day":null,"began_instant_s":1772649900,"area":"low_back","side":null,"qualities":"[\"stiffness\",\"ache\"]","severity":5,"phase":null,"worse":"[\"sitting\"]","eased":"[]","stops":"[\"bend forward\"]","session_id":2,"status":"open","note":"a bridge is a struggle"}}', '{"row":{"id":1,"uuid":"019cbaa6-8080-7581-8832-c784c0a40b42","modified_ms":1775196120000,"noted_at":null,"day":"2026-03-04","part_of_day":"evening","instant_s":1772647200,"began_at":"2026-03-04T19:45:00+01:00","began_day":"2026-03-04","began_part_of_day":null,"began_instant_s":1772649900,"area":"low_back","side":null,"qualities":"[\"stiffness\",\"ache\"]","severity":6,"phase":null,"worse":"[\"sitting\"]","eased":"[]","stops":"[\"bend forward\"]","session_id":2,"status":"open","note":"a bridge is a struggle"}}');
insert into change_items values (49, 0, 'stretch', '019cafd0-7440-7638-8823-220decc1039c', '{"row":{"id":2,"uuid":"019cafd0-7440-7638-8823-220decc1039c","modified_ms":1772476200000,"at":"2026-03-02T18:44:48+01:00","day":"2026-03-02","part_of_day":null,"instant_s":1772473488,"exercise":"quad_standing","session_id":1,"position":0,"duration_s":null,"reps":null,"for_area":null,"before":null,"after":null,"note":null}}', '{"row":{"id":2,"uuid":"019cafd0-7440-7638-8823-220decc1039c","modified_ms":1775196180000,"at":"2026-04-02T18:44:48+02:00","day":"2026-04-02","part_of_day":null,"instant_s":1775148288,"exercise":"quad_standing","session_id":1,"position":0,"duration_s":null,"reps":null,"for_area":null,"before":null,"after":null,"note":null}}');
insert into change_items values (50, 0, 'session', '019d51f0-f880-749d-b78d-c2b768f1f6f7', NULL, NULL);
insert into change_items values (51, 0, 'session', '019d51f0-f880-749d-b78d-c2b768f1f6f7', '{"row":{"id":17,"uuid":"019d51f0-f880-749d-b78d-c2b768f1f6f7","modified_ms":1775196240000,"started_at":null,"day":"2026-04-02","part_of_day":null,"instant_s":1775124000,"sport":"run","kind":null,"kind_source":null,"surface":null,"distance_m":4000,"duration_s":1500.0,"elapsed_s":null,"rpe":null,"heart_rate_bpm":null,"heart_rate_max_bpm":null,"cadence_spm":null,"ascent_m":null,"shoe_id":1,"stretched":null,"note":null,"workout_typed":null,"workout_canonical":null,"source_kind":"typed","source_key":null},"intervals":[],"session_tags":[]}', NULL);
insert into change_items values (52, 0, 'shoe', '019ca86c-0f20-71dd-b8cf-064736edc562', '{"row":{"id":3,"uuid":"019ca86c-0f20-71dd-b8cf-064736edc562","modified_ms":1772352180000,"name":"🦶 Barefoot","aliases":"[]","model":null,"type":null,"first_used_on":null,"start_m":0,"limit_m":1000000,"price":null,"drop_mm":null,"default_for":"[]","is_default":0,"note":null,"retired_on":null}}', '{"row":{"id":3,"uuid":"019ca86c-0f20-71dd-b8cf-064736edc562","modified_ms":1775282400000,"name":"🦶 Barefoot","aliases":"[]","model":null,"type":null,"first_used_on":null,"start_m":0,"limit_m":900000,"price":null,"drop_mm":0.0,"default_for":"[]","is_default":0,"note":null,"retired_on":null}}');
insert into change_items values (53, 0, 'session', '019d4f23-3280-77e8-a6d5-8b574794c009', '{"row":{"id":16,"uuid":"019d4f23-3280-77e8-a6d5-8b574794c009","modified_ms":1775196000000,"started_at":"2026-04-02T18:21:40+02:00","day":"2026-04-02","part_of_day":null,"instant_s":1775146900,"sport":"run","kind":"hills","kind_source":"user","surface":"trail","distance_m":6500,"duration_s":2300.0,"elapsed_s":null,"rpe":7,"heart_rate_bpm":null,"heart_rate_max_bpm":null,"cadence_spm":null,"ascent_m":null,"shoe_id":1,"stretched":null,"note":"windy on the way back","workout_typed":"8x30s hill","workout_canonical":"8x30s hills","source_kind":"typed","source_key":null},"intervals":[{"session_id":16,"position":0,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":1,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":2,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":3,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":4,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":5,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":6,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":7,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null}],"session_tags":[]}', '{"row":{"id":16,"uuid":"019d4f23-3280-77e8-a6d5-8b574794c009","modified_ms":1775372400000,"started_at":"2026-04-02T18:21:40+02:00","day":"2026-04-02","part_of_day":null,"instant_s":1775146900,"sport":"run","kind":"hills","kind_source":"user","surface":"trail","distance_m":6500,"duration_s":2300.0,"elapsed_s":null,"rpe":7,"heart_rate_bpm":null,"heart_rate_max_bpm":null,"cadence_spm":null,"ascent_m":null,"shoe_id":2,"stretched":null,"note":"windy on the way back","workout_typed":"8x30s hill","workout_canonical":"8x30s hills","source_kind":"typed","source_key":null},"intervals":[{"session_id":16,"position":0,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":1,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":2,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":3,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":4,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":5,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":6,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null},{"session_id":16,"position":7,"role":"work","label":"hills","distance_m":null,"duration_s":30.0,"target":null,"actual_s":null,"lap_trigger":null}],"session_tags":[]}');
insert into change_items values (54, 0, 'shoe', '019ca86b-24c0-7327-b27d-a573400cd93b', '{"row":{"id":2,"uuid":"019ca86b-24c0-7327-b27d-a573400cd93b","modified_ms":1772352120000,"name":"Endorphin","aliases":"[]","model":null,"type":"racing","first_used_on":null,"start_m":0,"limit_m":450000,"price":null,"drop_mm":null,"default_for":"[\"race\",\"interval\"]","is_default":0,"note":null,"retired_on":null}}', '{"row":{"id":2,"uuid":"019ca86b-24c0-7327-b27d-a573400cd93b","modified_ms":1775372460000,"name":"Endorphin Pro","aliases":"[]","model":null,"type":"racing","first_used_on":null,"start_m":0,"limit_m":450000,"price":null,"drop_mm":null,"default_for":"[\"race\",\"interval\"]","is_default":0,"note":null,"retired_on":null}}');
insert into change_items values (55, 0, 'note', '019d5c72-ca40-7479-b874-7a7e559ecbae', NULL, '{"row":{"id":6,"uuid":"019d5c72-ca40-7479-b874-7a7e559ecbae","modified_ms":1775372520000,"at":"2026-04-05T09:02:00+02:00","day":"2026-04-05","part_of_day":null,"instant_s":1775372520,"tags":"[]","text":"taken back, and brought back again"}}');
insert into change_items values (56, 0, 'session', '01a17212-d800-701d-8ec5-191c812fe6c2', NULL, NULL);
insert into change_items values (57, 0, 'session', '01a1fa1d-8100-74b8-80cf-e32ee32bfceb', NULL, NULL);
insert into change_items values (58, 0, 'symptom', '01a1fce7-9d80-71de-8e84-c1c255370867', NULL, NULL);
insert into change_items values (59, 0, 'check', '01a1fce8-87e0-70d3-9b3c-1d743a6ec841', NULL, NULL);
insert into change_items values (60, 0, 'note', '01a1fce9-7240-776f-b8ad-848162004170', NULL, '{"row":{"id":7,"uuid":"01a1fce9-7240-776f-b8ad-848162004170","modified_ms":1795244520000,"at":"2026-11-21T08:02:00+01:00","day":"2026-11-21","part_of_day":null,"instant_s":1795244520,"tags":"[]","text":"undone later"}}');
delete from session_words_data;
insert into session_words_data values (1, X'091E22');
insert into session_words_data values (10, X'000000000109090009010101020101030101040101050101060101070101080101090101');
insert into session_words_data values (137438953473, X'0000008E023031020601010502026B6D02060101080103326B6D0206010102010233350206010106010536783430300206010104010263640206010109010466656C7402020601046D6F726502020201047239307302060101070109737072696E74696E67020203020574726F6E6702020701047468616E0202040105757375616C0202050102777502060101030408090A090C0909090B0E0A090A');
insert into session_words_data values (274877906945, X'0000003E0230310402060105616C65727404020501046D75646504020201056E61697665040203010671756F74657304020801067363726970740404040504060A090A0B');
insert into session_words_data values (412316860417, X'0000002A0630367834303005060101020105626C75726205060101040107686F7070696E670506010103040C0C');
insert into session_words_data values (549755813889, X'000000410430336B6D0B0A01010204040101340B060101070201350B060101080104656173790B0601010301026B6D0B0601010901067374656164790B06010105040C08080B09');
insert into session_words_data values (687194767361, X'0000000D0530697361720C020204');
insert into session_words_data values (824633720833, X'000000550230310D0407030101610D020302026E640D02060104666C61740E02050203726F6D0D020201046C6973740D0204010671756F7465640D020501037468650E020201037761730E020403037463680E0203040706070908090B0808');
insert into session_words_data values (962072674305, X'00000062033030310F060101050201320F0601010B0101330F0A01010604060101340F0801010408010235350F0601010D0201380F060101070201390F06010109020578313030300F060101020102696E0F06010103010572326D696E0F0601010E0409080A090908080C09');
insert into session_words_data values (1099511627777, X'0000001B063038783330731006010102010468696C6C1006010103040C');
insert into session_words_data values (1236950581249, X'0000004406303878333073100701010201046261636B100206010468696C6C100701010301026F6E100203010374686510020401037761791002050204696E6479100202040C090B070808');
delete from session_words_idx;
insert into session_words_idx values (1, X'', 2);
insert into session_words_idx values (2, X'', 2);
insert into session_words_idx values (3, X'', 2);
insert into session_words_idx values (4, X'', 2);
insert into session_words_idx values (5, X'', 2);
insert into session_words_idx values (6, X'', 2);
insert into session_words_idx values (7, X'', 2);
insert into session_words_idx values (8, X'', 2);
insert into session_words_idx values (9, X'', 2);
delete from session_words_config;
insert into session_words_config values ('version', 4);
delete from symptom_words_data;
insert into symptom_words_data values (1, X'0207');
insert into symptom_words_data values (10, X'000000000102020002010101020101');
insert into symptom_words_data values (137438953473, X'0000002A0230610104020501066272696467650102030102697301020401087374727567676C6501020604070B07');
insert into symptom_words_data values (274877906945, X'0000001A0930646F776E68696C6C04020301046F6E6C79040202040D');
delete from symptom_words_idx;
insert into symptom_words_idx values (1, X'', 2);
insert into symptom_words_idx values (2, X'', 2);
delete from symptom_words_config;
insert into symptom_words_config values ('version', 4);
delete from stretch_words_data;
insert into stretch_words_data values (1, X'132900');
insert into stretch_words_data values (10, X'000000000109090009010101020101030101040101050101060101070101080101090101');
insert into stretch_words_data values (137438953473, X'00000026023061010204010462616C6C01020501026F6E0102030107726F6C6C696E6701020204060907');
insert into stretch_words_data values (274877906945, X'00000058053063616C660402020204726F7373050203010767617374726F63040203010968616D737472696E67030202010A70697269666F726D697305020201047175616402020201087374616E64696E670202030102030409090C0E0F09');
insert into stretch_words_data values (412316860417, X'00000058053063616C660802020204726F7373090203010767617374726F63080203010968616D737472696E67070202010A70697269666F726D697309020201047175616406020201087374616E64696E670602030102030409090C0E0F09');
insert into stretch_words_data values (549755813889, X'0000000D0530796F67610A020204');
insert into stretch_words_data values (687194767361, X'000000210730666C65786F720B020301036869700B020201056C756E67650B0204040B08');
insert into stretch_words_data values (824633720833, X'0000003F07306272696467650E020201046B6E65650D0202010670656C7669630C020202046C616E6B0F02020105726F6C6C730D0203010474696C740C0203040B090B090A');
insert into stretch_words_data values (962072674305, X'0000002B0A3068616D737472696E6711020201047175616410020201087374616E64696E67100203010203040E09');
insert into stretch_words_data values (1099511627777, X'00000026023061120204010462616C6C12020501026F6E1202030107726F6C6C696E6712020204060907');
insert into stretch_words_data values (1236950581249, X'00000021063063686573741302040105676C75746513020201046B6E6565130203040A0A');
delete from stretch_words_idx;
insert into stretch_words_idx values (1, X'', 2);
insert into stretch_words_idx values (2, X'', 2);
insert into stretch_words_idx values (3, X'', 2);
insert into stretch_words_idx values (4, X'', 2);
insert into stretch_words_idx values (5, X'', 2);
insert into stretch_words_idx values (6, X'', 2);
insert into stretch_words_idx values (7, X'', 2);
insert into stretch_words_idx values (8, X'', 2);
insert into stretch_words_idx values (9, X'', 2);
delete from stretch_words_config;
insert into stretch_words_config values ('version', 4);
delete from note_words_data;
insert into note_words_data values (1, X'0627');
insert into note_words_data values (10, X'00000000010A0A000A0101010201010301010401010501010601010701010801010901010A0101');
insert into note_words_data values (137438953473, X'0000005702303101020701013201020801013301020901013401020A01013501020B01013601020C01013701020D010463616C660102040105666C61677301020301026E6F01020501037265640102020102746F0102060406060606060606090A0708');
insert into note_words_data values (274877906945, X'0000003E02303402020801046261636B0202050105666C61677302020301056C6F77657202020401037265640202020102746F02020701037965730202060406090A0A0807');
insert into note_words_data values (412316860417, X'00000022033062790302030109636C696E696369616E03020401047365656E03020204070E');
insert into note_words_data values (549755813889, X'000000170630647269766504020301046C6F6E67040202040A');
insert into note_words_data values (687194767361, X'0000005402303205020601046465736B050203010466726F6D050208010668696768657205020501016D05020701036E6577050202010773697474696E670502040103746865050209010677696E646F7705020A040609090B06080C08');
insert into note_words_data values (824633720833, X'000000340630616761696E06020702026E6406020401046261636B060403050206726F75676874060205010574616B656E060202040A070A0B');
insert into note_words_data values (962072674305, X'0000002E0630616761696E060102026E64060101046261636B06010206726F756768740601010574616B656E0601040906080A');
insert into note_words_data values (1099511627777, X'000000340630616761696E06020702026E6406020401046261636B060403050206726F75676874060205010574616B656E060202040A070A0B');
insert into note_words_data values (1236950581249, X'0000001906306C617465720702030106756E646F6E65070202040A');
insert into note_words_data values (1374389534721, X'0000001706306C6174657207010106756E646F6E6507010409');
delete from note_words_idx;
insert into note_words_idx values (1, X'', 2);
insert into note_words_idx values (2, X'', 2);
insert into note_words_idx values (3, X'', 2);
insert into note_words_idx values (4, X'', 2);
insert into note_words_idx values (5, X'', 2);
insert into note_words_idx values (6, X'', 2);
insert into note_words_idx values (7, X'', 2);
insert into note_words_idx values (8, X'', 2);
insert into note_words_idx values (9, X'', 2);
insert into note_words_idx values (10, X'', 2);
delete from note_words_config;
insert into note_words_config values ('version', 4);
commit;
