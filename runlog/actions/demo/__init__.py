"""A runner who never was: plausible training, the same whenever it is made again."""

from runlog.actions.demo.contents import demo_contents

__all__ = ["demo_contents"]
