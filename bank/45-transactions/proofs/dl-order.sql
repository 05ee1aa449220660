-- shows: with one order of locking the second transaction waits and then goes on
-- needs: postgresql >=14
-- timeout: 30
-- control: A: COMMIT => A: SELECT 1
A: CREATE TABLE t(id int PRIMARY KEY, v int)
A: INSERT INTO t VALUES (1, 0), (2, 0)
B: SET lock_timeout = '3s'
A: BEGIN
B: BEGIN
A: UPDATE t SET v = 1 WHERE id = 1
B&: UPDATE t SET v = 1 WHERE id = 1
A: UPDATE t SET v = 1 WHERE id = 2
A: COMMIT
B?:
B: UPDATE t SET v = 1 WHERE id = 2
B: COMMIT
