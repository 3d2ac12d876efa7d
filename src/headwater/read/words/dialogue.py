"""Speech that dashes open, and who speaks told inside marks: "– Yes, said X.", « Yes, dit-elle. No »."""

import re
from collections.abc import Sequence

import regex

from headwater.language.pack import Marks
from headwater.read.words.passage import Passage
from headwater.read.words.speaking import Speaking
from headwater.text.spans import Span, trimmed

_GUILLEMET = regex.compile("[«»]")
_QUOTES = regex.compile('[«»„“”"]')
#: Dashes of dialogue, with a full stop that Spanish sets behind them.
_DASH = regex.compile(r"\s*[—–]\s*[.,]?\s*")
#: The same of hyphens, which stand between blanks; and a dash that opens speech behind a sentence or a colon.
_HYPHEN = regex.compile(r"\s*(?<!\S)-(?:\s+|(?=\p{Lu}))")
_OPENS_SPEECH = regex.compile(r"(?<=[.!?…:])\s+([—–]|-(?=\s))\s*(?=\p{Lu})")
#: A dash inside marks, or a hyphen that joins no words.
_ANY_DASH = re.compile(r"[—–-](?<!\w-)")
#: A dash inside marks that may part what is said from who says it.
_INNER_DASH = regex.compile(r"(?<=[\s,.?!…])[—–-](?=[\s\p{Ll}]|[.,]\s)[.,]?\s*|(?<=\w)[—–](?=[\s,.]|$)[.,]?\s*")
#: A comma inside marks, who speaks behind it by a pronoun glued to the verb, a name or a role, and where that ends.
_COMMA = regex.compile(r"[,،]\s+")
_BREAK = regex.compile(r"(?:,|(?<=[?!…]))\s+")
_GLUED = regex.compile(r"(?:\p{L}+['’\s]\s*)?\p{L}+-\p{L}")
_NAMED = (
    r"(?:\p{L}+['’\s]\s*)?(?:\L<helpers>\s+)?\p{Ll}+\s+(?:\p{Lu}|\p{L}['’]\p{Lu})"
    r"|(?:\p{L}['’])?(?:\L<helpers>\s+)?\p{Ll}+\s+\L<articles>(?:(?<=['’])|\s+)\p{L}"  # not "mi dicono i colleghi"
    r"|(?:\L<helpers>\s+)?\p{Ll}+\s+\L<recipients>(?:(?<=['’])|\s+)(?:[\p{L}'’-]+\s+){1,3}?"  # "dit aux riverains | X"
    r"(?:\p{Lu}|\L<articles>(?:(?<=['’])|\s+)\p{Ll})"
)
#: A clause behind what is said that opens with no capital and goes on with no comma.
_TELLS = regex.compile(r"[,،.?!؟…]\s+([\p{Ll}\p{Lo}][^,،?!؟:;]*?)(?=[.…](?:\s|$)|$)")
#: In scripts without capitals: a verb before what somebody does meanwhile ("يقول وهو").
_MEANWHILE = r"\p{Lo}+\s+\L<words>\p{M}*(?=[\s،.]|$)"
#: A verb alone that ends its sentence, or its clause.
_ALONE = regex.compile(r"\p{Ll}+([.,!?])(?=\s)")
_CLAUSE_END = regex.compile(r"[,،.!?؟…](?=\s|$)")
_SENTENCE_END = regex.compile(r"[.!?…](?=\s|$)")
_AFTER_SPEAKER = regex.compile(r"[.!?]\s+(?=\p{Lu})")
#: A name of two words behind a dash, before what somebody does or is.
_FULL_NAME = regex.compile(r"\s*[–—-]?\s*\p{Lu}\p{Ll}{2,}\s+\p{Lu}\p{Ll}+(?:,|\s+\p{Ll})")
#: Marks that close what is quoted inside a turn.
_CLOSING = "”»“\"’'"
#: A sentence between dashes that breaks in is shorter than this.
_ASIDE = 80
#: A whole sentence has more words than this.
_ITEM = 3
#: A clause that closes a turn with who speaks has no more words than this.
_BRIEF = 5
#: What a paragraph tells before a dash opens speech in it has so many words, and is no dateline.
_TOLD = 6


