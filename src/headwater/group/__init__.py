"""Articles in order of arrival become stories.

One article at a time comes in, the story that it joins or opens goes out, with the reason. It never sees a label,
except in `labelled`, which brings together what a person labelled.
"""

from headwater.group.changes import Change, Joined, Merged, Opened
from headwater.group.labelled import labelled
from headwater.group.state import State, empty, group, step, stories

__all__ = ["Change", "Joined", "Merged", "Opened", "State", "empty", "group", "labelled", "step", "stories"]
