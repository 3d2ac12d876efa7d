"""Reports that have nothing to do with each other."""

import random

import pytest

_WORDS = [
    "harbour",
    "orchard",
    "violin",
    "glacier",
    "tunnel",
    "lantern",
    "market",
    "falcon",
    "compass",
    "granite",
    "meadow",
    "printer",
    "tractor",
    "museum",
    "bakery",
    "senate",
    "referee",
    "canyon",
    "lagoon",
    "turbine",
    "chapel",
    "nursery",
    "cinema",
    "furnace",
    "quarry",
    "brewery",
    "library",
    "stadium",
    "aquarium",
    "observatory",
    "monastery",
    "pharmacy",
    "foundry",
    "vineyard",
    "reservoir",
    "cathedral",
    "embassy",
    "laboratory",
    "plantation",
    "windmill",
]


@pytest.fixture
def unrelated():
    """Two hundred short reports, each on its own matter."""
    chance = random.Random(7)
    texts = []
    for number in range(200):
        thing, other = chance.sample(_WORDS, 2)
        name = "".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(4)).title()
        texts.append(
            f"The {thing} of {name} got a new {other} keeper. {name} number {number} had waited long, neighbours of {name} told us."
        )
    return texts
