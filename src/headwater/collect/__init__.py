"""Feeds, pages, folders and archives become pages.

Paths, addresses and streams come in, pages go out, or a failure that says why not; objects of the contract pass.
It opens no socket: fetching is handed in.
"""

from headwater.collect.inputs import Fetch, collect
from headwater.collect.json_lines import Line

__all__ = ["Fetch", "Line", "collect"]
