-- shows: a failed second update takes the first one with it
-- needs: postgresql >=14
-- control: balance - 150 => balance - 50
A: CREATE TABLE acc(id int PRIMARY KEY, balance int CHECK (balance >= 0))
A: INSERT INTO acc VALUES (1, 100), (2, 0)
A: BEGIN
A: UPDATE acc SET balance = balance + 150 WHERE id = 2
A: UPDATE acc SET balance = balance - 150 WHERE id = 1
A: COMMIT
A: SELECT id, balance FROM acc ORDER BY id
