"""What browsers are told to refuse on our pages, whatever a report holds (OWASP ASVS 5.0, section 3.4)."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

#: Nothing but our own style, script and pictures; nothing inline; no frame; forms go to us alone.
CONTENT = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; font-src 'none'; "
    "object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_ABILITIES = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"


class PolicyMiddleware:
    """Sets the policies that Django's own middleware does not know."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Return the answer with its policies."""
        response = self._answer(request)
        response.headers.setdefault("Content-Security-Policy", CONTENT)
        response.headers.setdefault("Permissions-Policy", _ABILITIES)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response
