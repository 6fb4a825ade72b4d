"""From other programs' gear to the runner's pairs."""

from collections.abc import Iterable, Mapping
from datetime import date

from runlog.actions.keep_shoes import found_shoe
from runlog.core.shoe import DEFAULT_LIMIT_M, Shoe
from runlog.core.value import replace
from runlog.errors import RefusedError
from runlog.importers.protocol import Gear
from runlog.store.journal import Journal

_MAKERS = (
    "361", "361°", "adidas", "altra", "anta", "asics", "brooks", "craft", "decathlon", "diadora",
    "hoka", "hoka one one", "inov-8", "inov8", "karhu", "kiprun", "la sportiva", "li-ning",
    "merrell", "mizuno", "mount to coast", "new balance", "nike", "nnormal", "on", "puma",
    "reebok", "salomon", "saucony", "scarpa", "scott", "skechers", "topo", "topo athletic",
    "under armour", "vibram", "vivobarefoot", "xero", "xero shoes", "xtep",
)  # fmt: skip
"""Words before a model that one program writes and another leaves out."""


class ShoeWishes:
    """What the runner said about pairs: none, one for all, or which is which.

    Attributes:
        is_wanted: Whether pairs are to be taken over at all.
        for_all: The pair of every session; None if nobody said.
        renamed: Name of a pair there, in lower case, to the name of the pair here.
    """

    def __init__(self, journal: Journal, said: Iterable[str], *, is_wanted: bool = True) -> None:
        """Read what was said.

        Args:
            journal: The runner's pairs.
            said: ``PAIR``, or ``NAME THERE=PAIR``.
            is_wanted: False for none at all.

        Raises:
            NotFoundError: There is no such pair here.
            RefusedError: Two pairs are to be that of every session.
        """
        self.is_wanted = is_wanted
        self.for_all: str | None = None
        self.renamed: dict[str, str] = {}
        for words in said:
            there, has_both, here = words.rpartition("=")
            pair = found_shoe(journal, here.strip()).name
            if has_both:
                self.renamed[there.strip().casefold()] = pair
            elif self.for_all not in {None, pair}:
                raise RefusedError(
                    f"All in {self.for_all}, or all in {pair}?",
                    word=words,
                    hint="One of several: --shoe 'NAME THERE=PAIR'",
                )
            else:
                self.for_all = pair


class ShoeBook:
    """Pairs as they are called here, and those that have to be added."""

    def __init__(self, shoes: Iterable[Shoe], wishes: ShoeWishes, *, today: date) -> None:
        self._wishes = wishes
        self._today = today
        self._listed: dict[str, Gear] = {}
        self._names: dict[str, str] = {}
        self._bare: dict[str, set[str]] = {}
        self.new: list[Shoe] = []
        known = list(shoes)
        for shoe in known:
            self._names |= {alias.casefold(): shoe.name for alias in shoe.aliases}
        for shoe in known:
            self._add_name(shoe.name)

    @property
    def aliases(self) -> Mapping[str, str]:
        """What the runner said is which: name there in lower case to name here."""
        return self._wishes.renamed

    def list_gear(self, gear: Iterable[Gear]) -> None:
        """Remember what an export says of its pairs."""
        for one in gear:
            for name in (one.name, one.model, one.key):
                if name:
                    self._listed.setdefault(name.casefold(), one)

    def add_listed(self) -> None:
        """Add every pair that was listed, worn or not."""
        for gear in list(dict.fromkeys(self._listed.values())):
            self.pair_of((gear,))

    def pair_of(self, gear: tuple[Gear, ...]) -> str | None:
        """What the pair of a session is called here; it is added if it is new.

        Args:
            gear: The pairs it was run in there; the first that has a name counts.

        Returns:
            None if there is none, or the runner wants none.
        """
        if not self._wishes.is_wanted:
            return None
        if self._wishes.for_all is not None:
            return self._wishes.for_all
        for one in gear:
            whole = self._whole(one)
            name = whole.name or whole.model
            if name:
                return self._known(whole) or self._added(whole, name)
        return None

    def _whole(self, gear: Gear) -> Gear:
        """A pair with what the export's own list says of it."""
        listed = next(
            (self._listed[key.casefold()] for key in (gear.key, gear.name) if key
             and key.casefold() in self._listed),
            gear,
        )  # fmt: skip
        return replace(listed, name=gear.name or listed.name, model=gear.model or listed.model)

    def _known(self, gear: Gear) -> str | None:
        said = [name.casefold() for name in (gear.name, gear.model) if name]
        for name in said:
            found = self._wishes.renamed.get(name) or self._names.get(name)
            if found is not None:
                return found
        alike = {pair for name in said for pair in self._bare.get(_without_maker(name), ())}
        return alike.pop() if len(alike) == 1 else None

    def _added(self, gear: Gear, name: str) -> str:
        retired_on = gear.retired_on or (self._today if gear.is_retired else None)
        self.new.append(
            Shoe(
                name=name,
                model=None if gear.model == name else gear.model,
                limit_m=gear.limit_m or DEFAULT_LIMIT_M,
                retired_on=retired_on,
            )
        )
        self._add_name(name)
        return name

    def _add_name(self, name: str) -> None:
        self._names[name.casefold()] = name
        self._bare.setdefault(_without_maker(name.casefold()), set()).add(name)


def _without_maker(name: str) -> str:
    """``nike pegasus 40`` is ``pegasus 40``."""
    begins = [maker for maker in _MAKERS if name.startswith(f"{maker} ")]
    return name[len(max(begins, key=len)) + 1 :] if begins else name
