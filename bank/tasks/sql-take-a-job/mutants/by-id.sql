-- verdict: WA
-- mistake: takes jobs by number, not by time
-- step 1
begin;
update jobs set status = 'done'
where id = (select id from jobs where status = 'new' order by id limit 1 for update skip locked)
returning id;
-- step 2
commit;
