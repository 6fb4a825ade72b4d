"""Pairs of shoes, and how far each has been run."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from runlog.core.kind import Kind
from runlog.core.matching import nearest
from runlog.core.shoe import Shoe, ShoeNames, ShoeUse
from runlog.errors import NotFoundError, RefusedError
from runlog.store.aggregates import SHOE
from runlog.store.database import Row
from runlog.store.records import Records
from runlog.store.rows import day_column, day_of, words_column, words_of
from runlog.store.terms import Term, midnight_s, where_clause

_DAY_S = 86_400
_PLAIN = ("name", "model", "type", "start_m", "limit_m", "price", "drop_mm", "note")

# Only the sums go through all sessions of a pair. What is of the last days, and the first and the
# last of them, is found from the ends of the index: by instants two days wider, as no two clocks
# are further apart.
_USE = """
    select shoes.*,
        (select count(*) from sessions where shoe_id = shoes.id) as sessions,
        (select coalesce(sum(distance_m), 0) from sessions where shoe_id = shoes.id) as run_m,
        (select coalesce(sum(distance_m), 0) from sessions
            where shoe_id = shoes.id and day > ? and instant_s > ?) as last_28_days_m,
        (select min(day) from sessions where shoe_id = shoes.id and instant_s <= 172800
            + (select min(instant_s) from sessions where shoe_id = shoes.id)) as first_day,
        (select max(day) from sessions where shoe_id = shoes.id and instant_s >= -172800
            + (select max(instant_s) from sessions where shoe_id = shoes.id)) as last_day
    from shoes {which} order by shoes.id
