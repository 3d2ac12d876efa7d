"""One request and its answer."""

import asyncio
import os
from collections.abc import Sequence

import aiohttp
from msgspec import Struct
from yarl import URL

from headwater.net.address import Target
from headwater.net.answer import StopError, Validators
from headwater.net.dial import connector
from headwater.net.inflate import ACCEPTED, inflated, inflaters
from headwater.net.policy import Policy
from headwater.net.public import Address

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ACCEPT = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"


class Sent(Struct, frozen=True, kw_only=True):
    """What a POST carries: JSON, and the headers beside those of every request."""

    body: bytes
    headers: dict[str, str]


class Answer(Struct, frozen=True, kw_only=True):
    """What one address answered."""

    status: int
    headers: tuple[tuple[str, str], ...]
    validators: Validators | None
    #: Where it redirects to, as written; then the body was not read.
    location: str | None
    body: bytes


async def ask(
    target: Target,
    addresses: Sequence[Address],
    policy: Policy,
    *,
    carries: Validators | Sent | None = None,
    enough: int | None = None,
) -> Answer:
    """GET one address at one of the checked `addresses` and read its answer within the bounds of the policy.

    With validators of this same address the request is conditional, with what is to be sent it is a POST. With
    `enough`, the body is cut after that many bytes instead of refused. Takes as long as it takes: the caller sets the
    time. Raises StopError.
    """
    try:
        async with (
            aiohttp.ClientSession(
                connector=connector(addresses, target.port),
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=aiohttp.ClientTimeout(total=None),
                trust_env=False,
                auto_decompress=False,
                max_line_size=policy.header_bytes,
                max_field_size=policy.header_bytes,
            ) as session,
            session.request(
                "POST" if isinstance(carries, Sent) else "GET",
                URL(target.url, encoded=True),
                headers=_headers(target, policy, carries),
                data=carries.body if isinstance(carries, Sent) else None,
                allow_redirects=False,
            ) as response,
        ):
            return await _read(response, target, policy, enough)
    except (aiohttp.ClientError, OSError, ValueError) as error:
        # A wait that is over is an OSError too; it belongs to whoever set the time.
        if isinstance(error, asyncio.TimeoutError):
            raise
        raise _stop(error, target) from error


def _headers(target: Target, policy: Policy, carries: Validators | Sent | None) -> dict[str, str]:
    headers = {"User-Agent": policy.agent.header, "Accept": _ACCEPT, "Accept-Encoding": ACCEPTED}
    if isinstance(carries, Sent):
        return headers | carries.headers
    if carries is not None and carries.url == target.url:
        if carries.etag is not None:
            headers["If-None-Match"] = carries.etag
        if carries.modified is not None:
            headers["If-Modified-Since"] = carries.modified
    return headers


async def _read(response: aiohttp.ClientResponse, target: Target, policy: Policy, enough: int | None) -> Answer:
    raw = response.raw_headers
    if sum(len(name) + len(value) for name, value in raw) > policy.header_bytes:
        says = f"{target.host} answered with headers of more than {policy.header_bytes:,} bytes, so it was not read."
        raise StopError("size", f"{says} Check the address.")
    if response.status == 101:
        raise StopError("broken", f"{target.host} wants to speak another protocol than HTTP. Check the address.")
    headers = tuple((name.decode("latin-1").lower(), _text(value)) for name, value in raw)
    location = next((value for name, value in headers if name == "location"), None)
    if response.status not in _REDIRECTS:
        location = None
    return Answer(
        status=response.status,
        headers=headers,
        validators=_validators(target, dict(reversed([(name.lower(), value) for name, value in raw]))),
        location=location,
        body=await _body(response, target, policy, enough) if location is None else b"",
    )


async def _body(response: aiohttp.ClientResponse, target: Target, policy: Policy, enough: int | None) -> bytes:
    most = policy.body_bytes if enough is None else enough
    if enough is None and (response.content_length or 0) > policy.wire_bytes:
        raise _too_large(target, policy.wire_bytes)
    stages = inflaters(",".join(response.headers.getall("Content-Encoding", [])), target.host, policy)
    body, sent = bytearray(), 0
    async for chunk in response.content.iter_any():
        sent += len(chunk)
        for piece in inflated(chunk, stages):
            body += piece
            if len(body) >= most and enough is not None:
                return bytes(body[:most])
            if len(body) > most:
                raise _too_large(target, most)
        if sent > policy.wire_bytes:
            raise _too_large(target, policy.wire_bytes)
    for stage in stages:
        stage.end()
    return bytes(body)


def _too_large(target: Target, most: int) -> StopError:
    says = f"The answer of {target.host} has more than {most / 1e6:,.0f} MB, so it was not kept."
    return StopError("size", f"{says} This is no report; check the address.")


def _text(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _validators(target: Target, headers: dict[bytes, bytes]) -> Validators | None:
    exact: dict[str, str] = {}
    for field, name in (("etag", b"etag"), ("modified", b"last-modified")):
        value = headers.get(name, b"")
        # What is not UTF-8 could not be sent back byte for byte.
        if value and _text(value).encode() == value:
            exact[field] = _text(value)
    return Validators(url=target.url, **exact) if exact else None


def _stop(error: Exception, target: Target) -> StopError:
    host = target.host
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        says = f"The certificate of {host} is not right ({error.certificate_error}), so nothing was asked."
        return StopError("connection", f"{says} Check the address, or try again later.")
    if isinstance(error, aiohttp.ClientConnectorSSLError):
        says = f"No secure connection to {host} could be made at port {target.port}."
        return StopError("connection", f"{says} Check the address, or try again later.")
    if isinstance(error, aiohttp.ClientConnectorError):
        what = os.strerror(error.os_error.errno) if error.os_error.errno else "no reason was given"
        says = f"{host} could not be reached at port {target.port} ({what})."
        return StopError("connection", f"{says} Check the address, or try again later.")
    if isinstance(error, aiohttp.ServerDisconnectedError | aiohttp.ClientOSError | OSError):
        return StopError("connection", f"{host} hung up before it had answered. Try again later.")
    if isinstance(error, aiohttp.ClientPayloadError):
        return StopError("broken", f"The answer of {host} ended before it was complete. Try again later.")
    what = error.message if isinstance(error, aiohttp.ClientResponseError) else str(error)
    what = what.partition("\n")[0].partition(":")[0][:80]
    return StopError("broken", f"The answer of {host} is no proper HTTP ({what}). Check the address.")
