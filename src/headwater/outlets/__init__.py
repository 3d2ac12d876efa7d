"""Facts on outlets, agencies, owners and aggregators.

Names, domains and lines of credit come in, facts with their sources go out. It never decides who copied whom.
"""
