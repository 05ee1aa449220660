-- step 1
begin;
select id from jobs where status = 'new' order by run_at, id limit 1;
-- step 2
commit;
