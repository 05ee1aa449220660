-- verdict: WA
-- mistake: the second worker gets an error instead of the next job
-- step 1
begin;
update jobs set status = 'done'
where id = (select id from jobs where status = 'new' order by run_at, id limit 1 for update nowait)
returning id;
-- step 2
commit;