def without_narration(text: str, whole: Passage, speaks: Speaking, marks: Marks) -> list[Passage]:
    """Part a passage whose speaker is told inside its marks: «Yes, — said X, — I did», « Yes, dit-elle. No »."""
    told = _narrations(text, whole, speaks)
    if marks.comma_narration and not told:
        told = _comma_narrations(text, whole, speaks, marks)
    if not told:
        return [whole]
    begin = whole.span[0]
    out: list[Passage] = []
    for start, end in told:
        said = trimmed(text, (begin, start))
        outer = said[0] if out else whole.outer[0]
        out.append(Passage(span=said, outer=(outer, said[1]), well_formed=whole.well_formed))
        begin = end
    rest = trimmed(text, (begin, whole.span[1]))
    if rest[0] < rest[1]:
        out.append(
            Passage(span=rest, outer=(rest[0], whole.outer[1]), well_formed=whole.well_formed, goes_on=whole.goes_on)
        )
    return out


def _narrations(text: str, whole: Passage, speaks: Speaking) -> list[Span]:
    """Return what stands between dashes inside marks and tells who speaks, up to the dash behind it."""
    if _ANY_DASH.search(text, *whole.span) is None:
        return []
    dashes = [match.span() for match in _INNER_DASH.finditer(text, *whole.span)]
    begin, out = whole.span[0], list[Span]()
    for at, (dash, behind) in enumerate(dashes):
        inside = any(dash > part.span[0] and behind < part.span[1] for part in whole.inner)
        narrated = dash > begin and speaks.opens(text[behind : min(whole.span[1], behind + 80)])
        if narrated and not inside:
            begin = dashes[at + 1][1] if at + 1 < len(dashes) else whole.span[1]
            out.append((dash, begin))
    return out


def _comma_narrations(text: str, whole: Passage, speaks: Speaking, marks: Marks) -> list[Span]:
    """Return what stands behind a comma inside marks and tells who speaks: by a glued pronoun, a name or a role."""
    (begin, last), out = whole.span, list[Span]()
    for match in (_BREAK if marks.dash_quotes else _COMMA).finditer(text, begin, last):
        at, behind = match.span()
        if at <= begin or not speaks.opens(text[behind : min(last, behind + 80)]):
            continue
        if any(at > part.span[0] and behind < part.span[1] for part in whole.inner):
            continue
        glued, alone = _GLUED.match(text, behind, last), _ALONE.match(text, behind, last)
        alone = alone if alone and ("," if alone.group(1) == "," else ".") in marks.comma_narration else None
        alone = alone or regex.match(_MEANWHILE, text, 0, behind, last, words=marks.comma_narration)
        named = glued or alone or _names(text, behind, last, marks)
        if named or (marks.dash_quotes and _opens_with_verb(text, behind, last, marks)):
            stop = (_CLAUSE_END if glued or alone else _SENTENCE_END).search(text, behind, last)
            begin = stop.end() if stop else last
            begin = begin if glued or alone else _before_clause(text, behind, begin, marks)
            out.append((behind - 1, begin))
    return out


def _names(text: str, begin: int, end: int, marks: Marks) -> bool:
    """Return whether a verb opens a clause with its subject behind it: a name, or a role with its article."""
    helpers, recipients = marks.comma_helpers or ("\0",), _both_ways(marks.comma_recipients) or ["\0"]
    articles = _both_ways(marks.comma_narration)
    found = regex.match(_NAMED, text, 0, begin, end, articles=articles, helpers=helpers, recipients=recipients)
    return found is not None


def _both_ways(words: Sequence[str]) -> list[str]:
    """Return words with both apostrophes."""
    return [form for word in words for form in (word, word.replace("'", "’"))]


def _opens_with_verb(text: str, begin: int, end: int, marks: Marks) -> bool:
    """Return whether a small word opens a clause that is not one of what is said: "säger borgmästaren"."""
    first = text[begin : min(end, begin + _ASIDE)].split(maxsplit=1)[0].strip(".,:;!?")
    return first.islower() and first not in marks.comma_clauses


def _before_clause(text: str, begin: int, end: int, marks: Marks) -> int:
    """Return where who speaks ends: behind the first comma that a clause of what is said follows, else at `end`."""
    for comma in _COMMA.finditer(text, begin, end):
        stop = _CLAUSE_END.search(text, comma.end(), end)
        clause = text[comma.end() : stop.start() if stop else end].lower().replace("’", "'")
        row = regex.split(r"(?<=')|[\s-]+", clause)
        clear = not marks.comma_clauses.isdisjoint({*row, ","})
        if row[0] not in marks.comma_relatives and clear:
            return comma.end()
    return end


