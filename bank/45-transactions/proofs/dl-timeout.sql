-- shows: lock_timeout ends a wait with 55P03
-- needs: postgresql >=14
-- timeout: 30
-- control: SET lock_timeout = '200ms' => SET statement_timeout = '400ms'
A: CREATE TABLE t(id int PRIMARY KEY, v int)
A: INSERT INTO t VALUES (1, 0)
A: BEGIN
A: UPDATE t SET v = 1 WHERE id = 1
B: SET lock_timeout = '200ms'
B: UPDATE t SET v = 2 WHERE id = 1
