-- shows: the snapshot of Repeatable Read is taken by the first query, not by BEGIN
-- needs: postgresql >=14
-- control: A: BEGIN ISOLATION LEVEL REPEATABLE READ => A: BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1
B: CREATE TABLE t(id int)
A: BEGIN ISOLATION LEVEL REPEATABLE READ
B: INSERT INTO t VALUES (1)
A: SELECT count(*) FROM t
