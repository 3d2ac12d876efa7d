"""Full text: what is indexed, and how it is asked."""

import datetime as dt
from collections.abc import Iterable, Sequence

from django.db import connection
from msgspec import Struct

from headwater import values
from headwater.text.searchable import OPENING, phrases, searchable

#: Words of a question beyond these are not looked for.
_ASKED = 24


def index_article(number: int, article: values.Article) -> None:
    """Put the words of the report with this number into the index, in place of those of its earlier wording."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT OR REPLACE INTO report_words (rowid, title, body) VALUES (%s, %s, %s)",
            [number, searchable(article.title or ""), searchable(article.text)],
        )


def index_sayings(statements: Iterable[values.Statement]) -> None:
    """Put the words that reports give as somebody's into the index."""
    rows = [
        (_row(one.id), searchable(one.text))
        for one in statements
        if isinstance(one, values.Quotation) and not one.scare
    ]
    with connection.cursor() as cursor:
        cursor.executemany("INSERT OR REPLACE INTO saying_words (rowid, words) VALUES (%s, %s)", rows)


def forget_sayings(statements: Iterable[str]) -> None:
    """Take the statements of these ids out of the index."""
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM saying_words WHERE rowid = %s", [(_row(key),) for key in statements])


def forget_article(number: int) -> None:
    """Take the report with this number out of the index."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM report_words WHERE rowid = %s", [number])


def rebuild() -> None:
    """Write both indexes anew: SQLite before 3.42 leaves words of deleted rows in their segments."""
    with connection.cursor() as cursor:
        for table in ("report_words", "saying_words"):
            cursor.execute(f"INSERT INTO {table}({table}) VALUES ('rebuild')")  # noqa: S608 # names of ours


class Narrow(Struct, frozen=True, kw_only=True):
    """What reports are looked for among; None: all."""

    outlet: str | None = None
    lang: str | None = None
    #: The day (UTC) on which they were told.
    day: dt.date | None = None


def reports(question: str, limit: int, start: int = 0, among: Narrow | None = None) -> list[str]:
    """Return the ids of the reports that hold all words of a question, the nearest first.

    A word of four letters or more also finds those that begin with it. A question without words finds nothing.
    """
    asked = _query(question, " AND ")
    if not asked:
        return []
    narrowed, given = _narrowed(among or Narrow())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM report_words JOIN store_article ON number = report_words.rowid"  # noqa: S608 # words of ours
            f" WHERE report_words MATCH %s AND NOT hidden{narrowed}"
            " ORDER BY bm25(report_words, 4, 1), number DESC LIMIT %s OFFSET %s",
            [asked, *given, limit, start],
        )
        return [row[0] for row in cursor.fetchall()]


def _narrowed(among: Narrow) -> tuple[str, list[str | dt.datetime]]:
    """Return what is added to a question's condition, with its values."""
    added, given = "", list[str | dt.datetime]()
    for column in ("outlet", "lang"):
        if value := getattr(among, column):
            added += f" AND {column} = %s"
            given.append(value)
    if among.day:
        begin = dt.datetime.combine(among.day, dt.time())
        added += " AND told_at >= %s AND told_at < %s"
        given += [begin, begin + dt.timedelta(days=1)]
    return added, given


def sayings(words: str, limit: int) -> list[str]:
    """Return the ids of the quotations that share most with some words, the nearest first."""
    asked = _query(words, " OR ", opening=False)
    if not asked:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rowid FROM saying_words WHERE saying_words MATCH %s ORDER BY bm25(saying_words) LIMIT %s",
            [asked, limit],
        )
        return [f"{row[0] % (1 << 64):016x}" for row in cursor.fetchall()]


def _row(statement: str) -> int:
    """Return the number of a statement's row: its id read as a signed number of 64 bits."""
    number = int(statement, 16)
    return number - (1 << 64) if number >> 63 else number


def _query(question: str, joint: str, *, opening: bool = True) -> str:
    return joint.join(_term(phrase, opening=opening) for phrase in _short(phrases(question)))


def _short(found: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(found))[:_ASKED]


def _term(phrase: str, *, opening: bool) -> str:
    quoted = '"' + phrase.replace('"', '""') + '"'
    return quoted + "*" if opening and " " not in phrase and len(phrase) >= OPENING else quoted
