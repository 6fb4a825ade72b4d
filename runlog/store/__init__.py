"""The journal in one SQLite file; only here is SQL spoken."""
