-- verdict: WA
-- mistake: locks, but still in the order in which the accounts were named
-- step 1
begin;
select balance from accounts where id = :src for update;
-- step 2
select balance from accounts where id = :dst for update;
update accounts set balance = balance - :amount where id = :src;
update accounts set balance = balance + :amount where id = :dst;
commit;
