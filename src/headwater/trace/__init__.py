"""The reports of one story become a trace: who owes what to whom, and what does not fit.

Reports with their statements come in; links, origins, utterances, figures, headlines and findings go out.
It never says more than two places in the texts can show.
"""
