"""Files from other programs, one module each. They read; nothing here stores, asks or decides.

`read_path` reads whatever lies at a path. To add a format: a module, and a line in `table`.
"""
