"""A place in the text of a workout, and what can be asked of the words that follow."""

from collections.abc import Iterable, Mapping

from runlog.core.matching import nearest
from runlog.core.notation.workout.tokens import Lexer, Token
from runlog.core.units import Units
from runlog.errors import NotationError

DEEPEST = 6
"""Brackets and repeats inside one another."""
LONGEST_PHRASE = 4
"""Words in the longest alias."""


class Cursor:
    """Walks over the tokens of one text, and back where a reading did not fit.

    Attributes:
        text: The whole text.
        units: What a pace without a unit is counted in.
        is_entry: Whether the workout stands in an entry line, where `+quads` is a stretch.
        index: Number of tokens already taken.
        depth: Brackets and repeats that are open.
        group_unit: Unit that follows the bracket being read, as in `(200, 400)m`; else empty.
        is_bracketed: Whether a bracket is being read.
        item_start: Index where the last item outside of brackets begins.
    """

    def __init__(
        self,
        text: str,
        *,
        units: Units,
        start: int = 0,
        stop: int | None = None,
        is_entry: bool = False,
    ) -> None:
        self.text = text
        self.units: Units = units
        self.is_entry = is_entry
        self.index = 0
        self.depth = 0
        self.group_unit = ""
        self.is_bracketed = False
        self.item_start = start
        self._lexer = Lexer(text, start, len(text) if stop is None else stop)
        self._tokens: list[Token] = []

    def peek(self, ahead: int = 0) -> Token:
        """The token `ahead` places on, without taking it."""
        while len(self._tokens) <= self.index + ahead:
            self._tokens.append(self._lexer.token())
        return self._tokens[self.index + ahead]

    def take(self) -> Token:
        """The next token, taken."""
        token = self.peek()
        self.index += 1
        return token

    @property
    def end(self) -> int:
        """Index after the last token taken; 0 before the first."""
        return self._tokens[self.index - 1].end if self.index else 0

    def taken(self) -> list[Token]:
        """All tokens taken so far."""
        return self._tokens[: self.index]

    def sees(self, *texts: str, ahead: int = 0) -> bool:
        """Whether the token `ahead` places on is one of these words or marks."""
        token = self.peek(ahead)
        return token.text in texts and token.kind in {"word", "mark"}

    def accepts(self, *texts: str) -> bool:
        """Take the next token if it is one of these words or marks."""
        if not self.sees(*texts):
            return False
        self.index += 1
        return True

    def skip(self, *texts: str) -> None:
        """Take these words or marks as long as they come."""
        while self.accepts(*texts):
            pass

    def typed(self, token: Token) -> str:
        """A token exactly as it was typed."""
        return self.text[token.start : token.end]

    def phrase(self, spellings: Mapping[str, str], ahead: int = 0) -> tuple[str, int] | None:
        """The longest phrase of a table that comes next, with its number of tokens.

        Args:
            spellings: Squashed phrase to canonical word.
            ahead: How many tokens to leave out first.
        """
        found: tuple[str, int] | None = None
        key = ""
        words = 0
        place = ahead
        while words < LONGEST_PHRASE:
            token = self.peek(place)
            is_hyphen = token.text == "-" and words > 0 and not token.is_spaced
            if token.kind in {"word", "number"}:
                key += token.text
                words += 1
            elif not is_hyphen or self.peek(place + 1).is_spaced:
                break
            place += 1
            if key in spellings and not is_hyphen:
                found = spellings[key], place - ahead
        return found

    def accepts_phrase(self, spellings: Mapping[str, str]) -> str | None:
        """Take the longest phrase of a table that comes next, and return its canonical word."""
        found = self.phrase(spellings)
        if found is None:
            return None
        self.index += found[1]
        return found[0]

    def accepts_manner(self, spellings: Mapping[str, str]) -> str | None:
        """Take how a recovery was spent, also `jog/walk`, and return the canonical word."""
        manner = self.accepts_phrase(spellings)
        if manner in {"jog", "walk"} and self.sees("/"):
            other = self.phrase(spellings, ahead=1)
            if other is not None and {manner, other[0]} == {"jog", "walk"}:
                self.index += 1 + other[1]
                return "jog/walk"
        return manner

    def refusal(
        self, message: str, *, at: Token | None = None, start: int | None = None, hint: str = ""
    ) -> NotationError:
        """An error about a token.

        Args:
            message: What is wrong.
            at: The token at fault; None for the next one.
            start: Index where the trouble begins if that is before the token.
            hint: What to type instead.
        """
        token = self.peek() if at is None else at
        begin = token.start if start is None else start
        return NotationError(message, text=self.text, start=begin, end=token.end, hint=hint)

    def suggestion(self, token: Token, known: Iterable[str]) -> str:
        """Which known words a mistyped one may have meant; empty if none."""
        if not 3 <= len(token.text) <= 30:
            return ""
        near = nearest(token.text, known)
        return f"Did you mean {' or '.join(near)}?" if near else ""
