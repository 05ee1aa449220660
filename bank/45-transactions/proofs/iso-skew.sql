-- shows: write skew passes Repeatable Read: nobody is on call any more
-- needs: postgresql >=14
-- control: ISOLATION LEVEL REPEATABLE READ => ISOLATION LEVEL SERIALIZABLE
A: CREATE TABLE duty(doctor text PRIMARY KEY, on_call bool)
A: INSERT INTO duty VALUES ('ann', true), ('bob', true)
A: BEGIN ISOLATION LEVEL REPEATABLE READ
B: BEGIN ISOLATION LEVEL REPEATABLE READ
A: SELECT count(*) FROM duty WHERE on_call
B: SELECT count(*) FROM duty WHERE on_call
A: UPDATE duty SET on_call = false WHERE doctor = 'ann'
B: UPDATE duty SET on_call = false WHERE doctor = 'bob'
A: COMMIT
B: COMMIT
A: SELECT count(*) FROM duty WHERE on_call
