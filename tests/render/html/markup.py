"""A page taken apart: its elements, in order, and whether they are properly nested."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

_VOID = {"meta", "link", "br", "hr", "img", "input"}
_DRAWN = {"rect", "circle", "line", "path", "use", "polyline", "polygon", "ellipse"}
"""Elements of SVG that are closed where they are opened."""


class Element(NamedTuple):
    """One element.

    Attributes:
        tag: Its name.
        attributes: What it says of itself.
        inside: The elements it is in, from the outermost on.
    """

    tag: str
    attributes: dict[str, str]
    inside: tuple[str, ...]


class Document(HTMLParser):
    """A page taken apart.

    Attributes:
        elements: In order.
        text: What is to be read, scripts and styles excepted.
        faults: What is not properly nested.
    """

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.text = ""
        self.faults: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        self.faults += [f"never closed: {tag}" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)
        if tag not in _DRAWN | _VOID:
            self.faults.append(f"closed at once: {tag}")

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"closed out of order: {tag} at {self.getpos()}")

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self._open):
            self.text += data

    def all(self, *tags: str) -> Iterator[Element]:
        """The elements of some names, in order."""
        return (element for element in self.elements if element.tag in tags)

    @property
    def ids(self) -> list[str]:
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]

    @property
    def references(self) -> set[str]:
        """Every id that something on the page refers to."""
        found: set[str] = set()
        for element in self.elements:
            found |= set(element.attributes.get("aria-labelledby", "").split())
            found |= {element.attributes.get("href", "").removeprefix("#")} - {""}
        return found

    def _add(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append(Element(tag, attributes, tuple(self._open)))
