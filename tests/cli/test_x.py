import shlex, time
from tests.cli.terminal import on_terminal
def test_a(done, db):
    done("shoes add Pegasus --start 600 --limit 700")
    done("add 8k 45:12 yesterday pegasus rpe7")
    done("add 8k 45:12 19 nov 2024 evening pegasus", "6x400 r90s", "--note", "long note " * 10)
    done("symptoms low back stiffness 4/10 yesterday evening")
    s = on_terminal(["add"], typed=[("run>", "8k 45:12 blurb\r"), ("felt strong",""), ("run>", "\x7f"*6 + "\r")]); print(s.text)
    s = on_terminal(["add"], typed=[("run>", "\x03")]); print(s.code, s.text)
    s = on_terminal(["check"], typed=[("answer): ", "foo\r"), ("understood",""),("answer): ","3\r"), ("answer): ","12\r"), ("no effort",""),("answer): ","6\r"), ("nothing else): ","\r")]); print(s.code, s.text)
    s = on_terminal(["check"], typed=[("answer): ", "\x03")]); print(s.code, s.text)
    s = on_terminal(["history"], lines=5); print(s.code, s.raw)
    s = on_terminal(["foo"], ); print(s.code, repr(s.raw))
