"""Interviews, their events and drafts.

The log is append-only, and the database itself keeps it so:

- an event cannot be changed;
- an event can only follow the last one of its interview, so there are no gaps, no second event of the same number,
  and no replacing (`INSERT OR REPLACE` would delete silently);
- an event cannot be deleted while its interview is there. Deleting the interview deletes its row first and then, by
  the foreign key's cascade, the events: only then does the trigger let them go. So the log goes as a whole or not.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = (
    "PRAGMA application_id = 0x536F6265",  # "Sobe": whose database this is, whatever tables later forms have
    """
    CREATE TABLE interviews (
        id TEXT NOT NULL PRIMARY KEY,
        created_at TEXT NOT NULL,
        finished_at TEXT,
        kit TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE events (
        interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
        seq INTEGER NOT NULL CHECK (seq >= 1),
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        data TEXT NOT NULL,
        PRIMARY KEY (interview_id, seq)
    )
    """,
    """
    CREATE TABLE drafts (
        interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
        item_id TEXT NOT NULL,
        text TEXT NOT NULL,
        seconds FLOAT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (interview_id, item_id)
    )
    """,
    """
    CREATE TRIGGER events_never_change BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END
    """,
    """
    CREATE TRIGGER events_follow BEFORE INSERT ON events
    WHEN NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM events WHERE interview_id = NEW.interview_id)
    BEGIN SELECT RAISE(ABORT, 'an event follows the last one'); END
    """,
    """
    CREATE TRIGGER events_go_with_their_interview BEFORE DELETE ON events
    WHEN EXISTS (SELECT 1 FROM interviews WHERE id = OLD.interview_id)
    BEGIN SELECT RAISE(ABORT, 'events are deleted only with their interview'); END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
