"""Embeddings help where two languages share neither names nor numbers, and are asked of nobody who was not named."""

import json
import random

import numpy as np
import pytest

from headwater.group import group
from headwater.group.embedding import EmbeddingError
from headwater.group.embedding_endpoint import EndpointEmbedder
from headwater.group.signature import Embedding
from headwater.values import Article, When, identity

#: The same six things in English and in German, with no name and no number.
TOLD = {
    "flood": ("The river rose overnight and flooded cellars all along the old quarter.", "In der Altstadt liefen nach dem nächtlichen Hochwasser viele Keller voll."),
    "bees": ("Beekeepers lost half of their colonies during the cold spring.", "Imker haben im kalten Frühjahr jedes zweite Bienenvolk verloren."),
    "trams": ("Tram drivers stopped work at noon because of split shifts.", "Wegen geteilter Dienste legten Straßenbahnfahrer mittags die Arbeit nieder."),
    "opera": ("The opera house opens again after a decade of scaffolding.", "Nach jahrelangem Umbau wird wieder gesungen: Das Opernhaus ist offen."),
    "milk": ("Dairy farmers poured milk onto the motorway in anger.", "Aus Protest kippten Milchbauern Milch auf die Autobahn."),
    "wolf": ("A wolf was seen twice near the kindergarten in the forest.", "Nahe dem Waldkindergarten ist zweimal ein Wolf gesichtet worden."),
}  # fmt: skip


def report(text: str, lang: str) -> Article:
    key = identity(text)
    when = When(value="2031-05-02T08:00", precision="minute")
    return Article(
        id=key, title=None, text=text, lang=lang, published=when, made_by="given", confidence=1.0, revision=key
    )


REPORTS = {(event, lang): report(text, lang) for event, two in TOLD.items() for text, lang in zip(two, ("en", "de"), strict=True)}  # fmt: skip
EVENT = {one.id: event for (event, _), one in REPORTS.items()}


def stub(article: Article, maker: str = "stub", length: int = 64) -> Embedding:
    """Return what a good model would: near for one event, and all texts near each other."""
    chance = np.random.default_rng(list(TOLD).index(EVENT[article.id]))
    vector = chance.normal(size=length) + 0.2 * np.random.default_rng(len(article.text)).normal(size=length) + 3.0
    return Embedding(maker=maker, vector=tuple((vector / np.linalg.norm(vector)).tolist()))


def stories(embed, seed=0):
    order = list(REPORTS.values())
    random.Random(seed).shuffle(order)
    filler = [report(f"{text} Nobody knows why {n}.", "en") for n, (text, _) in enumerate(TOLD.values())]
    EVENT.update({one.id: event for one, event in zip(filler, TOLD, strict=True)})
    return group([*filler, *order], embed)


def across(found):
    return {frozenset(EVENT[one] for one in story.members) for story in found if story.langs == ("de", "en")}


@pytest.mark.parametrize("seed", range(4))
def test_reports_in_two_languages_come_together_by_meaning_and_say_whose_model_it_was(seed):
    found = stories(stub, seed)

    assert across(found) == {frozenset({event}) for event in TOLD}
    reasons = [why for story in found for whys in story.because.values() for why in whys if why.feature == "embedding"]
    assert len(reasons) >= len(TOLD)
    assert {why.words for why in reasons} == {"in another language, near in meaning as stub sees it"}
    assert all(why.weight > 0 for why in reasons)


def test_without_a_model_they_do_not():
    assert across(stories(None)) == set()


def test_a_model_that_finds_all_texts_alike_joins_none():
    assert across(stories(lambda _: Embedding(maker="flat", vector=(0.6, 0.8)))) == set()


def test_in_one_language_words_alone_decide():
    words = [one for one in REPORTS.values() if one.lang == "en"]
    same = Embedding(maker="stub", vector=(1.0, 0.0))

    assert len(group(words, lambda _: same)) == len(group(words))


def test_a_report_of_which_nothing_was_made_is_grouped_by_its_words():
    found = stories(lambda one: None if one.lang == "de" else stub(one))

    assert across(found) == set()


def test_vectors_of_two_models_are_not_compared():
    assert across(stories(lambda one: stub(one, maker=one.lang))) == set()
    assert across(stories(lambda one: stub(one, length=64 if one.lang == "en" else 32))) == set()


ONE = REPORTS["flood", "en"]


def answered(body: bytes) -> Embedding:
    return EndpointEmbedder("wren", lambda _: body).embed(ONE)


def test_an_endpoint_is_asked_for_the_beginning_of_a_report_and_its_vector_gets_length_one():
    asked = []

    def post(question):
        asked.append(json.loads(question))
        return b'{"object":"list","data":[{"object":"embedding","index":0,"embedding":[3,0,4.0]}],"model":"wren"}'

    found = EndpointEmbedder("wren", post).embed(report("word " * 5000, "en"))

    assert found == Embedding(maker="openai:wren", vector=(0.6, 0.0, 0.8))
    assert asked[0]["model"] == "wren"
    assert len(asked[0]["input"][0]) == 2000


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"data": []}',
        b'{"data": [{"embedding": []}]}',
        b'{"data": [{"embedding": [0, 0]}]}',
        b'{"data": [{"embedding": [1e308, 1e308]}]}',
        b'{"data": [{"embedding": ["a"]}]}',
        b'{"data": [{"embedding": [%s]}]}' % b",".join([b"1"] * 9000),
        b'{"error": {"message": "no such model"}}',
    ],
)
def test_an_answer_that_holds_no_embedding_is_refused_in_a_sentence(body):
    with pytest.raises(EmbeddingError, match=r"openai:wren.*Check the model"):
        answered(body)
