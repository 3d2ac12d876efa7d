import asyncio
import shutil
import ssl
import subprocess

import msgspec
import pytest

from headwater.net import Client, Fetched, Refused, dial

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl program to make a certificate with")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """Make a certificate for `news.example`, which nobody has signed."""
    folder = tmp_path_factory.mktemp("tls")
    key, cert = folder / "key.pem", folder / "cert.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    names = ["-subj", "/CN=news.example", "-addext", "subjectAltName=DNS:news.example", "-days", "2"]
    subprocess.run([*command, *names, "-keyout", key, "-out", cert], check=True, capture_output=True)
    return key, cert


@pytest.fixture
def secure_fetch(certificate, strict):
    """Fetch a path under a name, from a TLS server on loopback that has this certificate."""
    key, cert = certificate
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(cert, key)

    async def serve(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret")
        await writer.drain()
        writer.close()

    async def resolve(name, port):
        return ["127.0.0.1"]

    async def run(name):
        async with await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context) as server:
            port = server.sockets[0].getsockname()[1]
            bold = msgspec.structs.replace(strict, allow=frozenset({f"{name}:{port}"}))
            return await Client(bold, resolve=resolve).fetch(f"https://{name}:{port}/", obey_robots=False)

    dial._tls.cache_clear()
    yield lambda name: asyncio.run(run(name))
    dial._tls.cache_clear()


def test_a_certificate_is_checked_against_the_name_though_the_address_is_dialled(
    secure_fetch, certificate, monkeypatch
):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[1]))
    got = secure_fetch("news.example")
    assert isinstance(got, Fetched)
    assert got.body == b"secret"


@pytest.mark.parametrize("name", ["other.example", "127.0.0.1"])
def test_a_certificate_of_another_name_is_refused(secure_fetch, certificate, monkeypatch, name):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[1]))
    got = secure_fetch(name)
    assert isinstance(got, Refused)
    assert got.cause == "connection"
    assert got.says.startswith(f"The certificate of {name} is not right")


def test_a_certificate_that_nobody_vouches_for_is_refused(secure_fetch):
    got = secure_fetch("news.example")
    assert isinstance(got, Refused)
    assert got.says.startswith("The certificate of news.example is not right")
