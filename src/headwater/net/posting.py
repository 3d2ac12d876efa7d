"""JSON sent to one address that a person named, and what it answers."""

import asyncio

from msgspec.structs import replace

from headwater.net.address import target
from headwater.net.answer import Fetched, Refused, StopError
from headwater.net.client import utc
from headwater.net.hop import Answer, Sent, ask
from headwater.net.policy import Policy
from headwater.net.resolve import dialable, system


def post(url: str, body: bytes, *, policy: Policy, key: str | None = None) -> Fetched | Refused:
    """POST JSON to an address and wait for the answer, within the time and the bytes of the policy.

    The host of `url` may be one that is not public, such as loopback, since a person named it; no other host is
    contacted, and a redirect is refused. The `key` goes as a bearer token (RFC 6750, section 2.1), never over an
    unencrypted connection beyond this machine. Nothing is raised for what the outside does or is. Not for use inside a
    running event loop.
    """
    try:
        answer = asyncio.run(_answer(url, body, policy, key))
    except StopError as stop:
        return Refused(url=url, at=url, cause=stop.cause, says=stop.says)
    return Fetched(
        url=url, final_url=url, status=answer.status, headers=answer.headers, body=answer.body, fetched=utc()
    )


async def _answer(url: str, body: bytes, policy: Policy, key: str | None) -> Answer:
    goal = target(url)
    named = replace(policy, allow=frozenset({goal.authority}))
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if key is not None:
        headers["Authorization"] = f"Bearer {key}"
    try:
        async with asyncio.timeout(policy.seconds):
            addresses = await dialable(goal, named, system)
            if key is not None and not goal.secure and not all(address.is_loopback for address in addresses):
                says = f"The key was not sent to {goal.host}, since it would go there unencrypted."
                raise StopError("address", f"{says} Name an address with https:, or set no key.")
            answer = await ask(goal, addresses, named, carries=Sent(body=body, headers=headers))
    except TimeoutError:
        says = f"{goal.host} did not answer in full within {policy.seconds:g} seconds. Try again later."
        raise StopError("slow", says) from None
    if answer.location is not None:
        says = f"{goal.host} redirects what was sent to another address, which was not followed."
        raise StopError("redirects", f"{says} Name the address itself.")
    return answer
