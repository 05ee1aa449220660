-- verdict: WA
-- mistake: jobs of the same time are taken in whatever order the server finds them
-- step 1
begin;
update jobs set status = 'done'
where id = (select id from jobs where status = 'new' order by run_at limit 1 for update skip locked)
returning id;
-- step 2
commit;
