# shows: a rollback of one database leaves the commit of another; there is no common transaction
# needs: cpython >=3.11
# control: FAIL_SECOND = True => FAIL_SECOND = False
import sqlite3

FAIL_SECOND = True


def new_database():
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE acc(v int CHECK (v >= 0))")
    db.execute("INSERT INTO acc VALUES (100)")
    db.commit()
    return db


first, second = new_database(), new_database()
first.execute("UPDATE acc SET v = v - 30")
first.commit()
try:
    second.execute("UPDATE acc SET v = v + ?", (-1000 if FAIL_SECOND else 30,))
    second.commit()
except sqlite3.IntegrityError:
    first.rollback()
    second.rollback()
values = [db.execute("SELECT v FROM acc").fetchone()[0] for db in (first, second)]
print(f"values={values} total_kept={sum(values) == 200}")
