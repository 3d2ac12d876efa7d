"""The process that serves the pages: `python -m headwater.site.serving ADDRESS`, as `headwater run` starts it.

It prints one line once it listens, `listening HOST PORT`, and ends with its parent.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any

from waitress.server import create_server

#: Requests that are answered at a time.
_THREADS = 6
#: A form holds a few reports at most; a head of a request holds no such thing.
_BODY, _HEAD = 8 * 1024 * 1024, 64 * 1024


def serve(application: Callable[..., Any], host: str, port: int) -> None:
    """Serve an application until the process is ended. Raises OSError where the address cannot be had."""
    server = create_server(
        application,
        host=host,
        port=port,
        threads=_THREADS,
        max_request_body_size=_BODY,
        max_request_header_size=_HEAD,
        ident=None,
        clear_untrusted_proxy_headers=True,
    )
    print("listening", host, server.effective_port, flush=True)  # noqa: T201 # to the parent
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    server.run()


def _end_with_parent() -> None:
    """End when standard input closes: the parent holds its other end, however it dies."""
    sys.stdin.buffer.read()
    os._exit(0)


def main() -> None:
    """Open the store and serve the pages at the address that the command line names."""
    from headwater.store.home import opened, usual  # noqa: PLC0415 # before any model

    host, port = sys.argv[1], int(sys.argv[2])
    opened(usual())
    from headwater.site.wsgi import application  # noqa: PLC0415

    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        serve(application, host, port)
    except OSError as error:
        sys.exit(f"{host}:{port} cannot be listened at ({error.strerror}). Name another address with --listen.")


if __name__ == "__main__":
    main()
