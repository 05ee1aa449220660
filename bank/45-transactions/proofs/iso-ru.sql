-- shows: Read Uncommitted shows no uncommitted value
-- needs: postgresql >=14
-- control: B: BEGIN ISOLATION LEVEL READ UNCOMMITTED => A: COMMIT
A: CREATE TABLE t(id int PRIMARY KEY, v int)
A: INSERT INTO t VALUES (1, 10)
A: BEGIN
A: UPDATE t SET v = 99 WHERE id = 1
B: BEGIN ISOLATION LEVEL READ UNCOMMITTED
B: SELECT v FROM t WHERE id = 1
