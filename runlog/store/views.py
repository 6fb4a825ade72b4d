"""The journal in the runner's units and words, for other programs that open it as it is.

Views hold nothing: they show the tables. What is not known is null in them, never 0 or ''.
Kilometres are exact to the metre. What is written as a clock is what the program itself shows.

Their text is part of step m002 and stays as it is; a step that shows more has a text of its own.
It is in no order of its own: a view that sorts is worked out as a whole for every count of it,
which takes 60 ms instead of 2 for 10,000 sessions. It keeps to what DuckDB can parse and write
down again for SQLite, so no `union`, `is not` a number, or `date` with two arguments: a single view
that it cannot read hides them all.
"""

_AREA_NAMES = {
    "low_back": "lower back",
    "si_joint": "SI joint",
    "itb": "IT band",
    "achilles": "Achilles",
}
_EXERCISE_NAMES = {
    "quad_standing": "quads",
    "hamstring_standing": "hamstrings",
    "calf_gastroc": "calves",
    "calf_soleus": "soleus",
    "calf_drop": "achilles",
    "glute_knee_chest": "glutes",
    "piriformis_cross": "piriformis",
    "hip_flexor_lunge": "hip flexors",
    "itb_standing": "IT band",
    "adductor_butterfly": "adductors",
    "shin_stretch": "shins",
    "knees_to_chest": "back",
    "bridge": "bridges",
    "plank": "planks",
    "pelvic_tilt": "pelvic tilts",
    "childs_pose": "child''s pose",
    "worlds_greatest": "world''s greatest",
    "ninety_ninety": "90/90",
    "glute_figure4": "figure four",
}


def _named(slug: str, names: dict[str, str]) -> str:
    """The name of a slug; one without a name of its own reads without its underscores."""
    cases = "\n".join(f"        when '{known}' then '{name}'" for known, name in names.items())
    return f"""case {slug}
{cases}
        else replace({slug}, '_', ' ') end"""


def _listed(column: str, name: str = "replace(value, '_', ' ')") -> str:
    """The words of a list in their order, parted by commas; null if there are none."""
    return f"""(select group_concat(name, ', ') from
        (select {name} as name
        from json_each({column}) order by key))"""


def _weekday(day: str) -> str:
    return f"substr('SunMonTueWedThuFriSat', 1 + 3 * strftime('%w', {day}), 3)"


def _time(clock: str, part_of_day: str) -> str:
    """The time of day as well as it is known."""
    return f"coalesce(substr({clock}, 12, 5), {part_of_day})"


def _km(metres: str) -> str:
    return f"{metres} / 1000.0"


def _miles(metres: str) -> str:
    """Half up to the hundredth, in whole numbers."""
    return f"({metres} * 100000 + 804672) / 1609344 / 100.0"


def _hundredths(number: str, *, of: str) -> str:
    """Half up to the hundredth: what `round` does at a half depends on the version of SQLite."""
    return f"cast({number} * 100 / {of} + 0.5 as integer) / 100.0"


def _duration(whole_s: str) -> str:
    """Always with hours: a spreadsheet takes 45:12 for 45 hours."""
    return f"""case when {whole_s} is not null
        then {_clock(whole_s)} end"""


def _pace(whole_s: str) -> str:
    return f"""case when {whole_s} >= 3600
        then {_clock(whole_s)}
        when {whole_s} is not null
        then printf('%d:%02d', {whole_s} / 60, {whole_s} % 60) end"""


def _clock(whole_s: str) -> str:
    return f"printf('%d:%02d:%02d', {whole_s} / 3600, {whole_s} / 60 % 60, {whole_s} % 60)"


# Step by step as `format_pace` does it, so that both come to the same second: half up.
_PACES = """cast(pace_s_per_km * 1000 / 1000 + 0.5 as integer) as km_s,
        cast(pace_s_per_km * 1609.344 / 1000 + 0.5 as integer) as mile_s"""

