"""What is sent in for tasks, what was done with them, drafts of solutions, and the history of their typing.

Submissions, events and typing are append-only, and the database itself keeps them so:

- what was sent in never changes, and a verdict is written once: only a failure of the judge itself (IE) may be
  replaced by a later verdict. Who judges (`claimed_by`) and how often it was tried are bookkeeping and do change;
- no row is replaced by another of the same id (`INSERT OR REPLACE` would delete silently);
- rows of practice are never deleted. Those of an interview go with it, by the foreign key's cascade.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE submissions (
        id TEXT NOT NULL PRIMARY KEY,
        task_id TEXT NOT NULL,
        task_version INTEGER NOT NULL,
        source TEXT NOT NULL,
        at TEXT NOT NULL,
        interview_id TEXT REFERENCES interviews (id) ON DELETE CASCADE,
        item_id TEXT,
        judged_at TEXT,
        verdict TEXT,
        judgement TEXT,
        tries INTEGER NOT NULL DEFAULT 0,
        claimed_by TEXT,
        CHECK ((judged_at IS NULL) = (verdict IS NULL) AND (verdict IS NULL) = (judgement IS NULL))
    )
    """,
    "CREATE INDEX submissions_by_task ON submissions (task_id, at)",
    "CREATE INDEX submissions_by_interview ON submissions (interview_id) WHERE interview_id IS NOT NULL",
    "CREATE INDEX submissions_waiting ON submissions (at, id) WHERE judged_at IS NULL",
    """
    CREATE TABLE practice_events (
        id TEXT NOT NULL PRIMARY KEY,
        task_id TEXT NOT NULL,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        data TEXT NOT NULL
    )
    """,
    "CREATE INDEX practice_events_by_task ON practice_events (task_id, at)",
    """
    CREATE TABLE practice_drafts (
        task_id TEXT NOT NULL PRIMARY KEY,
        source TEXT NOT NULL,
        at TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE code_history (
        id TEXT NOT NULL PRIMARY KEY,
        task_id TEXT NOT NULL,
        at TEXT NOT NULL,
        interview_id TEXT REFERENCES interviews (id) ON DELETE CASCADE,
        item_id TEXT,
        changes TEXT NOT NULL
    )
    """,
    "CREATE INDEX code_history_by_task ON code_history (task_id, at)",
    "CREATE INDEX code_history_by_interview ON code_history (interview_id) WHERE interview_id IS NOT NULL",
)

SUBMISSIONS = (
    """
    CREATE TRIGGER submissions_never_change
    BEFORE UPDATE OF id, task_id, task_version, source, at, interview_id, item_id ON submissions
    BEGIN SELECT RAISE(ABORT, 'what was sent in is never changed'); END
    """,
    """
    CREATE TRIGGER submissions_are_judged_once BEFORE UPDATE OF judged_at, verdict, judgement ON submissions
    WHEN OLD.verdict <> 'IE' OR NEW.verdict IS NULL
    BEGIN SELECT RAISE(ABORT, 'a verdict is written once'); END
    """,
)


def upgrade() -> None:
    for statement in (*TABLES, *SUBMISSIONS):
        op.execute(statement)
    for table in ("practice_events", "code_history"):
        op.execute(
            f"CREATE TRIGGER {table}_never_change BEFORE UPDATE ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'rows of {table} are never changed'); END"
        )
    for table in ("submissions", "practice_events", "code_history"):
        op.execute(
            f"CREATE TRIGGER {table}_are_added BEFORE INSERT ON {table} "
            f"WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id) "
            f"BEGIN SELECT RAISE(ABORT, 'this row of {table} is there already'); END"
        )
    op.execute(
        "CREATE TRIGGER practice_events_stay BEFORE DELETE ON practice_events "
        "BEGIN SELECT RAISE(ABORT, 'rows of practice_events are never deleted'); END"
    )
    for table in ("submissions", "code_history"):
        op.execute(
            f"CREATE TRIGGER {table}_go_with_their_interview BEFORE DELETE ON {table} "
            "WHEN OLD.interview_id IS NULL OR EXISTS (SELECT 1 FROM interviews WHERE id = OLD.interview_id) "
            f"BEGIN SELECT RAISE(ABORT, 'rows of {table} are deleted only with their interview'); END"
        )
