"""A headline is held against the text under it."""

import pytest

from headwater.trace.headlines import headline

BEYOND = [
    # strength
    (
        "Council bans cars from the old town of Halme",
        (
            "The council of Halme voted on Monday to restrict cars in the old town during market hours.\n\n"
            "Drivers with a permit may still enter, mayor Ada Lund said."
        ),
        "strength",
    ),
    (
        "Norra Line halts ferries to Isket",
        (
            "The Norra Line will reduce its ferries to Isket from six to four a day, the company announced.\n\n"
            "Travellers were not pleased. “Two fewer boats is a lot,” said Ola Brandt."
        ),
        "strength",
    ),
    (
        "Coffee causes heart disease, study says",
        (
            "Coffee was associated with heart disease in a study of 900 nurses in Halme.\n\n"
            "The authors warn that other habits of coffee drinkers could explain the finding."
        ),
        "strength",
    ),
    (
        "Governor of Sund sacked after harbour affair",
        (
            "The governor of Sund has been suspended while auditors look into the harbour affair.\n\n"
            "A decision is expected in June."
        ),
        "strength",
    ),
    (
        "Storm destroys the pier of Halme",
        "The storm damaged the pier of Halme on Sunday night. Two of its forty posts broke.\n\nRepairs will take a week.",
        "strength",
    ),
    # scope
    (
        "All schools in Sund without heating",
        (
            "Some schools in Sund were without heating on Monday after a pipe broke.\n\n"
            "The town's other schools were not affected."
        ),
        "scope",
    ),
    (
        "Sund shuts its libraries as damp spreads",
        "Two libraries in Sund were shut on Monday because of damp. The other libraries of Sund are open.",
        "scope",
    ),
    (
        "Whole town flees gas leak",
        "Forty people had to leave their homes. The other residents were asked to keep their windows shut.",
        "scope",
    ),
    # what the text has, but denies
    (
        "Ferry almost capsizes off Isket",
        "The ship rolled in high waves. “We were never in danger of capsizing,” the captain said.",
        "strength",
    ),
    # certainty
    (
        "Tax on boats will rise next year",
        (
            "The tax on boats could rise next year, the finance minister of Varn said on Monday.\n\n"
            "No decision has been taken."
        ),
        "certainty",
    ),
    (
        "Halme bridge is open again",
        "The bridge of Halme will be open again in May, the council said.\n\nUntil then a ferry runs every hour.",
        "certainty",
    ),
    # attribution
    (
        "Mayor took money from the harbour fund",
        "A former clerk has accused the mayor of taking money from the harbour fund.\n\nThe mayor has not answered.",
        "attribution",
    ),
    (
        "Lamp sparked fire in the pier shop of Halme",
        "A fire burned shelves in a shop on Monday. A lamp may be to blame, a firefighter of Halme believes.",
        "certainty",
    ),
    (
        "Dockers of Halme will strike again on 3 June",
        "“If the offer stays as it is, we will strike again on 3 June,” said a docker of Halme.",
        "certainty",
    ),
    (
        "Council knew of rotten posts",
        "Two posts of the pier broke. Whether the council had any warning is not known.",
        "certainty",
    ),
    # number
    (
        "Fire on ferry injures 30 passengers",
        (
            "A fire on a ferry injured 13 passengers in Halme on Monday, the harbour master said.\n\n"
            "The 13 injured passengers were taken to hospital."
        ),
        "number",
    ),
]

