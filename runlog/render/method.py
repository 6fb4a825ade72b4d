"""How `why`, the novelty lines and the 30-day line are worked out: rules, limits, error rates.

A paragraph is one line, however long: it flows to the width of whoever reads it, and two blanks
before it keep its lines below one another.
"""

_WHY_METHOD = """\
How `runlog why` compares

  One run is one unit. A run counts as followed if a new episode of the area begins after it and \
before the next one, within 48 hours. An episode is notes of severity 3 or more at most 72 hours \
apart; runs that begin while one is there are left out. Four questions are decided on before \
looking: intervals, load jumps, shoes, no stretch afterwards. For each there are two counts, \
their difference with a 95 % interval (Newcombe), and an exact two-sided mid-p test within blocks \
of 28 days, so that slow drifts do not count, adjusted (Holm) for the number of questions tested.

  too little   fewer than 20 runs, 5 followed or 5 not; for a question fewer than 5 runs in an \
arm, or no contrast within 28 days
  no sign      the interval lies within 25 in 100 to either side
  a hint       adjusted p at most 0.05 and a difference of 10 in 100 or more
  clear        adjusted p at most 0.01, 20 in 100 or more, 8 followed runs or more; it stands if \
any one run is left out, and with windows of 24 and 72 hours; and quiet runs were followed up, \
and evenly
  tangled      two exposures nearly always came together
  explained    a difference that goes away once another one is taken into account
  cannot tell  none of these; where the counts look like a difference all the same, the rule that \
it fails is named

  A load jump is a run more than 10 % longer than any of the 30 days before it, or a week 30 % \
fuller than the mean of the three before. Quiet runs without a note or check-in count as "not \
noted"; --strict leaves them out. Any other window, threshold, side or area is exploratory, and \
so is whatever --explore asks: at most a hint.

How often it is wrong, in simulated journals of a year (4 runs a week):
  With weekly peeking for a year, about 1 in 7 journals with nothing going on shows a hint at \
some point; about 1 in 40 a clear pattern. Looked at once, after a year: 5 in 100 and 1 in 100.
  If intervals really add 35 in 100, 13 weeks show it to about 1 in 8, 26 weeks to 1 in 3, a year \
to 6 in 10. Under three months "too little data" is the usual honest answer.
  If they really add 20 in 100, "no sign of a big difference" is said to 1 in 4 after a year.
  If people note more after intervals than after other runs, a hint appears in 40 of 100 journals \
with nothing going on: hence the check-ins (runlog check ok).

"""

_NOVELTY_RULES = """\
What counts as new, after `add` and in `show`
  kind         the first of its kind, or the first in 14 days or more
  fast metres  more in one run than in any of the 30 days before: work reps of intervals, \
repetitions, hills, fartlek and races, and strides; not easy, marathon or threshold
  first time   a label, a pair or a stretch that was not there before
  longest      more than 10 % longer than the longest run of the 30 days before (Frandsen et al. \
2025, Br J Sports Med 59:1203; 5205 runners). It speaks of overuse injuries on average, not of \
stiff backs, and not of you.

  There is no acute:chronic ratio here: in that study it pointed the other way, and dividing by \
random numbers did about as well (Impellizzeri et al. 2021, Sports Med 51:581). No weekly 10 % \
alarm either: a trial of 532 novices found no difference (Buist et al. 2008, Am J Sports Med \
36:33).
"""


def why_method() -> list[str]:
    """The page that ``runlog why --explain`` puts below its answer, one line a paragraph."""
    return [*_WHY_METHOD.splitlines(), *_NOVELTY_RULES.splitlines()]


def novelty_rules() -> list[str]:
    """The page that ``runlog show --explain`` puts below a session, one line a paragraph."""
    return _NOVELTY_RULES.splitlines()
