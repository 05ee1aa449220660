-- shows: CREATE TABLE is rolled back like any other change
-- needs: postgresql >=14
-- control: A: ROLLBACK => A: COMMIT
A: BEGIN
A: CREATE TABLE temp_idea(i int)
A: ROLLBACK
A: SELECT to_regclass('temp_idea') IS NULL
