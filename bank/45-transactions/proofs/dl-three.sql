-- shows: a cycle of three transactions is a deadlock too, though no two of them wait for each other
-- needs: postgresql >=14
-- timeout: 30
-- control: A: UPDATE t SET v = 1 WHERE id = 1\n => A: SELECT 0\n
A: CREATE TABLE t(id int PRIMARY KEY, v int)
A: INSERT INTO t VALUES (1, 0), (2, 0), (3, 0)
A: SET deadlock_timeout = '60s'
B: SET deadlock_timeout = '60s'
C: SET deadlock_timeout = '200ms'
A: BEGIN
B: BEGIN
C: BEGIN
A: UPDATE t SET v = 1 WHERE id = 1
B: UPDATE t SET v = 1 WHERE id = 2
C: UPDATE t SET v = 1 WHERE id = 3
A&: UPDATE t SET v = 2 WHERE id = 2
B&: UPDATE t SET v = 2 WHERE id = 3
C&: UPDATE t SET v = 2 WHERE id = 1
C?:
C: ROLLBACK
B?:
B: COMMIT
A?:
