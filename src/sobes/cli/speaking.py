"""Commands that tell errors in the person's language."""

from __future__ import annotations

import sys
from typing import Any

import click

from sobes.bank.item import LANGS, Lang
from sobes.cli.language import language_of_environment
from sobes.errors import SobesError
from sobes.i18n import told

REFUSED = 125  # exit code: the sandbox cannot be had, so nothing was run


def language(ctx: click.Context) -> Lang:
    """What --lang said, here or before, else what the environment says."""
    while True:
        said = ctx.params.get("lang") or ctx.meta.get("lang")
        if said in LANGS:
            lang: Lang = said
            return lang
        if ctx.parent is None:
            return language_of_environment()
        ctx = ctx.parent


def refuse(ctx: click.Context, error: SobesError, code: int = 1) -> None:
    click.echo(f"sobes: {told(error, language(ctx))}", err=True)
    sys.exit(code)


class SpeakingCommand(click.Command):
    """A command whose errors are told in the language of the person."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SobesError as error:
            return refuse(ctx, error)


class SpeakingGroup(click.Group):
    """The same for every command in it."""

    command_class = SpeakingCommand
