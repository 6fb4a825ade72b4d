"""The list of red flags: what to look out for, how soon to ask somebody, and where that is from.

runlog is a diary. It asks about these things and repeats the list; it concludes nothing.
"""

from typing import Literal, NamedTuple

Tier = Literal["A", "B", "C", "stop"]

SPINE_AREAS = frozenset({"low_back", "buttock", "si_joint"})
"""Areas of which a new symptom brings the short list with it."""
NERVE_AREAS = SPINE_AREAS | {"hip"}
"""Areas in which numbness or weakness is asked after."""
BONE_AREAS = frozenset({"low_back", "si_joint", "hip", "groin", "shin", "forefoot", "heel", "toe"})
"""Areas of bone stress in runners."""


class RedFlagItem(NamedTuple):
    """One thing to look out for.

    Attributes:
        number: Its number on the list.
        tier: ``A`` emergency, ``B`` the same day, ``C`` book a clinician, ``stop`` end the run.
        text: What it is.
        source: Where that is from.
    """

    number: int
    tier: Tier
    text: str
    source: str


TIER_TEXTS: dict[Tier, str] = {
    "A": "Call 112, 999 or 911, or go to an emergency department now",
    "B": "Speak to a doctor or an urgent line the same day",
    "C": "Book a GP or physiotherapist",
    "stop": "Stop exercising and get help",
}
"""What each tier asks for."""

_NHS = "Northern HSC Trust; Sheffield Aches and Pains; g-care Glos; NHS Borders; CHCP"
_UNVERIFIED = "general knowledge, to be read by a clinician"
_BONE = "sportsinjurybulletin; londonrunningphysio; Runner's World 2016 on sacral stress fractures"
_PRODUCT = "a rule of this program"

ITEMS: tuple[RedFlagItem, ...] = (
    RedFlagItem(1, "A", "new numbness or tingling around the genitals, anus or inner thighs", _NHS),
    RedFlagItem(
        2,
        "A",
        "new difficulty passing urine, not sensing the need, or loss of bladder control",
        _NHS,
    ),
    RedFlagItem(3, "A", "new loss of bowel control, or not sensing the need", _NHS),
    RedFlagItem(
        4,
        "A",
        "weakness, numbness or pain in both legs, leg weakness that is severe or getting worse, "
        "or new unsteady walking",
        _NHS,
    ),
    RedFlagItem(5, "A", "a new change in sexual function or genital sensation", _NHS),
    RedFlagItem(
        6,
        "A",
        "it began after a serious accident or fall, or a minor one with osteoporosis or "
        "long-term steroids",
        _NHS,
    ),
    RedFlagItem(7, "A", "chest pain", _NHS),
    RedFlagItem(
        8,
        "B",
        "fever, shivering or feeling very unwell; a recent serious infection, intravenous drug "
        "use or a weak immune system",
        _NHS,
    ),
    RedFlagItem(
        9,
        "B",
        "unexplained weight loss, night sweats, or a history of cancer with new back pain",
        _NHS,
    ),
    RedFlagItem(
        10,
        "B",
        "constant pain that no position eases, clearly worse lying down or at night, disturbing "
        "sleep",
        _NHS,
    ),
    RedFlagItem(
        11,
        "B",
        "a new lump, swelling or change in the shape of the back, or band-like pain around the "
        "trunk",
        _NHS,
    ),
    RedFlagItem(
        12,
        "B",
        "weakness or numbness in one leg that is new, spreading or older than a week",
        _NHS,
    ),
    RedFlagItem(
        13, "B", "sudden severe tearing back or belly pain, or a pulsating belly", _UNVERIFIED
    ),
    RedFlagItem(
        14,
        "C",
        "not clearly better after about 4 to 6 weeks, or it keeps coming back and changes your "
        "running",
        _NHS,
    ),
    RedFlagItem(
        15,
        "C",
        "under about 20 or over about 50 to 55 when it first came, pregnancy, long-term steroids "
        "or known osteoporosis",
        _NHS,
    ),
    RedFlagItem(
        16,
        "C",
        "under 45, with morning stiffness of more than 30 minutes for over 3 months that "
        "improves with movement",
        _UNVERIFIED,
    ),
    RedFlagItem(
        17,
        "C",
        "one-sided or pinpoint bony pain that gets worse with each run, or on hopping, walking "
        "or at night, after a rise in load: no running until somebody has looked at it; more so "
        "with missed periods, little food for the training, or an earlier stress fracture",
        _BONE,
    ),
    RedFlagItem(
        18,
        "C",
        "a severity of 7 or more, of 6 or more on 3 days within 14, or 2 points more on average "
        "than in the 14 days before",
        _PRODUCT,
    ),
    RedFlagItem(
        19,
        "stop",
        "chest pain, fainting, unusual breathlessness, one-sided swelling or heat of a calf, "
        "confusion in the heat, a head injury",
        _UNVERIFIED,
    ),
)
"""Everything on the list, in order."""

ITEM: dict[int, RedFlagItem] = {item.number: item for item in ITEMS}
"""Every item by its number."""

CHECKLIST = tuple(item.number for item in ITEMS if item.tier == "A")
"""The short list shown with a new or severe symptom of the back."""
