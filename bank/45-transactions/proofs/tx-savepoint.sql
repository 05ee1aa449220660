-- shows: going back to a savepoint makes the transaction usable again
-- needs: postgresql >=14
-- control: A: ROLLBACK TO s\n => \n
A: CREATE TABLE t(i int)
A: BEGIN
A: INSERT INTO t VALUES (1)
A: SAVEPOINT s
A: SELECT 1/0
A: ROLLBACK TO s
A: INSERT INTO t VALUES (2)
A: COMMIT
A: SELECT i FROM t ORDER BY i
