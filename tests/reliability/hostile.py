"""Texts that mean harm, and a journal that holds one of them wherever a text may stand."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import count
from typing import Any

LONGEST = 1_000_000
"""Letters of the longest note: a megabyte."""

TEXTS: dict[str, str] = {
    "controls": "bell\x07 back\x08space \x01\x1f del\x7f",
    "ansi": "\x1b[31mred\x1b[0m\x1b[2J\x1b[999C\x1bc",
    "c1": "\x9b31mred\x9d0;title\x9c\x85next",
    "osc 8": "\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\ \x1b]0;title\x07",
    "osc 52": "\x1b]52;c;cm0gLXJm\x07 \x1bP+q544e\x1b\\",
    "bidi": "\u202egpj.exe\u202c \u2066left\u2069 \u200fright\u061c",
    "markup": "[red]bold[/red] [link=https://evil.example]x[/link] [/] [@click=app.bell]y :boom:",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><a href='javascript:x'>&amp;",
    "template": "{{ 7*7 }} {% raw %} ${HOME} %s %(x)s {0} {x.__class__}",
    "shell": "$(touch pwned) `touch pwned`; touch pwned & | > pwned",
    "formula": '=HYPERLINK("https://evil.example","x")+cmd|\' /C calc\'!A0',
    "minus": "-2+3+cmd",
    "at": "@SUM(1+9)*cmd",
    "plus": "+1+cmd",
    "tab": "\t=1+1",
    "apostrophe": "'=1+1",
    "quotes": 'say "hi", \'ho\'; a\\b "',
    "markdown": "# head\n- [x](javascript:alert) ![i](x) `c` *b* _u_ | ~~s~~ <b>",
    "indent": "    four blanks and\n\tone tab",
    "lines": "one\ntwo\r\nthree\rfour\x0bfive\x0csix",
    "separators": "one\u2028two\u2029three\x1cfour\x1efive",
    "invisible": "a\u200bb\u2060c\ufeffd\u00ade\u180ef\u3164g\U000e0041h",
    "noncharacters": "a\ufffeb\uffffc\ue000d\U0010ffff",
    "emoji": "👟 🏃🏽‍♀️ 👨‍👩‍👧 ❤️ 🇩🇪 1️⃣ 🫠",
    "wide": "跑步鞋 ランニング 달리기 ｆｕｌｌ",
    "marks": "Z̷̢̛̝a̴͓͝l̵̰͌g̷̱̈́o e\u0301 \u0301",
    "scripts": "שלום مرحبا می‌خواهم สวัสดี नमस्ते ကမ",
    "null": "None null NaN -Infinity true 0x10 1e999",
    "sql": "'); drop table sessions; -- \" or 1=1",
}
"""By what is wrong with them; each can be kept in a journal."""

UNKEPT: dict[str, str] = {"nul": "a\0b", "lone surrogate": "a\ud800b"}
"""Texts that no journal can keep."""

_FIRST_DAY = date(2026, 11, 20)


def journal_of(texts: Sequence[str]) -> dict[str, Any]:
    """A journal, as `runlog export` writes it, with each text in every place that takes one.

    Each text has a session of its own, the first on 20 November 2026, the others on the days
    before, and a pair, a symptom, a stretch, a note and a pause.
    """
    numbers = count(1)

    def named(record: dict[str, Any]) -> dict[str, Any]:
        return {"uuid": f"00000000-0000-4000-8000-{next(numbers):012}", **record}

    made = [_records(text, place) for place, text in enumerate(texts)]
    sections = {name: [named(one[name]) for one in made] for name in _records("", 0)}
    routines = {f"routine.{text}": ["quad_standing"] for text in texts}
    return {
        "format": "runlog-journal",
        "version": 1,
        "settings": {**({"routine.usual": list(texts)} if texts else {}), **routines},
        **sections,
    }


def _records(text: str, place: int) -> dict[str, dict[str, Any]]:
    day = _FIRST_DAY - timedelta(days=place)
    number = place + 1
    interval = {
        "role": "work",
        "label": text,
        "distance_m": 400,
        "target": text,
        "lap_trigger": text,
    }
    return {
        "shoes": {
            "name": text,
            "aliases": [f"alias {text}"],
            "model": text,
            "type": text,
            "note": text,
            "limit_m": 800_000,
        },
        "sessions": {
            "id": number,
            "started_at": f"{day}T18:30:00+00:00",
            "kind": "interval",
            "distance_m": 8000,
            "duration_s": 2712,
            "shoe": text,
            "tags": [text],
            "stretches": [text],
            "note": text,
            "workout": {"typed": text, "canonical": text},
            "intervals": [interval],
            "source": {"kind": text, "key": text},
        },
        "symptoms": {
            "area": "calf",
            "severity": 3,
            "noted_at": f"{day}T22:00:00+00:00",
            "worse": [text],
            "eased": [text],
            "stops": [text],
            "note": text,
        },
        "checks": {"at": f"{day}T21:00:00+00:00", "all_clear": True},
        "stretches": {
            "exercise": text,
            "at": f"{day}T19:00:00+00:00",
            "for_area": "calf",
            "note": text,
        },
        "notes": {"at": f"{day}T10:00:00+00:00", "text": text, "tags": [text]},
        "pauses": {"first_on": f"{day.year - 1}-01-{number:02}", "reason": text},
    }
