"""Alembic without its command line and without alembic.ini. Imported only when there is something to migrate."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def config_for(folder: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return config


def scripts(folder: Path) -> ScriptDirectory:
    """The revisions in a folder."""
    return ScriptDirectory.from_config(config_for(folder))


def upgrade(connection: Connection, folder: Path) -> None:
    """Run every missing revision inside the transaction that `connection` is in."""
    config = config_for(folder)
    config.attributes["connection"] = connection  # env.py takes it from here
    command.upgrade(config, "head")
