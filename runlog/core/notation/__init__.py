"""What runners write, and how it is read and written back: each `parse_x` has its `format_x`."""
