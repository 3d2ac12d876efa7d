"""Articles in order of arrival become stories.

One article at a time comes in, the story that it joins or opens goes out, with the reason. It never sees a label,
except in `labelled`, which brings together what a person labelled.
"""

from headwater.group.changes import Change, Joined, Merged, Opened, Split
from headwater.group.headline import Headed, headed, headline_of
from headwater.group.labelled import labelled
from headwater.group.rulings import Ruling
from headwater.group.settling import MOST
from headwater.group.signature import Signature, signature, telling_terms
from headwater.group.sleeping import Memory, Recall
from headwater.group.snapshot import SnapshotError, keep, kept
from headwater.group.state import Embed, OldStateError, Settled, State, as_they_come, empty, group, step
from headwater.group.telling import follow, told

__all__ = [
    "MOST",
    "Change",
    "Embed",
    "Headed",
    "Joined",
    "Memory",
    "Merged",
    "OldStateError",
    "Opened",
    "Recall",
    "Ruling",
    "Settled",
    "Signature",
    "SnapshotError",
    "Split",
    "State",
    "as_they_come",
    "empty",
    "follow",
    "group",
    "headed",
    "headline_of",
    "keep",
    "kept",
    "labelled",
    "signature",
    "step",
    "telling_terms",
    "told",
]
