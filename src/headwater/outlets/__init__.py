"""Facts on outlets, agencies, owners and aggregators.

Names, domains and lines of credit come in, facts with their sources go out. It never decides who copied whom.
"""

from headwater.outlets.agencies import Agencies, Agency, agencies, by_form

__all__ = ["Agencies", "Agency", "agencies", "by_form"]
