-- shows: an open transaction that does nothing holds its row lock until it ends
-- needs: postgresql >=14
-- timeout: 30
-- control: A: BEGIN => A: SELECT 0
A: CREATE TABLE t(id int PRIMARY KEY, v int)
A: INSERT INTO t VALUES (1, 0)
A: BEGIN
A: UPDATE t SET v = 1 WHERE id = 1
B: SET lock_timeout = '200ms'
B: UPDATE t SET v = 2 WHERE id = 1
A: COMMIT
B: UPDATE t SET v = 2 WHERE id = 1
