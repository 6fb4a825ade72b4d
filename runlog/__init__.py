"""A running journal for the command line.

The folders are the architecture, inner ones first:

    errors      what can go wrong, in words for the runner
    core        what sessions, shoes and symptoms are, and what they add up to; no I/O, no clock
    store       keeps them in one SQLite file
    importers   reads them from other programs' files
    render      shows them: terminal, JSON
    actions     joins the above into what a runner asks for
    cli         turns typed words into actions
"""
