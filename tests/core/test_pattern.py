import re

import pytest

from runlog.core.pattern import Pattern


def test_it_finds_what_re_finds() -> None:
    digits = Pattern(r"[0-9]+")
    text = "a1b22"
    assert [match[0] for match in digits.finditer(text)] == ["1", "22"]
    assert digits.findall(text) == ["1", "22"]
    assert digits.sub("#", text) == "a#b#"
    assert digits.sub(lambda match: f"<{match[0]}>", text) == "a<1>b<22>"
    assert digits.split(text) == ["a", "b", ""]
    assert digits.match(text) is None
    assert (digits.match(text, 1) or digits.search("x0"))[0] == "1"  # type: ignore[index]
    assert digits.fullmatch("12") is not None
    assert digits.fullmatch(text, 3, 5) is not None


def test_flags_count() -> None:
    assert Pattern("km", re.IGNORECASE).match("KM") is not None


def test_it_is_compiled_when_it_is_first_used() -> None:
    broken = Pattern("(")
    with pytest.raises(re.error):
        broken.match("x")
