-- shows: a rollback gives the row back, not the number of the identity column
-- needs: postgresql >=14
-- control: A: ROLLBACK => A: COMMIT
A: CREATE TABLE orders(id int GENERATED ALWAYS AS IDENTITY, note text)
A: BEGIN
A: INSERT INTO orders(note) VALUES ('first')
A: ROLLBACK
A: INSERT INTO orders(note) VALUES ('second')
A: SELECT id, note FROM orders ORDER BY id
