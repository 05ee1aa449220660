-- shows: a second FOR UPDATE waits and sees the new value; a plain SELECT does not wait
-- needs: postgresql >=14
-- timeout: 30
-- control: A: SELECT v FROM acc WHERE id = 1 FOR UPDATE => A: SELECT v FROM acc WHERE id = 1
A: CREATE TABLE acc(id int PRIMARY KEY, v int)
A: INSERT INTO acc VALUES (1, 100)
A: BEGIN
A: SELECT v FROM acc WHERE id = 1 FOR UPDATE
C: SELECT v FROM acc WHERE id = 1
B&: SELECT v FROM acc WHERE id = 1 FOR UPDATE
A: UPDATE acc SET v = 130 WHERE id = 1
A: COMMIT
B?:
