# shows: the driver opens a transaction itself; without commit() nobody sees the row and it is not kept
# needs: cpython >=3.11
# control: # writer.commit() => writer.commit()
import pathlib
import sqlite3
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "a.db")
    writer, reader = sqlite3.connect(path), sqlite3.connect(path)
    writer.execute("CREATE TABLE t(i)")
    writer.commit()
    writer.execute("INSERT INTO t VALUES (1)")
    print(f"in_transaction={writer.in_transaction}")
    # writer.commit()
    seen = reader.execute("SELECT count(*) FROM t").fetchone()[0]
    writer.close()
    kept = reader.execute("SELECT count(*) FROM t").fetchone()[0]
    reader.close()
    print(f"seen_by_others={seen} kept_after_close={kept}")
