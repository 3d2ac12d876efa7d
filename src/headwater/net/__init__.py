"""The only room that opens a socket: polite, pinned, bounded.

An address comes in, what the other side answered goes out, or a refusal that says why not. Whatever the outside does,
nothing is raised. Importing this room loads the HTTP client: import it where an address is really to be fetched.
"""

from headwater.net.answer import Cause, Fetched, Refused, Validators
from headwater.net.client import Client
from headwater.net.door import fetch
from headwater.net.policy import Agent, Policy
from headwater.net.posting import post
from headwater.net.resolve import Resolve

__all__ = ["Agent", "Cause", "Client", "Fetched", "Policy", "Refused", "Resolve", "Validators", "fetch", "post"]
