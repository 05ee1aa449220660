-- shows: two sessions read 100, compute and write back: the first deposit is lost
-- needs: postgresql >=14
-- control: UPDATE acc SET v = 150 => UPDATE acc SET v = v + 50
A: CREATE TABLE acc(id int PRIMARY KEY, v int)
A: INSERT INTO acc VALUES (1, 100)
A: BEGIN
A: SELECT v FROM acc WHERE id = 1
B: BEGIN
B: SELECT v FROM acc WHERE id = 1
A: UPDATE acc SET v = 130 WHERE id = 1
A: COMMIT
B: UPDATE acc SET v = 150 WHERE id = 1
B: COMMIT
A: SELECT v FROM acc
