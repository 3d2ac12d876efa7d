"""Which of its reports' headlines stands for a story."""

from headwater.group import group, headline_of
from headwater.values import Article, When, identity


def report(title: str | None, text: str, lang: str = "en", hour: int = 8) -> Article:
    name = identity(title or "", text)
    when = When(value=f"2031-03-04T{hour:02d}:00", precision="minute")
    return Article(
        id=name, title=title, text=text, lang=lang, published=when, made_by="given", confidence=1, revision=name
    )


SCENE = (
    "A cable car stopped above the Ravel gorge on Tuesday with 31 skiers aboard. Rescuers of the Ravel mountain service "
    "brought all of them down by rope within four hours. The cable car operator Ravelbahn blamed a gearbox."
)
PLAIN = report("Rescuers bring 31 skiers down from stopped cable car", SCENE)
ANGLE = report("Grandmother knits a sock above the abyss", f"{SCENE} Olga Finn, 71, knitted.", hour=7)
OTHER = report("Skiers rescued by rope from Ravel cable car", f"{SCENE} Nobody was hurt.", hour=9)
LOUD = report("Skiers rescued by rope from Ravel cable car!", f"{SCENE} Nobody was hurt, happily.", hour=6)


def test_a_headline_tells_what_most_of_the_reports_tell():
    assert headline_of([ANGLE, PLAIN, OTHER]) in (PLAIN.title, OTHER.title)


def test_one_that_shouts_gives_way_to_one_that_does_not():
    assert headline_of([LOUD, PLAIN, ANGLE]) == PLAIN.title


def test_it_is_in_the_language_of_most_reports():
    foreign = report(
        "Rettung aus der Seilbahn", "31 Skifahrer hingen am Dienstag in der Seilbahn über der Ravel-Schlucht.", "de", 5
    )

    assert headline_of([foreign, PLAIN, OTHER]) in (PLAIN.title, OTHER.title)


def test_reports_without_headlines_give_none():
    untitled = report(None, SCENE)

    assert headline_of([untitled]) is None
    assert headline_of([untitled, ANGLE]) == ANGLE.title
    assert headline_of([]) is None


def test_a_headline_of_numbers_and_marks_alone_is_survived():
    assert headline_of([report("— … —", SCENE), report("", SCENE)]) == "— … —"


def test_a_story_takes_a_better_headline_when_it_comes():
    (story,) = group([ANGLE, PLAIN, OTHER])

    assert story.title in (PLAIN.title, OTHER.title)