_SESSION_LIST = f"""
create view session_list as
select
    session.id,
    session.day,
    {_weekday("session.day")} as weekday,
    {_time("session.started_at", "session.part_of_day")} as time,
    session.sport,
    session.kind,
    {_km("session.distance_m")} as km,
    {_miles("session.distance_m")} as miles,
    {_duration("whole_s")} as duration,
    {_pace("km_s")} as pace_per_km,
    {_pace("mile_s")} as pace_per_mile,
    session.rpe,
    cast(session.duration_s * session.rpe / 60 + 0.5 as integer) as load_au,
    session.heart_rate_bpm,
    shoes.name as shoe,
    coalesce(session.workout_canonical, session.workout_typed) as workout,
    (select group_concat(tag, ', ') from
        (select tag from session_tags where session_id = session.id order by position)) as tags,
    case session.stretched when 1 then 'yes' when 0 then 'no' else 'not asked' end as stretched,
    (select group_concat(name, ', ') from
        (select {_named("exercise", _EXERCISE_NAMES)} as name
        from stretches where session_id = session.id
        order by position is null, position, id)) as stretches,
    session.note,
    session.surface,
    {_hundredths("session.duration_s", of="60")} as minutes,
    session.heart_rate_max_bpm,
    session.cadence_spm,
    session.ascent_m
from (
    select *, cast(duration_s + 0.5 as integer) as whole_s,
        {_PACES}
    from (
        -- Of less than 100 m or 30 s a pace says nothing.
        select *, case when sport = 'run' and distance_m >= 100 and duration_s >= 30
            then duration_s * 1000 / distance_m end as pace_s_per_km
        from sessions
    )
) as session left join shoes on shoes.id = session.shoe_id
"""

_SYMPTOM_LIST = f"""
create view symptom_list as
select
    symptoms.id,
    symptoms.day,
    {_weekday("symptoms.day")} as weekday,
    {_time("symptoms.noted_at", "symptoms.part_of_day")} as time,
    {_named("symptoms.area", _AREA_NAMES)} as area,
    symptoms.side,
    {_listed("symptoms.qualities")} as qualities,
    symptoms.severity,
    symptoms.status,
    replace(symptoms.phase, '_', ' ') as phase,
    symptoms.began_day,
    {_time("symptoms.began_at", "symptoms.began_part_of_day")} as began_time,
    {_listed("symptoms.worse", _named("value", _EXERCISE_NAMES))} as worse,
    {_listed("symptoms.eased", _named("value", _EXERCISE_NAMES))} as eased,
    {_listed("symptoms.stops", "value")} as stops,
    symptoms.note,
    symptoms.session_id,
    session.day as session_day,
    {_km("session.distance_m")} as session_km,
    session.kind as session_kind,
    shoes.name as session_shoe,
    -- From its end, in tenths, where both clocks are known.
    case when symptoms.noted_at is not null and session.started_at is not null
        and coalesce(session.elapsed_s, session.duration_s) is not null
        then max(0, (symptoms.instant_s - session.instant_s - cast(0.5 + max(
            coalesce(session.elapsed_s, 0), coalesce(session.duration_s, 0)) as integer)) * 10
            + 1800) / 3600 / 10.0 end as hours_after
from symptoms
    left join sessions as session on session.id = symptoms.session_id
    left join shoes on shoes.id = session.shoe_id
"""

_STRETCH_LIST = f"""
create view stretch_list as
select
    id,
    day,
    {_weekday("day")} as weekday,
    {_time("stretch.at", "stretch.part_of_day")} as time,
    {_named("exercise", _EXERCISE_NAMES)} as exercise,
    session_id,
    {_duration("whole_s")} as duration,
    reps,
    {_named("for_area", _AREA_NAMES)} as for_area,
    before,
    after,
    note
from (select *, cast(duration_s + 0.5 as integer) as whole_s from stretches) as stretch
"""

