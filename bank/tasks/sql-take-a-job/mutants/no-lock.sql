-- verdict: WA
-- mistake: all workers take the same job
-- step 1
begin;
create temporary table if not exists taken (id int);
truncate taken;
insert into taken select id from jobs where status = 'new' order by run_at, id limit 1 returning id;
-- step 2
update jobs set status = 'done' where id in (select id from taken);
commit;
