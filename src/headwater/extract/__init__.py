"""A page becomes an article, or a failure that says why not.

Bytes come in, the text as its readers see it goes out, with title, byline, times and credits.
It never invents what the page does not say.
"""
