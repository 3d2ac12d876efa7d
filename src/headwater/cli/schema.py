"""`headwater schema`."""

import json

import click

from headwater.values import schema as contract_schema


@click.command()
def schema() -> None:
    """Print the JSON Schema of what the filters print.

    \b
    headwater schema > headwater.schema.json
    """
    click.echo(json.dumps(contract_schema(), ensure_ascii=False, indent=2))