def around(block: Span, spoken: Sequence[Passage]) -> list[Span]:
    """Return what stands around the passages of a block, in order."""
    starts = [block[0], *(passage.outer[1] for passage in spoken)]
    ends = [*(passage.outer[0] for passage in spoken), block[1]]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def turns(text: str, blocks: Sequence[Span], speaks: Speaking, marks: Marks) -> dict[int, list[Passage]]:
    """Return what is spoken in blocks of dialogue by their number.

    Of neighbours that all begin with a dash, those without a narrator are speech too, where one is told or asks, or a
    verb with a colon leads to them; one that stands alone is where it answers a question, or a whole paragraph that a
    dash opens is speech (`marks.dash_alone`).
    """
    out: dict[int, list[Passage]] = {}
    row: list[int] = []
    hyphens = marks.dash_quotes and any(
        text[at : at + 1] == "-" and _dialogue(text, (at, end), speaks, marks) for at, end in blocks
    )
    dashes = "—–-" if hyphens else "—–"
    for number, block in enumerate((*blocks, (len(text), len(text)))):
        if number < len(blocks):
            out[number] = _dialogue(text, block, speaks, marks)
            if _opens_turn(text, block[0], marks):
                row.append(number)
                continue
        asks = any(sign in text[slice(*blocks[at])] for at in row for sign in "?؟")
        listed = not hyphens and all(text[blocks[at][0]] == "-" for at in row)  # a list's hyphens, unless one asks
        alone = len(row) == 1
        announced = bool(row) and marks.dash_once and _announces(text, blocks, row[0], speaks)
        if announced or (len(row) > 1 and (asks or (not listed and any(out[at] for at in row)))):
            for at in row:
                span = trimmed(text, (blocks[at][0] + 1, _closed(text, blocks[at])))
                turn = Passage(span=span, outer=(blocks[at][0], _behind_mark(text, span[1], blocks[at][1])))
                out[at] = out[at] or ([turn] if span[0] < span[1] else [])
        for at in row if marks.dash_quotes or alone else ():
            whole = marks.dash_alone and _is_whole(text[slice(*blocks[at])], dashes, 0 if alone else _ITEM)
            whole |= alone and marks.dash_quotes and _is_whole(text[slice(*blocks[at])], "-", 1)
            if not out[at] and (whole or _answers(text, blocks, at)):
                out[at] = _alone(text, blocks[at])
        row = []
    return out


def _opens_turn(text: str, at: int, marks: Marks) -> bool:
    """Return whether a dash opens a block, or a hyphen before a blank, or right before a sentence ("-Nereye?")."""
    glued = (marks.dash_once or marks.dash_quotes) and text[at : at + 1] == "-" and text[at + 1 : at + 2].isupper()
    return text[at : at + 1] in {"—", "–"} or text[at : at + 2] == "- " or glued


def _answers(text: str, blocks: Sequence[Span], at: int) -> bool:
    """Return whether a block answers the question that the one before it ends with."""
    return at > 0 and text[slice(*blocks[at - 1])].rstrip().endswith(("?", "؟"))


def _announces(text: str, blocks: Sequence[Span], at: int, speaks: Speaking) -> bool:
    """Return whether the block before ends with a verb of saying and a colon: "Muhtar şunları söyledi:"."""
    before = text[slice(*blocks[at - 1])].rstrip() if at > 0 else ""
    return before.endswith(":") and speaks.find(before) >= 0


def _is_whole(block: str, dashes: str, words: int) -> bool:
    """Return whether a paragraph holds whole sentences of more than `words` words behind one of `dashes`."""
    return block[0] in dashes and block.count(" ") > words and block.rstrip().rstrip(_CLOSING)[-1:] in {*".!?…"}


def _alone(text: str, block: Span) -> list[Passage]:
    """Return the turn of a paragraph that a dash opens, which nobody's speaking breaks."""
    span = trimmed(text, (block[0] + 1, _closed(text, block)))
    return [Passage(span=span, outer=(block[0], _behind_mark(text, span[1], block[1])))] if span[0] < span[1] else []


