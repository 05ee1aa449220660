# shows: a process that dies between COMMIT and sending loses the event; with an outbox row it can be sent later
# needs: cpython >=3.11
# control: outbox=False => outbox=True
import sqlite3


class Crash(Exception):
    """The process dies here."""


def create_order(db, broker, outbox):
    db.execute("INSERT INTO orders VALUES (1)")
    if outbox:
        db.execute("INSERT INTO outbox VALUES ('created:1')")
    db.commit()
    raise Crash
    broker.append("created:1")


def after_restart(outbox):
    db, broker = sqlite3.connect(":memory:"), []
    db.execute("CREATE TABLE orders(id int)")
    db.execute("CREATE TABLE outbox(event text)")
    try:
        create_order(db, broker, outbox)
    except Crash:
        db.rollback()
    broker += [event for (event,) in db.execute("SELECT event FROM outbox")]
    return db.execute("SELECT count(*) FROM orders").fetchone()[0], broker


orders, events = after_restart(outbox=False)
print(f"orders={orders} events={events}")
