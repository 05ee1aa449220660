-- shows: the second writer of a version changes no row
-- needs: postgresql >=14
-- control: v = 150, version = 2 WHERE id = 1 AND version = 1 => v = 150, version = 2 WHERE id = 1
A: CREATE TABLE acc(id int PRIMARY KEY, v int, version int)
A: INSERT INTO acc VALUES (1, 100, 1)
A: SELECT v, version FROM acc
B: SELECT v, version FROM acc
A: UPDATE acc SET v = 130, version = 2 WHERE id = 1 AND version = 1
B: UPDATE acc SET v = 150, version = 2 WHERE id = 1 AND version = 1
A: SELECT v, version FROM acc
