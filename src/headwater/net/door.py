"""The door for programs that wait: one address, one answer."""

import asyncio

from headwater.net.answer import Fetched, Refused, Validators
from headwater.net.client import Client
from headwater.net.policy import Policy


def fetch(
    url: str, *, policy: Policy, validators: Validators | None = None, obey_robots: bool = True
) -> Fetched | Refused:
    """Fetch one address and wait for it, as `Client.fetch` does. Not for use inside a running event loop."""
    return asyncio.run(Client(policy).fetch(url, validators=validators, obey_robots=obey_robots))
