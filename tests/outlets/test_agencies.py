"""The table of agencies is whole."""

import pytest

from headwater.outlets import agencies


@pytest.mark.parametrize("agency", agencies().agency, ids=lambda agency: agency.name)
def test_each_agency_has_forms_and_a_seat_as_codes(agency):
    assert agency.forms
    assert agency.country is None or (len(agency.country) == 2 and agency.country.isupper())


def test_no_form_means_two_agencies():
    forms = [form for agency in agencies().agency for form in agency.forms]

    assert len(forms) == len(set(forms))
