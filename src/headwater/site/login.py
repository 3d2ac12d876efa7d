"""Who may change something, and the door by which they come in."""

from ipaddress import ip_address

from django.conf import settings
from django.contrib.auth import views
from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest, HttpResponse

from headwater.site.limits import Limit, client_of, in_words

#: Guessing a password takes longer than anybody lives.
_LIMIT = Limit(10, 600)


def may_change(request: HttpRequest) -> bool:
    """Return whether who asks may have something fetched or followed: who is logged in, or sits at this machine."""
    if request.user.is_authenticated:
        return True
    return not settings.LOGIN_DEMANDED and _here(request)


def may_rule(request: HttpRequest) -> bool:
    """Return whether who asks may rule on notices and disputes: the staff, or who sits at this machine."""
    if request.user.is_authenticated:
        return request.user.is_staff
    return may_change(request)


def doors(request: HttpRequest) -> dict[str, bool]:
    """Tell templates which doors are open to who asks."""
    return {"may_rule": may_rule(request), "may_change": may_change(request)}


def _here(request: HttpRequest) -> bool:
    try:
        return ip_address(request.META.get("REMOTE_ADDR") or "").is_loopback
    except ValueError:
        return False


class Login(views.LoginView):
    """The page on which somebody logs in; too many tries from one place have to wait."""

    template_name = "login.html"
    redirect_authenticated_user = True

    def post(self, request: HttpRequest, *args: str, **kwargs: str) -> HttpResponse:
        """Let somebody in whose name and password are right."""
        if wait := _LIMIT.wait(client_of(request)):
            form = self.get_form()
            form.add_error(None, f"That was often from one place. Try again in {in_words(wait)}.")
            response = self.render_to_response(self.get_context_data(form=form), status=429)
            response.headers["Retry-After"] = str(wait)
            return response
        return super().post(request, *args, **kwargs)

    def get_form(self, form_class: type[AuthenticationForm] | None = None) -> AuthenticationForm:
        """Return the form; the first field has the focus of the reader, not of the browser."""
        form = super().get_form(form_class)
        form.fields["username"].widget.attrs.pop("autofocus", None)
        return form
