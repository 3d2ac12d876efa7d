"""Facts on outlets, their feeds, agencies, owners and aggregators.

Names, addresses and lines of credit come in, facts with their sources go out. It never decides who copied whom.
"""

from headwater.outlets.agencies import Agencies, Agency, agencies, by_form
from headwater.outlets.aggregators import Aggregator, aggregators, is_aggregator
from headwater.outlets.feeds import SuggestedFeed, Topic, countries, feeds, languages, suggest
from headwater.outlets.outlets import Outlet, Owner, outlet_named, outlet_of, outlets, owner_of

__all__ = [
    "Agencies",
    "Agency",
    "Aggregator",
    "Outlet",
    "Owner",
    "SuggestedFeed",
    "Topic",
    "agencies",
    "aggregators",
    "by_form",
    "countries",
    "feeds",
    "is_aggregator",
    "languages",
    "outlet_named",
    "outlet_of",
    "outlets",
    "owner_of",
    "suggest",
]
