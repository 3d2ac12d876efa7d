"""Feeds, pages, folders and archives become pages.

Paths, addresses and streams come in, pages go out, or a failure that says why not.
It opens no socket: fetching is handed in.
"""