def _dialogue(text: str, block: Span, speaks: Speaking, marks: Marks) -> list[Passage]:
    """Return what is spoken behind a dash, at the head of a paragraph or of its second sentence, where one is named.

    The dash stands at the head, behind a full stop or a colon; somebody's speaking is told between dashes, or before
    the colon.
    """
    begin, mark = block[0], text[block[0] : block[0] + 2]
    narrated, again = False, marks.dash_again
    if not _opens_turn(text, begin, marks):
        opens = _OPENS_SPEECH.search(text, *block)
        if opens is None:
            return []
        begin, mark = opens.start(1), opens.group(1)
        before = text[block[0] : opens.start()]
        told = speaks.find(", " + before) >= 0 or before.count(" ") >= _TOLD
        narrated = before.endswith(":") or (again and not _QUOTES.search(before) and told)
    last = max(_closed(text, block), begin)  # what opens in the block itself closes nothing before it
    dashes = [match.span() for match in (_HYPHEN if mark[0] == "-" else _DASH).finditer(text, begin, last)]
    if marks.dash_quotes:  # other dashes only break in
        dashes = [dash for dash in dashes if dash[0] == begin or text[dash[0] - 1] in ".!?…:”»"]
        whole = Passage(span=(begin, last), outer=(begin, last))
        narrated |= bool(_comma_narrations(text, whole, speaks, marks))
    ends = [*(start for start, _ in dashes[1:]), last] if dashes else []  # marks alone close before any
    narrated |= last < block[1]
    out: list[Passage] = []
    for (dash, behind), until in zip(dashes, ends, strict=True):
        begin, end = behind, until
        told = not marks.dash_quotes and speaks.opens(text[behind : min(end, behind + 80)])
        if told or (again and _breaks_in(text, dash, end, block)):
            narrated = True
            stop = None if again else _AFTER_SPEAKER.search(text, behind, end)
            begin = stop.end() if stop else end
        elif again and narrated and end == last:
            end = _before_reporter(text, behind, end, speaks)
        elif (marks.dash_once or again) and (cut := _narrator(text, (behind, end), speaks, marks)) is not None:
            end, narrated = cut, True
        elif marks.dash_quotes and (until < last or dashes[0][0] > block[0]):
            end = _before_narrator(text, (behind, end), speaks, marks)
        span = trimmed(text, (begin, end))
        if span[1] - span[0] > 1:
            first = trimmed(text, (dash, end))[0] if begin == behind else span[0]
            out.append(Passage(span=span, outer=(first, _behind_mark(text, span[1], block[1]))))
    return out if narrated else []


def _narrator(text: str, turn: Span, speaks: Speaking, marks: Marks) -> int | None:
    """Return where the words of a turn end before a clause that closes it with who speaks: "Geldim, | dedi Lund.".

    Where another dash stands there (`marks.dash_again`), only behind a question or a call ("– Kam? | ptala se žena."),
    or in a short clause that closes the turn ("– Domů, | odpověděl chlapec.").
    """
    for match in _TELLS.finditer(text, *turn):
        row = match.group(1).split()
        closes = match.end() + 1 >= turn[1] and len(row) <= _BRIEF and marks.comma_clauses.isdisjoint(row)
        if marks.dash_again and text[match.start()] not in "?!" and not (closes and text[match.start()] == ","):
            continue
        if not row[0][0].islower() and (not closes or text[match.start()] in ".…"):
            continue  # no capital shows where what is said goes on
        if speaks.opens(text[match.start(1) : match.end()]):
            return match.start() + (text[match.start()] in "?!؟…")
    return None


def _before_narrator(text: str, turn: Span, speaks: Speaking, marks: Marks) -> int:
    """Return where a turn ends that shares its paragraph with the narrator: "– Ja, | säger Lund. Hon ler."."""
    told = _comma_narrations(text, Passage(span=turn, outer=turn), speaks, marks)
    return told[-1][0] if told and text[told[-1][1] - 1] in ".!?…" else turn[1]


def _before_reporter(text: str, begin: int, end: int, speaks: Speaking) -> int:
    """Return where the last words of a turn end: before a sentence of the reporter's that names who speaks in it."""
    cut = speaks.find(text[begin:end])
    return begin + cut if cut > 0 and text[begin + cut - 1] in ".!?…" else end


def _closed(text: str, block: Span) -> int:
    """Return where the words of a block end: at a guillemet that closes there what a block before it opened."""
    first = _GUILLEMET.search(text, *block)
    return first.start() if first is not None and first.group() == "»" else block[1]


def _behind_mark(text: str, end: int, last: int) -> int:
    """Return where a turn that ends at `end` ends with the guillemet that closes the dialogue, if one does."""
    mark = end
    while mark < last and text[mark].isspace():
        mark += 1
    return mark + 1 if mark < last and text[mark] == "»" else end


def _breaks_in(text: str, dash: int, end: int, block: Span) -> bool:
    """Return whether a sentence between dashes breaks in behind a question or an exclamation: "– A? – X rose. – B".

    One that closes the turn names somebody at once: "– A? – Ada Lund rose."
    """
    told = dash > block[0] and text[dash - 1] in "?!…" and text[end - 1] == "." and end - dash < _ASIDE
    return told and (end < block[1] or _FULL_NAME.match(text, dash) is not None)
