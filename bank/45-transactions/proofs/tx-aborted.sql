-- shows: after an error every command is refused, and COMMIT rolls back
-- needs: postgresql >=14
-- control: SELECT 1/0 => SELECT 1/1
A: BEGIN
A: SELECT 1/0
A: SELECT 1
A: COMMIT
