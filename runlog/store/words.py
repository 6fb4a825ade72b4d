"""Finding a word in notes."""

from collections.abc import Sequence


def word_index(name: str, *, of: str, columns: Sequence[str]) -> list[str]:
    """Statements that make a full-text index, and keep it in step with changes of its table.

    Rows without any text cost nothing: they are not in it. New rows are put in by
    `runlog.store.aggregates.add_rows`.

    Args:
        name: What the index is called.
        of: The table whose texts it finds; rows are found by their ``id``.
        columns: Columns with text, each of which may be null.
    """
    listed = ", ".join(columns)
    some_text = " or ".join(f"{column} is not null" for column in columns)
    changed = " or ".join(f"old.{column} is not new.{column}" for column in columns)
    return [
        f"create view {name}_texts as select id, {listed} from {of} where {some_text}",
        # No column sizes: they serve ranking, and results come newest first.
        f"""create virtual table {name} using fts5 ({listed}, content = '{name}_texts',
            content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2')""",
        f"""create trigger {name}_changed after update of {listed} on {of} when {changed}
            begin {_drop(name, columns)} {_put(name, columns)} end""",
        f"create trigger {name}_removed after delete on {of} begin {_drop(name, columns)} end",
    ]


def _put(name: str, columns: Sequence[str]) -> str:
    texts = ", ".join(f"new.{column}" for column in columns)
    some_text = " or ".join(f"new.{column} is not null" for column in columns)
    return (
        f"insert into {name} (rowid, {', '.join(columns)}) select new.id, {texts} "
        f"where {some_text};"
    )


def _drop(name: str, columns: Sequence[str]) -> str:
    texts = ", ".join(f"old.{column}" for column in columns)
    some_text = " or ".join(f"old.{column} is not null" for column in columns)
    return (
        f"insert into {name} ({name}, rowid, {', '.join(columns)}) "
        f"select 'delete', old.id, {texts} where {some_text};"
    )


def words_query(text: str) -> str:
    """A query for a full-text index: every word must occur, as the beginning of a word.

    Args:
        text: The runner's own words; no sign in it has a meaning of its own.

    Returns:
        Finds nothing if there is no word in the text.
    """
    words = "".join(letter if letter.isprintable() else " " for letter in text).split()
    if not words:
        return '""'
    return " ".join(f'"{word.replace(chr(34), chr(34) * 2)}"*' for word in words)
