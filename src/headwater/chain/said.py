"""Who said some words: quotations that may hold them become those that do, by act of speaking."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from headwater.values.said import Saying, Told, Wording

#: Returns, for the id of a quotation, every quotation of the same act of speaking, with its speaker.
Wordings = Callable[[Told], tuple[str | None, Sequence[Told]]]

#: Code points of all quotations that are looked at for one question, the nearest first.
_LOOKED_AT = 80_000
#: Longer quotations are one only where they are the same letter by letter: comparing them costs the square of that.
_COMPARED = 1000


def said(words: str, near: Iterable[Told], wordings: Wordings) -> tuple[Saying, ...]:
    """Return who said some words: nothing where no quotation holds most of them close together.

    Acts of speaking that hold more of them come first, and among those that hold as much the earliest; `near` are the
    quotations to look at.
    """
    found: list[Saying] = []
    known: set[str] = set()
    for told in _whole(near, words):
        if told.quotation.id not in known:
            speaker, members = wordings(told)
            known.update(member.quotation.id for member in members)
            found.append(_saying(words, told, speaker, members))
    return tuple(sorted(_joined(found), key=lambda one: (-round(_share(one), 1), _order(one.wordings[0]))))


def _whole(near: Iterable[Told], words: str) -> list[Told]:
    """Return the quotations that hold enough, one for each place; what stands in marks goes before what is reported."""
    from headwater.trace.asked import held  # noqa: PLC0415 # the filters do not ask

    kept: list[Told] = []
    for told in sorted(_nearest(near), key=lambda one: one.quotation.type == "indirect"):
        inside = any(_overlap(told, other) for other in kept)
        if not inside and held(words, told.quotation.text, told.article.lang).enough:
            kept.append(told)
    return kept


def _nearest(near: Iterable[Told]) -> Iterator[Told]:
    left = _LOOKED_AT
    for told in near:
        left -= len(told.quotation.text)
        if left < 0:
            return
        yield told


def _overlap(a: Told, b: Told) -> bool:
    if a.article.id != b.article.id or a.quotation.where != b.quotation.where:
        return False
    return a.quotation.spans[0][0] < b.quotation.spans[-1][1] and b.quotation.spans[0][0] < a.quotation.spans[-1][1]


def _saying(words: str, told: Told, speaker: str | None, members: Sequence[Told]) -> Saying:
    return _in_order(speaker, [_wording(words, member, told.article.lang) for member in members])


def _in_order(speaker: str | None, wordings: Sequence[Wording]) -> Saying:
    from headwater.trace import earliest  # noqa: PLC0415

    ordered = sorted(wordings, key=_order)
    first = earliest([wording.told.article for wording in ordered])
    return Saying(speaker=speaker, wordings=tuple(ordered), first=first)


def _wording(words: str, told: Told, lang: str | None) -> Wording:
    from headwater.trace.asked import held  # noqa: PLC0415

    if (told.article.lang or "und")[:2] != (lang or "und")[:2]:
        return Wording(told=told, other=(), share=None)
    found = held(words, told.quotation.text, told.article.lang)
    return Wording(told=told, other=found.other, share=found.share)


def _order(wording: Wording) -> tuple[object, ...]:
    """Return what wordings are sorted by: when their report was published, those that do not say so last."""
    told = wording.told
    when = told.article.published
    return when is None, when.begins if when else told.told_at, told.article.id, told.quotation.spans


def _share(saying: Saying) -> float:
    return max(wording.share or 0.0 for wording in saying.wordings)


def _joined(found: Sequence[Saying]) -> list[Saying]:
    """Return the acts of speaking with those put together that one speaker made in the same words.

    Reports of one statement may stand in several stories.
    """
    out: list[Saying] = []
    for saying in found:
        twin = next((number for number, other in enumerate(out) if _same(saying, other)), None)
        if twin is None:
            out.append(saying)
        else:
            speaker = out[twin].speaker or saying.speaker
            out[twin] = _in_order(speaker, (*out[twin].wordings, *saying.wordings))
    return out


def _same(a: Saying, b: Saying) -> bool:
    from headwater.trace.likeness import SAME, same_utterance  # noqa: PLC0415
    from headwater.trace.speakers import relation  # noqa: PLC0415

    one, other = a.wordings[0].told, b.wordings[0].told
    langs = one.article.lang, other.article.lang
    if relation(a.speaker, b.speaker, *langs) != "same":
        return False
    if max(len(one.quotation.text), len(other.quotation.text)) > _COMPARED:
        return one.quotation.text == other.quotation.text
    return same_utterance(one.quotation.text, other.quotation.text, *langs) >= SAME
