"""Submissions that a browser ran where nothing could judge them: what it said of them, which nobody verified.

`unverified` is written with the submission and never changes. It is no verdict: the verdict's own columns stay empty
until a judge fills them.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATEMENTS = (
    "ALTER TABLE submissions ADD COLUMN unverified TEXT",
    """
    CREATE TRIGGER submissions_keep_what_the_browser_said BEFORE UPDATE OF unverified ON submissions
    BEGIN SELECT RAISE(ABORT, 'what was sent in is never changed'); END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