"""


class ShoeKey(NamedTuple):
    """Which pair is meant.

    Attributes:
        id: Its small number.
        name: Its name as the runner writes it.
    """

    id: int
    name: str


class Shoes(Records[Shoe]):
    """Every pair in a journal."""

    aggregate = SHOE
    shown_by = "runlog shoes"

    def all(self, *, include_retired: bool = True) -> list[Shoe]:
        """Every pair, in the order added."""
        which = "" if include_retired else "where retired_on is null"
        return self._list(f"{which} order by id")

    def named(self, name: str) -> Shoe:
        """The pair of that very name or alias, whatever the case.

        Raises:
            NotFoundError: There is no such pair.
        """
        return self.get(self._id(name))

    def _id(self, name: str) -> int:
        return self.keys([name])[name].id

    def keys(self, names: Iterable[str | None]) -> dict[str, ShoeKey]:
        """Which pair each of some names or aliases stands for; None is left out.

        Raises:
            NotFoundError: There is no pair of such a name.
        """
        wanted = {name for name in names if name is not None}
        found: dict[str, ShoeKey] = {}
        for name in wanted:
            # Nearly always it is the very name, which the index finds without reading every pair.
            row = self._db.row("select id, name from shoes where name = ?", (name,))
            if row is not None:
                found[name] = ShoeKey(row["id"], row["name"])
        missing = wanted - found.keys()
        known = self._keys_by_name() if missing else {}
        return found | {name: _known_key(name, known) for name in sorted(missing)}

    def names(self) -> list[ShoeNames]:
        """What every pair is called, in the order added."""
        return [
            ShoeNames(name, words_of(aliases), is_retired=bool(is_retired))
            for name, aliases, is_retired in self._db.rows(
                "select name, aliases, retired_on is not null from shoes order by id"
            )
        ]

    def use(
        self, as_of: date, *, name: str | None = None, include_retired: bool = True
    ) -> list[ShoeUse]:
        """How far each pair has been run, in the order added.

        Args:
            as_of: The last of the 28 days that count as recent. Totals are of the whole journal.
            name: Name or alias of the only pair that is wanted; None means all.
            include_retired: Whether pairs are wanted that were retired by that day; without them a
                long journal takes a fraction of the time.

        Raises:
            NotFoundError: There is no pair of that name.
        """
        terms: list[Term] = [] if name is None else [("shoes.id = ?", [self._id(name)])]
        if not include_retired:
            terms.append(("(retired_on is null or retired_on > ?)", [as_of.isoformat()]))
        clause, values = where_clause(terms)
        since = as_of - timedelta(days=28)
        rows = self._db.rows(
            _USE.format(which=clause), (since.isoformat(), midnight_s(since) - _DAY_S, *values)
        )
        return [
            ShoeUse(
                shoe=shoe,
                sessions=row["sessions"],
                run_m=row["run_m"],
                last_28_days_m=row["last_28_days_m"],
                first_day=day_of(row["first_day"]),
                last_day=day_of(row["last_day"]),
            )
            for shoe, row in zip(self._values(rows), rows, strict=True)
        ]

    def default_for(self, kind: Kind | None) -> Shoe | None:
        """The pair that is assumed when none is named, the newest if several are.

        Args:
            kind: What sort of run; a pair for that kind comes before one for all kinds.
        """
        in_use = list(reversed(self.all(include_retired=False)))
        for_kind = [shoe for shoe in in_use if kind is not None and kind in shoe.default_for]
        for_all = [shoe for shoe in in_use if shoe.is_default and not shoe.default_for]
        return next(iter(for_kind + for_all), None)

    def _keys_by_name(self, *, without: int | None = None) -> dict[str, ShoeKey]:
        """Which pair every name and alias in lower case stands for; names before aliases."""
        pairs = [
            (ShoeKey(row["id"], row["name"]), words_of(row["aliases"]))
            for row in self._db.rows(
                "select id, name, aliases from shoes where id is not ? order by id", (without,)
            )
        ]
        by_alias = {alias.casefold(): key for key, aliases in pairs for alias in aliases}
        return by_alias | {key.name.casefold(): key for key, _ in pairs}

    def _settled(self, values: Sequence[Shoe], *, instead_of: int | None = None) -> list[Shoe]:
        taken = self._keys_by_name(without=instead_of)
        for shoe in values:
            for name in (shoe.name, *shoe.aliases):
                other = taken.get(name.casefold())
                if other is not None:
                    raise RefusedError(
                        f"{name!r} already stands for the pair {other.name!r}.",
                        word=name,
                        hint="choose another name or alias",
                    )
            own = ShoeKey(0, shoe.name)
            taken |= {name.casefold(): own for name in (shoe.name, *shoe.aliases)}
        return list(values)

    def _rows(self, values: Sequence[Shoe]) -> list[dict[str, Any]]:
        return [
            {
                **{name: getattr(shoe, name) for name in _PLAIN},
                "aliases": words_column(shoe.aliases),
                "first_used_on": day_column(shoe.first_used_on),
                "default_for": words_column(shoe.default_for),
                "is_default": int(shoe.is_default),
                "retired_on": day_column(shoe.retired_on),
            }
            for shoe in values
        ]

    def _values(self, rows: Sequence[Row]) -> list[Shoe]:
        return [
            Shoe(
                **{name: row[name] for name in _PLAIN},
                aliases=words_of(row["aliases"]),
                first_used_on=day_of(row["first_used_on"]),
                default_for=words_of(row["default_for"]),
                is_default=bool(row["is_default"]),
                retired_on=day_of(row["retired_on"]),
                id=row["id"],
                uuid=row["uuid"],
            )
            for row in rows
        ]

    def _release(self, value: Shoe) -> None:
        used = self._db.value("select count(*) from sessions where shoe_id = ?", (value.id,))
        if used:
            raise RefusedError(
                f"{value.name} was worn on {used} session{'' if used == 1 else 's'}, "
                "which would lose their shoe.",
                hint=f"runlog shoes retire {value.name!r}",
            )


def _known_key(name: str, known: Mapping[str, ShoeKey]) -> ShoeKey:
    key = known.get(name.casefold())
    if key is not None:
        return key
    names = [key.name for key in known.values()]
    aliases = [alias for alias, key in known.items() if alias != key.name.casefold()]
    likely = nearest(name, [*names, *aliases])
    meant = f"; did you mean {' or '.join(likely)}?" if likely else "."
    raise NotFoundError(
        f"There is no shoe called {name!r}{meant}",
        word=name,
        hint=f"runlog shoes add {name}",
    )
