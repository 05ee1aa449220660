-- shows: Serializable runs both transactions side by side and refuses the second commit
-- needs: postgresql >=14
-- control: ISOLATION LEVEL SERIALIZABLE => ISOLATION LEVEL REPEATABLE READ
A: CREATE TABLE duty(doctor text PRIMARY KEY, on_call bool)
A: INSERT INTO duty VALUES ('ann', true), ('bob', true)
A: BEGIN ISOLATION LEVEL SERIALIZABLE
B: BEGIN ISOLATION LEVEL SERIALIZABLE
A: SELECT count(*) FROM duty WHERE on_call
B: SELECT count(*) FROM duty WHERE on_call
A: UPDATE duty SET on_call = false WHERE doctor = 'ann'
B: UPDATE duty SET on_call = false WHERE doctor = 'bob'
A: COMMIT
B: COMMIT
A: SELECT count(*) FROM duty WHERE on_call
