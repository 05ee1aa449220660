-- approach: lock both rows before anything is changed, always from the smaller id to the larger
-- step 1
begin;
select id from accounts where id in (:src, :dst) order by id for update;
update accounts set balance = balance - :amount where id = :src;
-- step 2
update accounts set balance = balance + :amount where id = :dst;
commit;
