-- approach: mark the job as done at once, in a transaction that stays open while the work goes on
-- step 1
begin;
update jobs set status = 'done'
where id = (select id from jobs where status = 'new' order by run_at, id limit 1 for update skip locked)
returning id;
-- step 2
commit;
