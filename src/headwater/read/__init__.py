"""An article becomes statements: quotations, figures, pledges.

An article comes in, who said what, how many, and who promised go out, each with its place in the text.
It never judges whether a statement is true.
"""
