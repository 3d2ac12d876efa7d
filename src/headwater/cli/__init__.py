"""The `headwater` command: each verb a short file.

Arguments come in, the chain does the work, JSON Lines, a report or a page goes out. It holds no rule of its own.
"""


def main() -> None:
    """Run the command line."""
