"""From a target to the addresses that may be dialled: looked up once, checked all."""

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from ipaddress import ip_address

from headwater.net.address import Target, refused_ports
from headwater.net.answer import StopError
from headwater.net.policy import Policy
from headwater.net.public import Address, objection

#: Looks a host name up: `(name, port)` to its addresses as text. Raises OSError where there is none.
Resolve = Callable[[str, int], Awaitable[Sequence[str]]]


async def system(name: str, port: int) -> Sequence[str]:
    """Look a name up as the system does.

    Each lookup has a thread of its own that nobody waits for: a name server that hangs holds up neither the other
    lookups nor the end of the program.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[Sequence[str]] = loop.create_future()

    def settle(found: Sequence[str], error: OSError | None) -> None:
        if not answer.done():
            answer.set_exception(error) if error else answer.set_result(found)

    def look_up() -> None:
        found: Sequence[str] = ()
        failed: OSError | None = None
        try:
            # As bytes, the name goes out as it is; the codec for text knows an older IDNA and refuses long names.
            rows = socket.getaddrinfo(name.encode("ascii"), port, type=socket.SOCK_STREAM)
            found = [str(row[4][0]) for row in rows]
        except OSError as error:
            failed = error
        with suppress(RuntimeError):  # the loop has ended, nobody asks any more
            loop.call_soon_threadsafe(settle, found, failed)

    threading.Thread(target=look_up, name=f"resolve {name}", daemon=True).start()
    return await answer


async def dialable(target: Target, policy: Policy, resolve: Resolve) -> tuple[Address, ...]:
    """Return the addresses of a target, all of which may be dialled.

    Raises StopError where the port is another protocol's, the name has no address, or one of its addresses is not
    public, and the policy does not allow this host with this port.
    """
    allowed = target.authority in policy.allow
    if not allowed and target.port in refused_ports():
        raise StopError("address", f"{target.authority}: another protocol than HTTP is spoken at this port. Check it.")
    found = (target.literal,) if target.literal else await _looked_up(target, resolve)
    for address in found:
        against = None if allowed else objection(address)
        if against:
            where = "It" if target.literal else f"Its address {address}"
            says = f"{target.host} was not contacted. {where} is not public: {against}."
            raise StopError("private", f"{says} If you mean it, allow {target.authority}.")
    return found


async def _looked_up(target: Target, resolve: Resolve) -> tuple[Address, ...]:
    try:
        answers = await resolve(target.host, target.port)
        found = tuple(dict.fromkeys(ip_address(answer) for answer in answers))
    except (OSError, ValueError) as error:
        what = getattr(error, "strerror", None) or error
        says = f"There is no host {target.host} ({what}). Check the address, or try again later."
        raise StopError("name", says) from None
    if not found:
        raise StopError("name", f"The host {target.host} has no address. Check it, or try again later.")
    return found
