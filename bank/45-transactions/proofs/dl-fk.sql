-- shows: checks of foreign keys wait for locks of the parent rows and close a cycle though no session updates a row
-- needs: postgresql >=14
-- timeout: 30
-- control: parent_id int REFERENCES parent => parent_id int
A: CREATE TABLE parent(id int PRIMARY KEY)
A: CREATE TABLE child(parent_id int REFERENCES parent)
A: INSERT INTO parent VALUES (1), (2)
A: SET deadlock_timeout = '60s'
B: SET deadlock_timeout = '200ms'
A: BEGIN
B: BEGIN
A: SELECT id FROM parent WHERE id = 1 FOR UPDATE
B: SELECT id FROM parent WHERE id = 2 FOR UPDATE
A&: INSERT INTO child VALUES (2)
B&: INSERT INTO child VALUES (1)
B?:
B: ROLLBACK
A?:
A: COMMIT
