-- shows: under Read Committed the same query sees a changed row and a new row
-- needs: postgresql >=14
-- control: A: BEGIN => A: BEGIN ISOLATION LEVEL REPEATABLE READ
B: CREATE TABLE t(id int PRIMARY KEY, v int)
B: INSERT INTO t VALUES (1, 10)
A: BEGIN
A: SELECT v FROM t WHERE id = 1
B: UPDATE t SET v = 20 WHERE id = 1
A: SELECT v FROM t WHERE id = 1
A: SELECT count(*) FROM t
B: INSERT INTO t VALUES (2, 30)
A: SELECT count(*) FROM t
