-- shows: the last piece is sold once: the second update waits, checks again and changes nothing
-- needs: postgresql >=14
-- timeout: 30
-- control: B&: UPDATE stock SET n = n - 1 WHERE id = 1 AND n > 0 => B&: UPDATE stock SET n = n - 1 WHERE id = 1
A: CREATE TABLE stock(id int PRIMARY KEY, n int)
A: INSERT INTO stock VALUES (1, 1)
A: BEGIN
A: UPDATE stock SET n = n - 1 WHERE id = 1 AND n > 0
B&: UPDATE stock SET n = n - 1 WHERE id = 1 AND n > 0
A: COMMIT
B?:
A: SELECT n FROM stock
