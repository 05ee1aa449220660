-- verdict: WA
-- mistake: without SKIP LOCKED the workers wait for each other
-- step 1
begin;
update jobs set status = 'done'
where id = (select id from jobs where status = 'new' order by run_at, id limit 1 for update)
returning id;
-- step 2
commit;
