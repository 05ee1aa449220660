"""`sobes serve`: open the web application on this machine."""

import click


@click.command()
def serve() -> None:
    """Open the web application."""
