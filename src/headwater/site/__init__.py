"""Pages that somebody would like to open in the morning.

Requests come in; what the store holds goes out, drawn by `show` and by templates. It finds nothing out by itself.
"""
