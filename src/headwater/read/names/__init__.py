"""Who is named in a text, and whom pronouns, roles and descriptions mean."""
