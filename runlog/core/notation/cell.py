"""A text as one cell of a spreadsheet, where it can never be a formula."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def format_cell(text: str) -> str:
    """A text with an apostrophe before it if a spreadsheet would take it for a formula.

    Args:
        text: Any words; numbers are no text and stay as they are.

    Source:
        OWASP, CSV Injection.
    """
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA) else text


def parse_cell(cell: str) -> str:
    """The text of a cell that `format_cell` wrote."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell
