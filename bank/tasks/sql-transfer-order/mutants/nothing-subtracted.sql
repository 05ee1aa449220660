-- verdict: WA
-- mistake: both accounts gain, nothing is subtracted
-- step 1
begin;
select id from accounts where id in (:src, :dst) order by id for update;
-- step 2
update accounts set balance = balance + :amount where id in (:src, :dst);
commit;
