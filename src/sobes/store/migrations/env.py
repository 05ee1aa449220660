"""Alembic runs this file: the revisions go through the connection, and so the transaction, of the caller."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
