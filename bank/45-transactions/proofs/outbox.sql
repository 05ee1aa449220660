-- shows: the order and its event are rolled back together; two senders take different events without waiting
-- needs: postgresql >=14
-- control:  FOR UPDATE SKIP LOCKED => 
A: CREATE TABLE orders(id int PRIMARY KEY)
A: CREATE TABLE outbox(id int PRIMARY KEY, event text)
A: BEGIN
A: INSERT INTO orders VALUES (1)
A: INSERT INTO outbox VALUES (1, 'created:1')
A: ROLLBACK
A: SELECT (SELECT count(*) FROM orders) + (SELECT count(*) FROM outbox)
A: INSERT INTO outbox VALUES (2, 'created:2'), (3, 'created:3')
A: BEGIN
B: BEGIN
A: SELECT event FROM outbox ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
B: SELECT event FROM outbox ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
