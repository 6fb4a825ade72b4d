"""XML read safely: no entities, no name spaces, and as far as a damaged file goes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

from runlog.errors import ImportFileError

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")

MAX_DEPTH = 200
"""No file of ours is nested this deep; one that is wants to exhaust us."""


class _EntityError(Exception):
    """The file declares entities."""


def begin_parsing(
    started: Callable[[str, dict[str, str]], None],
    ended: Callable[[str], None],
    text: Callable[[str], None] | None = None,
) -> expat.XMLParserType:
    """A parser that hands over elements by their local names and refuses entities.

    Prefixes are cut off, not resolved: files with undeclared ones are common.

    Args:
        started: Gets local name and attributes.
        ended: Gets the local name.
        text: Gets character data, in one piece where it is one; None to leave it out.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.EntityDeclHandler = _refuse_entity
    parser.StartElementHandler = lambda tag, attributes: started(tag.rpartition(":")[2], attributes)
    parser.EndElementHandler = lambda tag: ended(tag.rpartition(":")[2])
    if text is not None:
        parser.CharacterDataHandler = text
    return parser


def feed(parser: expat.XMLParserType, chunks: Iterable[bytes], *, label: str) -> str | None:
    """Parse piece by piece, until the end or the first damage.

    Returns:
        What is damaged; None if nothing is.

    Raises:
        ImportFileError: It declares entities, which no such file needs and an attack does.
    """
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)  # noqa: FBT003  expat takes no keywords
        parser.Parse(b"", True)  # noqa: FBT003  as above
    except expat.ExpatError as error:
        return f"damaged XML at line {error.lineno} ({expat.ErrorString(error.code)})"
    except _EntityError:
        raise ImportFileError(f"{label}: declares XML entities; such files are not read.") from None
    return None


def tidy_xml(data: bytes) -> bytes:
    """Bytes that begin with their first tag, in an encoding that tags can be searched in.

    Blanks before the declaration are common (Strava) and forbidden by XML.
    """
    if data.startswith(_UTF16_MARKS):
        text = data.decode("utf-16", "replace")
        end = text.find("?>") + 2 if text.lstrip().startswith("<?xml") else 0
        return text[end:].encode()
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()


@dataclass(slots=True)
class Element:
    """An element with its text, attributes and children."""

    name: str
    attributes: dict[str, str]
    text: str = ""
    children: list["Element"] = field(default_factory=list)

    def first(self, name: str) -> "Element | None":
        """The first child of a name."""
        return next((child for child in self.children if child.name == name), None)

    def every(self, name: str) -> list["Element"]:
        """All children of a name."""
        return [child for child in self.children if child.name == name]

    def word(self, *path: str) -> str | None:
        """The text at the end of a path of names, without blanks around; None if it is missing."""
        element: Element | None = self
        for name in path:
            element = None if element is None else element.first(name)
        return None if element is None else element.text.strip() or None

    def number(self, *path: str) -> float | None:
        """The number at the end of a path; None if it is not there or none."""
        return read_number(self.word(*path))

    def below(self, name: str) -> list["Element"]:
        """Every descendant of a name, in order."""
        found: list[Element] = []
        waiting = [self]
        while waiting:
            element = waiting.pop()
            if element.name == name and element is not self:
                found.append(element)
            waiting.extend(reversed(element.children))
        return found


def read_tree(data: bytes, *, label: str) -> tuple[Element, str | None]:
    """All of a small file as elements below one without a name.

    Returns:
        What could be read, and what is damaged (None if nothing is).

    Raises:
        ImportFileError: It declares entities, or is nested absurdly.
    """
    root = Element("", {})
    path = [root]

    def started(name: str, attributes: dict[str, str]) -> None:
        if len(path) > MAX_DEPTH:
            raise ImportFileError(f"{label}: nested deeper than any such file.")
        element = Element(name, attributes)
        path[-1].children.append(element)
        path.append(element)

    def ended(_name: str) -> None:
        path.pop()

    def text(piece: str) -> None:
        path[-1].text += piece

    return root, feed(begin_parsing(started, ended, text), [data], label=label)


def read_number(text: str | None) -> float | None:
    """A plain number; None if it is none, or infinite."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if abs(value) < 1e15 else None


def _refuse_entity(*_declaration: object) -> None:
    raise _EntityError
