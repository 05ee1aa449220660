-- shows: two transactions wait for each other; PostgreSQL finds the cycle and aborts one with 40P01
-- needs: postgresql >=14
-- timeout: 30
-- control: A: UPDATE t SET v = 1 WHERE id = 1\n => A: SELECT 0\n
A: CREATE TABLE t(id int PRIMARY KEY, v int)
A: INSERT INTO t VALUES (1, 0), (2, 0)
A: SET deadlock_timeout = '60s'
B: SET deadlock_timeout = '200ms'
A: BEGIN
B: BEGIN
A: UPDATE t SET v = 1 WHERE id = 1
B: UPDATE t SET v = 1 WHERE id = 2
A&: UPDATE t SET v = 2 WHERE id = 2
B&: UPDATE t SET v = 2 WHERE id = 1
B?:
B: ROLLBACK
A?:
A: COMMIT
