"""A short form of ``python -m tests.reliability.kill``: killed at random, the journal is whole."""

import random
import signal

import pytest

from tests.reliability.kill import struck_often
from tests.reliability.tasks import TASKS

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX")


@pytest.mark.parametrize("task", TASKS)
def test_a_kill_leaves_all_of_a_command_or_nothing_of_it(task: str) -> None:
    struck = struck_often(task, 3, random.Random(task))
    assert [fault for one in struck for fault in one.faults] == []
    assert sum(one.returned for one in struck) >= 3