_SHOE_LIST = f"""
create view shoe_list as
select
    id,
    name as shoe,
    model,
    type,
    {_km("distance_m")} as km,
    {_miles("distance_m")} as miles,
    {_km("start_m")} as start_km,
    {_km("limit_m")} as limit_km,
    100 * distance_m / limit_m as percent,
    sessions,
    coalesce(first_used_on, first_day) as first_used_on,
    last_used_on,
    retired_on,
    price,
    case when distance_m > 0
        then {_hundredths("price * 1000", of="distance_m")} end as price_per_km,
    drop_mm,
    note
from (
    select
        shoes.*,
        start_m + coalesce(sum(sessions.distance_m), 0) as distance_m,
        count(sessions.id) as sessions,
        min(sessions.day) as first_day,
        max(sessions.day) as last_used_on
    from shoes left join sessions on sessions.shoe_id = shoes.id
    group by shoes.id
)
"""

_FELT = "symptoms.status = 'open' and coalesce(symptoms.severity, 1) > 0"

# Of runs only, and of what was felt. A week without any session or note of a symptom has no row: it
# may have been a rest, or nobody wrote.
_WEEK_LIST = f"""
create view week_list as
select
    first_day,
    strftime('%Y-%m-%d', first_day, '+6 days') as last_day,
    runs,
    {_km("distance_m")} as km,
    {_miles("distance_m")} as miles,
    {_hundredths("duration_s", of="3600")} as hours,
    {_km("longest_m")} as longest_km,
    {_miles("longest_m")} as longest_miles,
    {_pace("km_s")} as pace_per_km,
    {_pace("mile_s")} as pace_per_mile,
    cast(load_s / 60.0 + 0.5 as integer) as load_au,
    runs_without_load,
    worst_severity,
    symptom_days
from (
    select *, {_PACES}
    from (
        select
            strftime('%Y-%m-%d', day,
                '-' || ((strftime('%w', day) + 13 - week_start) % 7) || ' days') as first_day,
            sum(is_run) as runs,
            case when sum(is_run) then sum(distance_m) else 0 end as distance_m,
            case when sum(is_run) then sum(duration_s) else 0 end as duration_s,
            max(distance_m) as longest_m,
            -- Whole time over whole distance, of the runs with both.
            case when sum(distance_m) filter (where duration_s is not null) >= 100
                and sum(duration_s) filter (where distance_m is not null) >= 30
                then sum(duration_s) filter (where distance_m is not null) * 1000
                / sum(distance_m) filter (where duration_s is not null) end as pace_s_per_km,
            case when sum(is_run) then sum(duration_s * rpe) else 0 end as load_s,
            sum(is_run and (duration_s is null or rpe is null)) as runs_without_load,
            max(severity) as worst_severity,
            count(distinct symptom_day) as symptom_days
        from (
            select
                coalesce(sessions.day, symptoms.day) as day,
                coalesce(sessions.sport = 'run', 0) as is_run,
                case when sessions.sport = 'run' then sessions.distance_m end as distance_m,
                case when sessions.sport = 'run' then sessions.duration_s end as duration_s,
                case when sessions.sport = 'run' then sessions.rpe end as rpe,
                case when {_FELT} then symptoms.severity end as severity,
                case when {_FELT} then symptoms.day end as symptom_day
            -- All sessions, then all symptoms: of the other there is none above null.
            from json_each('["session", "symptom"]') as record
                left join sessions on sessions.sport > case record.value when 'session' then '' end
                left join symptoms on symptoms.id > case record.value when 'symptom' then 0 end
            where coalesce(sessions.day, symptoms.day) is not null
        ), (
            select coalesce(max(cast(value as integer)), 0) as week_start
            from settings where key = 'week_start'
        )
        group by first_day
    )
)
"""

VIEWS = (_SESSION_LIST, _SYMPTOM_LIST, _STRETCH_LIST, _SHOE_LIST, _WEEK_LIST)
"""Statements that make the views of step m002."""
