-- approach: one lock for all transfers, so they go one after the other
-- step 1
begin;
lock table accounts in share row exclusive mode;
update accounts set balance = balance - :amount where id = :src;
-- step 2
update accounts set balance = balance + :amount where id = :dst;
commit;
