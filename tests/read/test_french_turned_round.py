"""French subjects behind their verb: with a gerund, a role in -er, a demonym, or behind a clause that denies."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


def _told(said: Said, text: str) -> list[tuple[str, str | None]]:
    """Return the words of each quotation that is no mere phrase in marks, and who says them."""
    return [(one.text, one.speaker.name if one.speaker else None) for one in said(text, "fr") if not one.scare]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("« Pas vraiment », répond le boulanger en haussant les épaules.", "le boulanger"),
        ("« On verra », glisse la gérante en riant.", "la gérante"),
        ("« Tant pis », lâche un habitant en quittant la salle.", "un habitant"),
        ("— Et après ?\n\n— Pas vraiment, répond le fromager en fermant sa vitrine.", "le fromager"),
    ],
)
def test_what_somebody_does_while_speaking_is_no_part_of_who_it_is(said: Said, text: str, name: str) -> None:
    assert _told(said, text)[-1][1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("« Oui », répond le chef en cuisine.", "le chef en cuisine"),
        ("« Oui », répond la voisine d'un restaurant.", "la voisine d'un restaurant"),
        ("« Non », tranche la fabricante de gants.", "la fabricante de gants"),
    ],
)
def test_a_noun_that_ends_like_a_gerund_stays_in_its_phrase(said: Said, text: str, name: str) -> None:
    assert _told(said, text) == [(text[2 : text.index(" »")], name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("« Tout se joue dans la tête, a réagi la Suédoise Emma Lind au micro. Je pense à elles. »", "Emma Lind"),
        ("« Le match était fermé, a analysé le Français Luc Berger. On reviendra. »", "Luc Berger"),
        ("« On a souffert, raconte la Norvégienne Ada Lund. Puis tout est venu. »", "Ada Lund"),
    ],
)
def test_who_speaks_inside_marks_may_be_told_by_a_demonym_with_its_article(said: Said, text: str, name: str) -> None:
    told = _told(said, text)
    assert len(told) == 2
    assert {speaker for _, speaker in told} == {name}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Les enquêteurs n'excluent rien, a fait savoir le parquet.", "Les enquêteurs n'excluent rien", "le parquet"),
        ("Ada Lund est revenue. Le pont n'a pas été réparé, a-t-elle dit.", "Le pont n'a pas été réparé", "Ada Lund"),
        ("Le quai ne rouvrira jamais, prévient la mairie.", "Le quai ne rouvrira jamais", "la mairie"),
    ],
)
def test_a_clause_that_denies_is_told_as_any_other(said: Said, text: str, words: str, name: str) -> None:
    assert _told(said, text) == [(words, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Pas de pain, pas de boulanger.",
        "Le quai n'a pas rouvert, a-t-elle chanté.",
        "Les enquêteurs n'excluent rien, mais le parquet se tait.",
    ],
)
def test_a_clause_that_denies_is_nobodys_without_a_verb_of_saying(said: Said, text: str) -> None:
    assert _told(said, text) == []


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Luc Berger rit. Le maire nuance : ce n'est pas, selon lui, « une priorité ».", "une priorité", "Le maire"),
        (
            "Ada Lund a signé. La directrice du port hésite : le quai reste, selon elle, « trop étroit ».",
            "trop étroit",
            "La directrice du port",
        ),
        ("Luc Berger rit. Le procureur tempère : tout reste, selon lui, « à prouver ».", "à prouver", "Le procureur"),
        ("Ada Lund a signé. Le maire hésite : le quai reste, selon elle, « trop étroit ».", "trop étroit", "Ada Lund"),
        ("Luc Berger rit. Le pont est, selon lui, « une chance ».", "une chance", "Luc Berger"),
        ("Luc Berger rit. Le projet avance. Selon lui, « c'est une chance ».", "c'est une chance", "Luc Berger"),
    ],
)
def test_a_source_by_a_pronoun_is_the_role_that_opens_its_sentence(
    said: Said, text: str, words: str, name: str
) -> None:
    assert [speaker for told, speaker in _told(said, text) if told == words] == [name]
