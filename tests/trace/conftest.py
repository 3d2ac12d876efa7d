"""Invented reports of one event, a fire on a ferry."""

from collections.abc import Callable

import pytest

from headwater.read import read
from headwater.trace import Report
from headwater.values import Article, Block, Credit, Figure, Pledge, Quotation, When, identity

ORIGINAL = """\
A ferry carrying 214 passengers caught fire early on Monday in the harbour of Halme, forcing the crew to beach it on a
sandbank.

The blaze started in the engine room of the Sirin shortly after five o'clock, and thick smoke soon filled the car
deck.

Fishermen who were mending nets on the quay rowed out and pulled dozens of people from the water.

Nobody died, but eleven passengers were taken to the district hospital with burns and broken bones.

The ship was built in 1987 and had failed a safety inspection in March because two of its pumps did not work.

Its owner, the Norra Line, was given three months to repair them and kept it in service.

Harbour master Edda Rahn told reporters that the captain had acted quickly. “Without the sandbank we would be counting
bodies,” she said.

By noon the wreck was still smoking, and a tug had laid a boom around it to hold back the fuel.

Trains to the islands were packed as the line cancelled all its crossings until Thursday.
"""

SPUN = """\
The crew of a ferry with 214 people on board had to run it onto a sandbank in Halme harbour on Monday morning after a
fire broke out.

Flames began in the Sirin's engine room a little after 5 a.m.; dense smoke quickly spread through the deck for cars.

Men repairing their nets at the quayside used rowing boats to rescue scores of passengers who had jumped into the sea.

There were no deaths, although 11 travellers had to be brought to the local hospital, suffering fractures and burns.

Constructed in 1987, the vessel did not pass an inspection of its safety in March since a pair of its pumps was
broken.

The Norra Line, which owns it, had been granted a quarter of a year to fix the pumps and let it sail on.

The captain reacted fast, according to harbour master Edda Rahn, who said bodies would have been counted if there had
been no sandbank.

Smoke was still rising from the wreckage at midday, while a tugboat had placed a barrier around the ship to contain
its fuel.

All crossings have been called off by the company until Thursday, and trains bound for the islands were crowded.
"""

INDEPENDENT = """\
Travellers described scenes of panic on Monday as fire swept through the Sirin, the ageing ferry that links Halme with
the outer islands.

“My daughter lost her shoes and we jumped,” said Ola Brandt, 41, wrapped in a blanket at the terminal.

Hospital staff said they were treating eleven people, none of them in danger.

The shipping authority has opened an inquiry and sealed the logbook.

Ferries have been a sore point in Halme for years: the council asked twice for newer ships and was told that there was
no money.

The captain grounded the ferry on a sandbank, a move that rescuers praised.

It was not clear on Monday night who would pay for the removal of the wreck.

The Norra Line, whose shares lost nine percent, said that it would answer questions on Tuesday. Its ships carry a
third of the islands' food.
"""

OTHER = """\
Shares in the Norra Line fell nine percent on Monday after one of its four ferries burned in Halme, leaving eleven
people in hospital.

The accident comes at a bad time for the company, which wants to raise 60 million crowns from investors next month.

Analysts at Berg Bank said that insurers would look closely at an inspection in March which the ship did not pass.

“This will be expensive, whoever was at fault,” the bank's Signe Moe wrote to clients.

The line carried 900,000 passengers last year, a tenth less than before the new bridge was opened.

It has cancelled its crossings until Thursday and is looking for a ship to rent.

The 214 people on board were brought ashore within an hour.
"""

