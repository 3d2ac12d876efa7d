"""The tables of outlets, owners and aggregators keep their shape, and a host finds its outlet."""

import re
from collections import Counter
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.outlets import aggregators, is_aggregator, outlet_named, outlet_of, outlets, owner_of
from headwater.outlets.table import rows

#: ISO 3166-1 alpha-2, all officially assigned codes.
COUNTRIES = """AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC
    CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE
    GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM
    KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ
    NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH
    SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG
    VI VN VU WF WS YE YT ZA ZM ZW"""
#: ISO 639-1, and two languages of ISO 639-2 that have no shorter code.
LANGUAGES = """af am ar az be bg bn bo bs ca cs cy da de dv el en eo es et eu fa fi fo fr fy ga gd gl gu he hi hr ht hu hy id is it
    ja ka kk kl km kn ko ku ky lb lo lt lv mg mi mk ml mn mr ms mt my ne nl no pa pl ps pt rm ro ru rw sd si sk sl sm sn so
    sq sr sv sw ta te tg th ti tk tr tt ug uk ur uz vi wo xh yi yo zh zu cnr fil"""
DOMAIN = re.compile(r"(?!www\.)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
DATA = files("headwater.outlets") / "data"


def test_there_are_outlets_enough_to_begin_with():
    assert len(outlets()) >= 2900
    assert len({outlet.country for outlet in outlets()}) >= 150


def test_each_outlet_has_a_name_a_normal_domain_a_country_and_languages():
    for outlet in outlets():
        assert outlet.country in COUNTRIES.split(), outlet
        assert outlet.langs, outlet
        assert set(outlet.langs) <= set(LANGUAGES.split()), outlet
        assert len(set(outlet.langs)) == len(outlet.langs), outlet
        assert all(DOMAIN.fullmatch(domain) for domain in (outlet.domain, *outlet.domains)), outlet


def test_each_name_is_clean_and_no_title_of_a_feed():
    for outlet in outlets():
        for name in (outlet.name, *outlet.also):
            assert name == " ".join(name.split()), outlet
            assert name, outlet
            assert len(name) <= 60, outlet
            assert not re.search(r"\b(rss|feed)\b|https?:|\s[|–—]\s|[()]$", name, re.IGNORECASE), outlet


def test_no_domain_belongs_to_two_outlets():
    domains = Counter(domain for outlet in outlets() for domain in (outlet.domain, *outlet.domains))

    assert [domain for domain, times in domains.items() if times > 1] == []


def test_outlets_are_sorted_by_country_then_domain():
    order = [(outlet.country, outlet.domain) for outlet in outlets()]

    assert order == sorted(order)


@pytest.mark.parametrize("name", ["outlets.tsv", "feeds.tsv", "owners.toml", "aggregators.toml"])
def test_each_table_says_at_its_head_where_its_facts_come_from(name):
    head = [line for line in (DATA / name).read_text("utf-8").splitlines() if line.startswith("#")]

    assert "source" in " ".join(head).lower()


@given(outlet=st.sampled_from(outlets()), below=st.sampled_from(["", "www.", "m.", "news.example."]))
def test_each_domain_and_what_stands_below_it_leads_to_its_outlet(outlet, below):
    for domain in (outlet.domain, *outlet.domains):
        assert outlet_of(f"https://{below}{domain}/2026/report?id=1#top") == outlet
        assert outlet_of(f"{below}{domain}".upper()) == outlet


def test_each_domain_with_www_leads_to_its_outlet():
    assert all(
        outlet_of(f"www.{outlet.domain}") is outlet and outlet_of(outlet.domain) is outlet for outlet in outlets()
    )


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("www.bbc.co.uk", "bbc.com"),
        ("http://feeds.bbci.co.uk/news/rss.xml", "bbc.com"),
        ("https://www.theguardian.com:443/world", "theguardian.com"),
        ("//www.theguardian.com/world", "theguardian.com"),
        ("theguardian.com.", "theguardian.com"),
        ("timesofindia.indiatimes.com", "timesofindia.indiatimes.com"),
        ("g1.globo.com", "g1.globo.com"),
    ],
)
def test_an_address_leads_to_the_outlet_of_the_longest_domain(address, domain):
    assert outlet_of(address).domain == domain


