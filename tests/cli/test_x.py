import shlex, time
from tests.cli.terminal import on_terminal
def test_a(done, db):
    done("shoes add Pegasus --start 600 --limit 700")
    done("add 8k 45:12 yesterday pegasus rpe7")
    done("add 8k 45:12 19 nov 2024 evening pegasus", "6x400 r90s", "--note", "long note " * 10)
    done("symptoms low back stiffness 4/10 yesterday evening")
    t=time.time()
    for c in (40,60,80,200):
        for line in ("history", "shoes", "symptoms", "stretches"):
            s = on_terminal(shlex.split(line), columns=c, typed=[("symptom>","\r")] if line=="symptoms" else [])
            print(c, line, s.code, repr(s.raw[:200]) if c==80 else ""); print(s.text)
    print(time.time()-t)
    s = on_terminal(["add"], typed=[("run>", "8k 45:12 blurb\r"), ("felt strong", "\x7f"*6 + "\r")]); print(s.text)
    s = on_terminal(["add"], typed=[("run>", "\x03")]); print(s.code, s.text)
    s = on_terminal(["check"], typed=[("answer): ", "foo\r"), ("answer): ","3\r"), ("answer): ","12\r"), ("answer): ","6\r"), ("nothing else): ","\r")]); print(s.code, s.text)
    s = on_terminal(["check"], typed=[("answer): ", "\x03")]); print(s.code, s.text)
    s = on_terminal(["history"], lines=5); print(s.code, s.raw)
    s = on_terminal(["foo"], ); print(s.code, repr(s.raw))
