"""What all pages have in common."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from jinja2 import UndefinedError

import runlog.render.html.page as page_module
from runlog.render.html.page import MARKER, page
from tests.project.test_words import FORBIDDEN
from tests.render.html.markup import Document

TEMPLATES = sorted((Path(page_module.__file__).parent / "templates").iterdir())
STYLES = [path for path in TEMPLATES if path.name.endswith(".css.j2")]


GIVEN = {"title": "T", "made_on": "a day", "made_from": "2 runs"}


def made(**values: object) -> str:
    return page(
        "base.html.j2", **{"title": "T", "made_on": "a day", "made_from": "2 runs", **values}
    )


def test_a_page_says_who_made_it_when_and_from_what() -> None:
    text = Document(made()).text
    assert re.search(
        r"Made by runlog \d+\.\d+\S* on a day from 2 runs\. A diary, not a medical device\.", text
    )


def test_a_page_is_known_by_its_first_lines() -> None:
    assert MARKER in made()[:1000]


def test_a_page_lets_nothing_in_and_nothing_out() -> None:
    [policy] = [
        element.attributes["content"]
        for element in Document(made()).all("meta")
        if element.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    [style] = re.findall(r"<style>(.*?)</style>", made(), re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert rules == {
        "default-src": "'none'",
        "style-src": f"'sha256-{digest}'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<b>&\"'", "&lt;b&gt;&amp;&#34;&#39;"),
        ("{{ 7 * 7 }}{% raw %}", "{{ 7 * 7 }}{% raw %}"),
        ("\x1b[31m\u202ered", "\\x1b[31m\\u202ered"),
        ("\ud800", "\\ud800"),
        ("👩‍👧 ☔ 漢字", "👩‍👧 ☔ 漢字"),
        ("\x00]]>", "\\x00]]&gt;"),
    ],
)
def test_what_was_typed_is_shown_and_does_nothing(typed: str, shown: str) -> None:
    assert f"<title>{shown}</title>" in made(title=typed)
    made(title=typed).encode()


def test_a_value_that_is_missing_is_a_bug() -> None:
    with pytest.raises(UndefinedError):
        page("base.html.j2", title="T")


def test_who_reads_by_keys_can_skip_to_the_content() -> None:
    document = Document(made())
    [skip] = [e for e in document.all("a") if e.attributes.get("class") == "skip"]
    assert skip.attributes["href"] == "#main"
    assert "main" in document.ids
    [html] = document.all("html")
    assert html.attributes["lang"] == "en"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_says_why_or_fetches_anything(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not FORBIDDEN.search(text)
    assert not re.search(r"https?:|//[a-z]|@import|<script|\|\s*safe|\son[a-z]+=", text)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_styles_point_only_into_the_page(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r"url\((.)", text)) <= {"#"}


# ---- colours ----------------------------------------------------------------------

SCHEMES = ("light", "dark")
LETTERS = [(ink, ground) for ink in ("ink", "soft", "accent") for ground in ("paper", "card")]
SHAPES = [
    (shape, ground)
    for shape in ("run", "race", "symptom", "symptom-line", "care", "soft")
    for ground in ("paper", "empty")
]


def colours(scheme: str) -> dict[str, str]:
    """The colours of a scheme, by the names that the styles give them."""
    text = (TEMPLATES[0].parent / "style.css.j2").read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", text, re.DOTALL)[:2]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", dark if scheme == "dark" else light))


def luminance(colour: str) -> float:
    """Source: WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Source: WCAG 2.2, contrast ratio."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_it_should_be() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), LETTERS)
def test_letters_can_be_read(scheme: str, ink: str, ground: str) -> None:
    named = colours(scheme)
    assert contrast(named[ink], named[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_can_be_seen(scheme: str, shape: str, ground: str) -> None:
    named = colours(scheme)
    assert contrast(named[shape], named[ground]) >= 3
