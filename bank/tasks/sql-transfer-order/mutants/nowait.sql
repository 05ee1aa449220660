-- verdict: WA
-- mistake: instead of a deadlock the second transfer gets an error at once
-- step 1
begin;
select id from accounts where id in (:src, :dst) order by id for update nowait;
update accounts set balance = balance - :amount where id = :src;
-- step 2
update accounts set balance = balance + :amount where id = :dst;
commit;
