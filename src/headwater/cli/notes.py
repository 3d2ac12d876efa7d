"""What is told to the person at the terminal, beside the output."""

import click


def note(sentence: str) -> None:
    """Write a sentence to standard error."""
    click.echo(f"headwater: {sentence}", err=True)
