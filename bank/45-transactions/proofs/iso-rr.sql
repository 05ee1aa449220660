-- shows: under Repeatable Read the same queries see neither the change nor the new row
-- needs: postgresql >=14
-- control: ISOLATION LEVEL REPEATABLE READ => ISOLATION LEVEL READ COMMITTED
B: CREATE TABLE t(id int PRIMARY KEY, v int)
B: INSERT INTO t VALUES (1, 10)
A: BEGIN ISOLATION LEVEL REPEATABLE READ
A: SELECT v FROM t WHERE id = 1
B: UPDATE t SET v = 20 WHERE id = 1
B: INSERT INTO t VALUES (2, 30)
A: SELECT v FROM t WHERE id = 1
A: SELECT count(*) FROM t
