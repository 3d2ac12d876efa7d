"""Decisions on what may be kept and shown, what a notice asks, and what is refused after a removal.

Articles, signals, mails and addresses come in, decisions with their reasons go out. It never fetches, sends,
stores or looks at a clock.
"""

from headwater.rights.addresses import address_key, matches, names_report, unwrapped
from headwater.rights.allowance import Terms, allowance, header_signals
from headwater.rights.excerpt import excerpt
from headwater.rights.letters import completion, confirmation
from headwater.rights.notices import read_form, read_mail
from headwater.rights.tombstones import Tombstones, refuses, tombstone

__all__ = [
    "Terms",
    "Tombstones",
    "address_key",
    "allowance",
    "completion",
    "confirmation",
    "excerpt",
    "header_signals",
    "matches",
    "names_report",
    "read_form",
    "read_mail",
    "refuses",
    "tombstone",
    "unwrapped",
]
