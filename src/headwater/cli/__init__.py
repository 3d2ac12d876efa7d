"""The `headwater` command: each verb a short file.

Arguments come in, the chain does the work, JSON Lines, a report or a page goes out. It holds no rule of its own.
"""

from headwater.cli.command import headwater, main

__all__ = ["headwater", "main"]
