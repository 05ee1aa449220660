-- verdict: WA
-- mistake: each locks its own source and then waits for the other's
-- step 1
begin;
update accounts set balance = balance - :amount where id = :src;
-- step 2
update accounts set balance = balance + :amount where id = :dst;
commit;
