"""What marks an SQLite file as a journal of this program."""

APPLICATION_ID = 0x72756E6C
"""In the header of every journal: ``runl``."""

VERSION = 2
"""Steps in `runlog.store.migrations`; a journal that had them all says so in its header."""
