-- shows: the database refuses what a constraint forbids and accepts what only the application knows to be wrong
-- needs: postgresql >=14
-- control: CHECK (balance >= 0) => 
A: CREATE TABLE acc(id int, owner text, balance int CHECK (balance >= 0))
A: INSERT INTO acc VALUES (1, 'ann', -1)
A: INSERT INTO acc VALUES (2, 'ann', 10), (3, 'ann', 10)
