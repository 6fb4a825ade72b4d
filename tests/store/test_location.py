"""Where the journal is."""

import sys
from pathlib import Path

import pytest

from runlog.errors import JournalError
from runlog.store.location import default_path

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="other folders there")


@linux_only
def test_it_is_in_the_data_folder_of_the_desktop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "elsewhere"))
    assert default_path() == tmp_path / "elsewhere" / "runlog" / "journal.db"


@linux_only
@pytest.mark.parametrize("folder", ["", "not/absolute"])
def test_it_is_in_the_home_folder_else(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", folder)
    assert default_path() == tmp_path / ".local" / "share" / "runlog" / "journal.db"


@linux_only
def test_without_a_home_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOME")
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setattr("os.getuid", lambda: 4_000_000_000)  # nobody the system knows
    with pytest.raises(JournalError, match="no home folder") as caught:
        default_path()
    assert "--db" in caught.value.hint


@linux_only
def test_a_home_that_is_nowhere_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "somewhere")
    monkeypatch.delenv("XDG_DATA_HOME")
    with pytest.raises(JournalError, match="no home folder"):
        default_path()


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_platformdirs_knows_the_folder(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setattr(sys, "platform", platform)
    path = default_path()
    assert path.is_absolute()
    assert path.parts[-2:] == ("runlog", "journal.db")
