-- shows: advisory locks form a deadlock without touching a row
-- needs: postgresql >=14
-- timeout: 30
-- control: A: SELECT pg_advisory_lock(1) => A: SELECT pg_advisory_lock(3)
A: SET deadlock_timeout = '60s'
B: SET deadlock_timeout = '200ms'
A: SELECT pg_advisory_lock(1) IS NULL
B: SELECT pg_advisory_lock(2) IS NULL
A&: SELECT pg_advisory_lock(2) IS NULL
B&: SELECT pg_advisory_lock(1) IS NULL
B?:
B: SELECT pg_advisory_unlock_all() IS NULL
A?:
