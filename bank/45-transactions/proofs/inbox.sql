-- shows: a message delivered twice is credited once
-- needs: postgresql >=14
-- control: ON CONFLICT DO NOTHING RETURNING id => ON CONFLICT (id) DO UPDATE SET id = excluded.id RETURNING id
A: CREATE TABLE inbox(id text PRIMARY KEY)
A: CREATE TABLE acc(id int, v int)
A: INSERT INTO acc VALUES (1, 100)
A: WITH first AS (INSERT INTO inbox VALUES ('msg-7') ON CONFLICT DO NOTHING RETURNING id) UPDATE acc SET v = v + 10 WHERE EXISTS (SELECT 1 FROM first)
A: WITH first AS (INSERT INTO inbox VALUES ('msg-7') ON CONFLICT DO NOTHING RETURNING id) UPDATE acc SET v = v + 10 WHERE EXISTS (SELECT 1 FROM first)
A: SELECT v FROM acc
