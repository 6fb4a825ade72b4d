"""A workout cut into numbers, clocks, words and marks, one at a time, as the parser asks."""

import re
from typing import NamedTuple

from runlog.core.notation.distance import DISTANCE_UNITS
from runlog.core.notation.duration import TIME_UNITS
from runlog.core.pattern import Pattern
from runlog.errors import NotationError

LONGEST_NUMBER = 9
"""Digits; more is a slip or an attack."""


class Token(NamedTuple):
    """One piece of the text.

    Attributes:
        kind: `number`, `clock`, `word`, `mark`, `note`, `comment`, `line` or `end`.
        text: In small letters and plain characters; a note as it was typed.
        start: Index of its first character in the whole text.
        end: Index after its last character.
        value: The number, or a clock in seconds; 0 for everything else.
        is_spaced: Whether blank space (or the beginning of the text) comes before it.
    """

    kind: str
    text: str
    start: int
    end: int
    value: float = 0
    is_spaced: bool = True


# One character for one character, so that positions stay true.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("×✕✖✗⨯хХ", "x"),
        **dict.fromkeys("–—−‐‑‒―﹣－", "-"),
        **dict.fromkeys("′’‘´`‛ʹʼ", "'"),
        **dict.fromkeys("″“”„‟ʺ«»", '"'),
        **dict.fromkeys("→⟶➔➜⇒", ">"),
        **dict.fromkeys("\t\x0b\x0c\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006", " "),
        **dict.fromkeys("\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff", " "),
        **dict.fromkeys("\r\u0085\u2028\u2029", "\n"),
        **dict.fromkeys("éèêëÉÈÊË", "e"),
        **dict.fromkeys("•·∙", "•"),
        **dict(zip("⁄∕：，；＠（）［］＋／＊＝", "//:,;@()[]+/*=", strict=True)),
        **{chr(letter): chr(letter + 32) for letter in range(ord("A"), ord("Z") + 1)},
    }
)

_TOKEN = Pattern(
    r"(?P<clock>[0-9]{1,4}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]{1,3})?(?![0-9:]))"
    r"|(?P<number>[0-9]+(?:\.[0-9]+)?)"
    r"|(?P<short>:[0-9]{2}(?![0-9:.]))"
    r"|(?P<word>(?:w/up|w/u|w/d|c/d)(?![a-z])|w/|km/h(?![a-z])|[a-z]+)"
    r"|(?P<mark>->|=>|''|.)"
)
_COMMA = Pattern(r",([0-9]{1,3})(?![0-9])(?!,[0-9])")
_UNIT = Pattern(r"( ?-?[a-z]+|['\"])?")
_AFTER_SECONDS = frozenset(" ,;)]}/+&-=\n")
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_ABBREVIATIONS = frozenset({"rec", "recov", "recup", "min", "mins", "sec", "secs", "hr", "hrs"})


def plain(text: str) -> str:
    """The text in small letters with typewriter quotes, dashes and spaces, of the same length."""
    return text.translate(_PLAIN)


class Lexer:
    """Cuts one text into tokens, from left to right.

    Attributes:
        text: What was typed.
        plain: The same in plain characters.
        position: Where the next token is looked for.
        stop: Where the text is taken to end.
    """

    def __init__(self, text: str, start: int, stop: int) -> None:
        self.text = text
        self.plain = plain(text[:stop])
        self.position = start
        self.stop = stop
        self._previous: Token | None = None

    def token(self) -> Token:
        """The next token; at the end of the text one of kind `end`, as often as it is asked."""
        start = self.position
        while self.plain.startswith(" ", self.position):
            self.position += 1
        is_spaced = self.position > start or self._previous is None
        token = self._token(is_spaced=is_spaced)
        self.position, self._previous = token.end, token
        return token

    def _token(self, *, is_spaced: bool) -> Token:
        """What begins at the position, which is no space."""
        at = self.position
        if at >= self.stop:
            return Token("end", "", self.stop, self.stop)
        character = self.plain[at]
        if character == "\n":
            return Token("line", "\n", at, at + 1)
        if character == "#":
            return self._comment(at)
        if character == '"' and not self._is_seconds_mark(at, is_spaced=is_spaced):
            return self._note(at)
        if character in _FRACTIONS:
            return Token("number", character, at, at + 1, _FRACTIONS[character], is_spaced)
        found = _TOKEN.match(self.plain, at)
        if found is None:  # pragma: no cover - the last alternative takes any character
            raise NotationError("Not a workout.", text=self.text, start=at)
        return self._matched(found, is_spaced=is_spaced)

    def _matched(self, found: re.Match[str], *, is_spaced: bool) -> Token:
        """The token that the pattern found."""
        kind = found.lastgroup
        text, start, end = found[0], found.start(), found.end()
        if kind == "clock":
            return self._clock(found, is_spaced=is_spaced)
        if kind == "number":
            return self._number(found, is_spaced=is_spaced)
        if kind == "short" and (is_spaced or not self._follows_word()):
            return Token("clock", text, start, end, int(text[1:]), is_spaced)
        if kind == "short":
            return Token("mark", ":", start, start + 1, 0, is_spaced)
        if kind == "word":
            return self._word(found, is_spaced=is_spaced)
        if text == "''":
            text = '"'
        elif text in {"=>", ">"}:
            text = "->"
        return Token("mark", text, start, end, 0, is_spaced)

    def _follows_word(self) -> bool:
        previous = self._previous
        return (
            previous is not None
            and previous.kind in {"word", "number"}
            and previous.text not in {"x", "r"}
        )

    def _clock(self, found: re.Match[str], *, is_spaced: bool) -> Token:
        """`1:35` or `1:05:30.5`; after a colon comes 00 to 59."""
        parts = found[0].split(":")
        seconds = float(parts[-1])
        if seconds >= 60 or (len(parts) == 3 and int(parts[1]) >= 60):
            raise NotationError(
                f"{found[0]} is not a time: after a colon comes 00 to 59.",
                text=self.text,
                start=found.start(),
                end=found.end(),
            )
        for scale, part in zip((60, 3600), reversed(parts[:-1]), strict=False):
            seconds += scale * int(part)
        return Token("clock", found[0], found.start(), found.end(), round(seconds, 2), is_spaced)

    def _number(self, found: re.Match[str], *, is_spaced: bool) -> Token:
        """A number, with a comma as a decimal point (`8,5km`) or between thousands (`1,000 m`)."""
        text, start, end = found[0], found.start(), found.end()
        if len(text) > LONGEST_NUMBER:
            raise NotationError("The number is too long.", text=self.text, start=start, end=end)
        value = float(text)
        if "." not in text and end < self.stop:
            if self.plain[end] in _FRACTIONS:
                value, end = value + _FRACTIONS[self.plain[end]], end + 1
            elif not self.plain[start - 1 : start].startswith(","):
                value, end = self._joined(found, value)
        return Token("number", self.plain[start:end], start, end, value, is_spaced)

    def _joined(self, found: re.Match[str], value: float) -> tuple[float, int]:
        """The value and end of a number that may go on after a comma (rule 9)."""
        whole, end = found[0], found.end()
        comma = _COMMA.match(self.plain, end)
        if comma is None:
            return value, end
        part = comma[1]
        unit = _UNIT.match(self.plain, comma.end())
        typed = ((unit[1] if unit else None) or "").lstrip(" -")
        is_metres = typed == "" or DISTANCE_UNITS.get(typed) in {"m", "yd"}
        if is_metres:
            is_thousands = len(part) == 3 and len(whole) <= 2 and 0 < value < 50
            return (float(whole + part), comma.end()) if is_thousands else (value, end)
        if typed not in DISTANCE_UNITS and typed not in TIME_UNITS:
            return value, end
        decimal = float(f"{whole}.{part}")
        is_odd = part == "000"
        if typed in TIME_UNITS:
            is_odd = len(part) > 1 if TIME_UNITS[typed] == 1 else decimal * 4 % 1 != 0
        if is_odd:
            raise NotationError(
                f"{whole},{part} {typed} could be one number or two.",
                text=self.text,
                start=found.start(),
                end=comma.end(),
                hint=f"{whole}.{part}{typed} for one, {whole}{typed}, {part}{typed} for two",
            )
        return decimal, comma.end()

    def _word(self, found: re.Match[str], *, is_spaced: bool) -> Token:
        """A word; `x` is cut off where it follows a number, and so is a point after `sec`."""
        text, start, end = found[0], found.start(), found.end()
        after_number = self._previous is not None and self._previous.kind == "number"
        if text[0] == "x" and len(text) > 1 and after_number and text != "xc":
            return Token("word", "x", start, start + 1, 0, is_spaced)
        if text in _ABBREVIATIONS and self.plain.startswith(".", end):
            # `recov. 60s` goes on; after `15 mins. 6 x` a new step begins.
            goes_on = text[0] == "r" or self.text[end + 1 : end + 3].strip()[:1].islower()
            end += goes_on
        return Token("word", text, start, end, 0, is_spaced)

    def _is_seconds_mark(self, at: int, *, is_spaced: bool) -> bool:
        """Whether a double quote means seconds (`30"`) and does not open a note (`"windy"`)."""
        previous = self._previous
        if previous is None or previous.kind not in {"number", "clock"}:
            return False
        return not is_spaced or self.plain[at + 1 : at + 2] in _AFTER_SECONDS or at + 1 >= self.stop

    def _note(self, at: int) -> Token:
        """Words between double quotes."""
        close = self.plain.find('"', at + 1)
        if close < 0:
            raise NotationError(
                "The quotation mark is not closed.",
                text=self.text,
                start=at,
                end=at + 1,
                hint='a note is "in quotes"; seconds are 30" or 30s',
            )
        words = note_text(self.text[at + 1 : close])
        if not words:
            raise NotationError(
                "The note is empty.", text=self.text, start=at, end=close + 1, hint='"windy"'
            )
        return Token("note", words, at, close + 1)

    def _comment(self, at: int) -> Token:
        """Everything after `#` to the end of the line."""
        line_end = self.plain.find("\n", at)
        end = self.stop if line_end < 0 else line_end
        return Token("comment", " ".join(self.text[at + 1 : end].split()), at, end)


def note_text(typed: str) -> str:
    """The runner's words as they are kept: on one line, without double quotes."""
    single = "".join("'" if plain(character) == '"' else character for character in typed)
    return " ".join(single.split()).lstrip(",;)]}/+&-= ")
