"""Who stands right before a verb of saying where no blanks part words, behind words like verbs: 流行病学家."""

from collections.abc import Sequence

from headwater.read.unspaced.classes import SPEAKS, Piece


def over_compound(row: Sequence[Piece], last: int) -> int:
    """Return where a phrase ends over a word that begins like a verb, with a role or name behind it: 流行|病|学家."""
    at = last
    while at < len(row) and row[at].end - row[at].start == 1 and row[at].kinds <= {"verb", "localizer"}:
        at += 1
    if at == last or at == len(row) or row[at].kinds.isdisjoint({"title", "name"}):
        return last
    while at < len(row) and row[at].kinds & {"title", "name", "person"}:
        at += 1
    return at if only_adverbs(row[at:]) else last


def beside_verb(row: Sequence[Piece], first: int) -> tuple[int, int] | None:
    """Return a role or name right before a verb of saying, behind words that look like verbs: 值班队长闵锐."""
    end = len(row)
    while end > first and row[end - 1].kinds & {"adv", "time"} and row[end - 1].kinds.isdisjoint(SPEAKS):
        end -= 1
    start = end
    while start > first and row[start - 1].kinds & (SPEAKS | {"det"}):
        start -= 1
    loose = {"verb", "unrelated", "count", "cue", "adv", "time", "localizer", "opens"}
    plain = all(piece.kinds <= loose for piece in row[first:start])
    if start < end and all(piece.kinds <= {"verb", "unrelated"} for piece in row[first:start]) and _is_kind(row, start):
        start = first  # 河流保护联盟
    return (start, end) if start < end and plain else None


def _is_kind(row: Sequence[Piece], at: int) -> bool:
    """Return whether piece `at` is a kind of body and no other noun: 联盟."""
    return "body" in row[at].kinds and row[at].kinds.isdisjoint({"title", "person", "writing"})


def only_adverbs(row: Sequence[Piece]) -> bool:
    """Return whether nothing but adverbs, times, manner and phrases of place stands between a subject and its verb."""
    at = 0
    while at < len(row):
        kinds = row[at].kinds
        if "prep" in kinds:
            return True
        if not kinds & {"adv", "time", "neg", "modal", "opens", "cue"}:
            return False
        at += 1
    return True
