"""Quotations that share words with what somebody asks for, and the wordings that stand beside them."""

from collections.abc import Sequence

from headwater import values
from headwater.store import search
from headwater.store.models import Article, Part, Statement
from headwater.values.said import Told

#: Quotations that are looked at for one question.
NEAR = 200


def near(words: str, limit: int = NEAR) -> list[Told]:
    """Return the quotations that share most with some words, the nearest first."""
    ids = search.sayings(words, limit)
    told = {one.quotation.id: one for one in _told(ids)}
    return [told[key] for key in ids if key in told]


def wordings(told: Told) -> tuple[str | None, Sequence[Told]]:
    """Return the speaker and all quotations of the act of speaking that a quotation is one wording of."""
    speaker = told.quotation.speaker.name if told.quotation.speaker else None
    for part in Part.objects.filter(story=told.story, field="utterances") if told.story else ():
        ids = [variant["quotation"] for variant in part.object["variants"]]
        if told.quotation.id in ids:
            return part.object["speaker"] or speaker, _told(ids)
    return speaker, [told]


def _told(ids: Sequence[str]) -> list[Told]:
    rows = Statement.objects.filter(pk__in=ids, article__hidden=False).select_related("article")
    return [_one(row.object, row.article) for row in rows if isinstance(row.object, values.Quotation)]


def _one(quotation: values.Quotation, article: Article) -> Told:
    return Told(quotation=quotation, article=article.object, told_at=article.told_at, story=article.story_id)
