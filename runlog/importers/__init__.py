"""Files from other programs, one module each. They read; nothing here stores, asks or decides.

To add a format: write a module with an `importer` in it, and a line in `_FILES` or `_EXPORTS`.
"""
