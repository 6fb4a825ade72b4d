"""What was taken out of the journal on purpose, so that it does not come back by itself."""

from runlog.store.database import Database


class Graves:
    """Records that were taken out; what was put back by undo is none of them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_sessions(self) -> frozenset[str]:
        """What identified the sessions that were taken out: their source keys."""
        rows = self._db.rows(
            "select distinct json_extract(before, '$.row.source_key') as source_key "
            "from change_items join changes on changes.id = change_items.change_id "
            "where record = 'session' and before is not null and after is null "
            "and is_undone = 0 and source_key is not null"
        )
        return frozenset(str(row["source_key"]) for row in rows)