FAIR = [
    (
        "Fire guts pier shop of Halme",
        "Flames destroyed the pier shop of Halme on Monday. A lamp may have caused the fire.",
    ),
    (
        "Dockers threaten to strike on 3 June",
        "“If the offer stays as it is, we will strike on 3 June,” said a docker of Halme.",
    ),
    (
        "Two libraries shut in Sund",
        "Two libraries in Sund were shut on Monday because of damp. The other libraries of Sund are open.",
    ),
    (
        "Nobody hurt as ferry rolls off Isket",
        "The ship rolled in high waves. No passenger was hurt.",
    ),
    (
        "Norra Line halts ferries to Isket",
        "The Norra Line stopped all its ferries to Isket on Monday. It had reduced them in March.",
    ),
    (
        "Hope on the horizon for Halme's fishermen",
        "Catches in the bay of Halme may grow next year, researchers say. Quotas were reduced in 2019.",
    ),
    (
        "Will the Isket ferry stop for good?",
        "The Norra Line will reduce its ferries to Isket from six to four a day.",
    ),
    (
        "Council refuses to ban cars from old town",
        "The council of Halme will not ban cars from the old town. It wants to restrict parking there.",
    ),
    (
        "Two die as storm hits Halme",
        "A storm killed two people in Halme on Sunday. Eleven were injured when a roof fell.",
    ),
    (
        "Minister warns of cuts, unions promise to fight to the end",
        "The minister said that spending would be limited. The unions said that they would fight.",
    ),
    (
        "Bridge of Halme to open in May",
        "The bridge of Halme will open in May, the council said. It may be open to lorries later.",
    ),
    (
        "Clerk says mayor took money from harbour fund",
        "A former clerk has accused the mayor of taking money from the harbour fund.",
    ),
    (
        "Thirteen hurt in ferry fire",
        "Thirteen passengers were hurt when a ferry burned in Halme. The ship carried 214 people and 30 cars.",
    ),
    (
        "Council under fire over handling of flood",
        "The council of Halme was blamed on Monday. “It should resign. It did not handle it well,” a grocer said.",
    ),
    (
        "Moen breaks Halme swimming record",
        "Moen swam faster than anybody in Halme. “If Moen breaks the Sund swimming record, I will eat my hat,” she said.",
    ),
    (
        "Two families mourned after ferry fire in Halme bay",
        "Two families were buried on Monday. A fourth passenger of the ferry may have been on his way to Halme bay.",
    ),
    (
        "Some 400 march in Varn",
        "Up to 400 people marched through Varn on Sunday, the police said. Organisers spoke of 1,000 marchers.",
    ),
    (
        "Five slain and nine hurt as crane falls in Varn",
        "A crane fell in Varn on Sunday. Five welders lost their lives and nine more were hurt as it fell in Varn.",
    ),
]


@pytest.mark.parametrize(("title", "text", "kind"), [row for row in BEYOND if row[2]])
def test_a_headline_that_goes_further_is_shown_with_both_words(make, title, text, kind):
    report = make(text, "Courier", title=title)
    verdict = headline(report)
    assert verdict.type == kind
    assert verdict.says == (
        f"The headline says “{title[slice(*verdict.span)]}”; the text says “{report.article.text[slice(*verdict.body)]}”."
    )


@pytest.mark.parametrize(("title", "text"), FAIR)
def test_a_headline_that_its_text_bears_out_is_no_finding(make, title, text):
    assert headline(make(text, "Courier", title=title)).type is None


@pytest.mark.parametrize(
    ("lang", "title", "text", "kind"),
    [
        (
            "de",
            "Alle Bäder in Halme zu: geschlossen",
            "Zwei Bäder sind geschlossen. Die übrigen Bäder bleiben offen.",
            "scope",
        ),
        (
            "fr",
            "La tempête détruit le quai de Halme",
            "La tempête a endommagé le quai de Halme. Deux poteaux ont cassé.",
            "strength",
        ),
        (
            "es",
            "El alcalde sabía de las grietas",
            "El muelle se agrietó. No se sabe si el alcalde sabía de las grietas.",
            "certainty",
        ),
        ("ru", "Все школы Хальма закрыты", "Три школы Хальма закрыты. Остальные школы Хальма работают.", "scope"),
        ("zh", "哈尔姆全部学校停课", "哈尔姆两所学校停课。其他学校照常上课。", "scope"),
    ],
)
def test_headlines_of_other_languages_are_held_against_their_text_by_the_same_rules(make, lang, title, text, kind):
    assert headline(make(text, "Courier", lang=lang, title=title)).type == kind


def test_without_a_headline_there_is_no_verdict(make):
    assert headline(make("The ferry sank.", "Courier")) is None


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        (
            "es",
            "Cinco muertos y nueve heridos al caer una grúa",
            "Cinco soldadores murieron y nueve resultaron heridos al caer una grúa.",
        ),
        (
            "fr",
            "Cinq morts et neuf blessés dans la chute d’une grue",
            "Cinq soudeurs ont péri et neuf ont été blessés dans la chute d’une grue.",
        ),
    ],
)
def test_dead_and_hurt_in_a_headline_are_the_dead_and_hurt_of_the_text(make, lang, title, text):
    assert headline(make(text, "Courier", title=title, lang=lang)).type is None