GERMAN = """\
Eine Fähre mit 214 Passagieren ist am frühen Montag im Hafen von Halme in Brand geraten; die Besatzung setzte sie auf
eine Sandbank.

Das Feuer brach kurz nach 5 Uhr im Maschinenraum der Sirin aus, dichter Rauch füllte bald das Autodeck.

Fischer, die am Kai ihre Netze flickten, ruderten hinaus und zogen Dutzende Menschen aus dem Wasser.

Niemand starb, doch 11 Passagiere kamen mit Verbrennungen und Knochenbrüchen ins Krankenhaus.

Das Schiff wurde 1987 gebaut und war im März bei einer Sicherheitsprüfung durchgefallen, weil zwei seiner Pumpen nicht
arbeiteten.

Die Reederei Norra Line bekam drei Monate Zeit, sie zu reparieren, und ließ es weiter fahren.

Hafenmeisterin Edda Rahn sagte vor Journalisten, der Kapitän habe schnell gehandelt. „Ohne die Sandbank würden wir
Leichen zählen“, sagte sie.

Am Mittag rauchte das Wrack noch, und ein Schlepper hatte eine Sperre gelegt, um den Treibstoff aufzuhalten.

Die Züge zu den Inseln waren überfüllt, da die Reederei alle Fahrten bis Donnerstag strich.
"""

RELEASE_A = """
A chemical smell woke the harbour quarter of Vesk on Sunday, and shopkeepers taped their windows.

The fire service said in a statement that a valve on a tank at the Arlen works had failed at four in the morning and
that about two hundred litres of solvent had run into a closed basin.

“At no time was there any danger to the public, and the air is being measured at nine places,” the statement said.

Baker Ilse Morn threw away her dough. Her street has asked for years that the works be moved.
"""

RELEASE_B = """
Green councillors want to know why it took two hours until sirens were sounded after a leak at the Arlen works.

The fire service said in a statement that a valve on a tank at the Arlen works had failed at four in the morning and
that about two hundred litres of solvent had run into a closed basin.

“At no time was there any danger to the public, and the air is being measured at nine places,” the statement said.

It is the third leak since spring. A motion will be put to the vote in June, when the plant's permit ends.
"""

Make = Callable[..., Report]


@pytest.fixture(scope="session")
def make() -> Make:
    """Return a function that makes a read report of a text; its keywords are an article's fields."""

    def made(text: str, name: str, *, lang: str = "en", day: str | None = None, **fields: object) -> Report:
        text = "\n\n".join(" ".join(block.split()) for block in text.split("\n\n"))
        ends = [*(at for at in range(len(text)) if text.startswith("\n\n", at)), len(text)]
        starts = [0, *(end + 2 for end in ends[:-1])]
        blocks = tuple(Block(span=span, type="paragraph") for span in zip(starts, ends, strict=True))
        article = Article(
            id=identity(name),
            revision=identity(name, text),
            outlet=name,
            text=text,
            lang=lang,
            blocks=blocks,
            made_by="test",
            confidence=1.0,
            published=When(value=day, precision="minute") if day else None,
            **fields,
        )
        said = read(article)
        return Report(
            article=article,
            quotations=tuple(one for one in said if isinstance(one, Quotation)),
            figures=tuple(one for one in said if isinstance(one, Figure)),
            pledges=tuple(one for one in said if isinstance(one, Pledge)),
        )

    return made


@pytest.fixture(scope="session")
def ferry(make: Make) -> dict[str, Report]:
    """Return the reports of the ferry fire by what each is to the first."""
    texts = {"original": ORIGINAL, "spun": SPUN, "independent": INDEPENDENT, "other": OTHER}
    return {name: make(text, name) for name, text in texts.items()} | {"german": make(GERMAN, "german", lang="de")}


@pytest.fixture(scope="session")
def leak(make: Make) -> tuple[Report, Report]:
    """Return two reports that print one official statement, and nothing else alike."""
    return make(RELEASE_A, "A"), make(RELEASE_B, "B")


@pytest.fixture(scope="session")
def agency() -> Callable[[str], tuple[Credit, ...]]:
    """Return a function that makes a credit of the text to an agency."""
    return lambda name: (Credit(type="agency", name=name, text=f"Source: {name}"),)


@pytest.fixture(scope="session")
def picture() -> Callable[[str], tuple[Credit, ...]]:
    """Return a function that makes a credit of a picture."""
    return lambda name: (Credit(type="picture", name=name, text=f"Photo: {name}"),)
