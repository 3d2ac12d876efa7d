"""Forms of a name: people, places, institutions.

Names as articles write them come in, whether they can mean the same goes out. It never looks at a whole article.
"""
