-- shows: "look for the key, then pay" pays twice when two requests come together
-- needs: postgresql >=14
-- control: CREATE TABLE payment(key text) => CREATE TABLE payment(key text PRIMARY KEY)
A: CREATE TABLE payment(key text)
A: SELECT count(*) FROM payment WHERE key = 'order-7'
B: SELECT count(*) FROM payment WHERE key = 'order-7'
A: INSERT INTO payment VALUES ('order-7')
B: INSERT INTO payment VALUES ('order-7')
A: SELECT count(*) FROM payment