@pytest.mark.parametrize(
    "address",
    ["", " ", "co.uk", "com", "indiatimes.com", "nottheguardian.com", "theguardian.com.example", "https://", "http://[::1]/",
     "https://example.org/www.bbc.co.uk", "mailto:a@example.org", "a" * 10_000, "https://theguardian.com@example.org/"],
)  # fmt: skip
def test_what_belongs_to_no_outlet_leads_to_none(address):
    assert outlet_of(address) is None


@given(st.text())
def test_any_text_may_be_asked_for(text):
    outlet_of(text)
    is_aggregator(text)
    outlet_named(text)


def test_a_name_leads_to_its_outlet_however_it_is_written():
    assert outlet_named("  the GUARDIAN ", "GB").domain == "theguardian.com"
    assert outlet_named("Süddeutsche  Zeitung").domain == "sueddeutsche.de"
    assert outlet_named("FAZ").domain == "faz.net"


def test_a_name_that_several_outlets_bear_leads_to_none_unless_the_country_tells():
    assert outlet_named("La Nación") is None
    assert outlet_named("La Nación", "AR").domain == "lanacion.com.ar"
    assert outlet_named("No Such Gazette") is None


def test_each_outlet_is_found_by_its_name_and_country_where_no_other_bears_both():
    bear = Counter((outlet.country, outlet.name) for outlet in outlets())

    for outlet in outlets():
        expected = outlet if bear[outlet.country, outlet.name] == 1 else None
        assert outlet_named(outlet.name, outlet.country) is expected, outlet
    assert sum(times > 1 for times in bear.values()) <= 5


def test_a_masthead_goes_before_what_others_are_called_for_short():
    assert outlet_named("Focus", "DE").domain == "focus.de"
    assert outlet_named("The Times", "GB").domain == "thetimes.com"


def test_each_owner_has_a_source_and_owns_outlets_of_the_table():
    owners = {outlet.owner for outlet in outlets() if outlet.owner}
    known = {outlet.domain for outlet in outlets()}
    owned = Counter(domain for owner in owners for domain in owner.domains)

    assert len({owner.name for owner in owners}) >= 60
    assert all(owner.source.startswith("https://") for owner in owners)
    assert set(owned) <= known
    assert max(owned.values()) == 1
    assert (DATA / "owners.toml").read_text("utf-8").count("[[owner]]") == len(owners)


def test_an_owner_whose_outlets_stand_on_several_pages_is_one_owner_and_each_page_is_told():
    here, there = owner_of("newyorker.com"), owner_of("vanityfair.com")

    assert here.name == there.name == "Advance Publications"
    assert here.source != there.source


def test_an_owner_is_told_with_its_source_and_an_unknown_one_is_none():
    assert owner_of("https://www.theguardian.com/world").name == "Guardian Media Group"
    assert owner_of("nobody.example") is None


def test_an_aggregator_is_told_from_an_outlet():
    assert is_aggregator("https://news.google.com/articles/x")
    assert is_aggregator("uk.news.yahoo.com")
    assert not is_aggregator("developers.google.com")
    assert not is_aggregator("www.bbc.co.uk")


def test_no_aggregator_is_an_outlet_and_each_has_a_source():
    for entry in aggregators():
        assert entry.source.startswith("https://"), entry
        assert all(DOMAIN.fullmatch(domain) for domain in entry.domains), entry
        assert not any(outlet_of(domain) for domain in entry.domains), entry
    assert not any(is_aggregator(outlet.domain) for outlet in outlets())


def test_a_broken_line_is_named(monkeypatch, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "outlets.tsv").write_text("# head\ncountry\tdomain\nGB\n", "utf-8")
    monkeypatch.setattr("headwater.outlets.table.files", lambda _: tmp_path)

    with pytest.raises(ValueError, match=r"Line 3 of outlets\.tsv .*country, domain.* Correct the line\."):
        list(rows("outlets.tsv", least=2))
