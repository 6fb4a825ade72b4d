"""Pairs of shoes, and how far each has been run."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from runlog.core.kind import Kind
from runlog.core.matching import nearest
from runlog.core.shoe import Shoe, ShoeUse
from runlog.errors import NotFoundError, RefusedError
from runlog.store.aggregates import SHOE
from runlog.store.database import Row
from runlog.store.records import Records
from runlog.store.rows import day_column, day_of, words_column, words_of

_PLAIN = ("name", "model", "type", "start_m", "limit_m", "price", "drop_mm", "note")

_USE = """
    select shoes.*,
        count(sessions.id) as sessions,
        coalesce(sum(sessions.distance_m), 0) as run_m,
        coalesce(sum(sessions.distance_m) filter (where sessions.day > ?), 0) as last_28_days_m,
        min(sessions.day) as first_day,
        max(sessions.day) as last_day
    from shoes left join sessions on sessions.shoe_id = shoes.id {which}
    group by shoes.id order by shoes.id
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

    def use(self, as_of: date, *, name: str | None = None) -> list[ShoeUse]:
        """How far each pair has been run, retired ones included, in the order added.

        Args:
            as_of: The last of the 28 days that count as recent. Totals are of the whole journal.
            name: Name or alias of the only pair that is wanted, which is faster; None means all.

        Raises:
            NotFoundError: There is no pair of that name.
        """
        since = day_column(as_of - timedelta(days=28))
        which, only = ("", ()) if name is None else ("where shoes.id = ?", (self._id(name),))
        rows = self._db.rows(_USE.format(which=which), (since, *only))
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
