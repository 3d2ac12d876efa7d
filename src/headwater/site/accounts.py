"""The first account."""

import os
import secrets


def first_admin() -> str | None:
    """Make the account `admin` where there is no account; return its password, None where there are accounts.

    The password is the environment's HEADWATER_ADMIN_PASSWORD, else one that is made up here and told once.
    """
    from django.contrib.auth import get_user_model  # noqa: PLC0415 # needs an opened store

    users = get_user_model()
    if users.objects.exists():
        return None
    password = os.environ.get("HEADWATER_ADMIN_PASSWORD") or secrets.token_urlsafe(12)
    users.objects.create_superuser("admin", password=password)
    return password
