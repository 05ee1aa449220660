-- verdict: WA
-- mistake: a job that was marked by a worker that died is never done
-- step 1
update jobs set status = 'running'
where id = (select id from jobs where status = 'new' order by run_at, id limit 1 for update skip locked)
returning id;
-- step 2
update jobs set status = 'done' where status = 'running';
