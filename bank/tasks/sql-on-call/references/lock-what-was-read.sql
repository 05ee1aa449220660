-- approach: lock every row that the decision rests on, and count what was locked
-- step 1
begin;
create temporary table if not exists seen (id int);
truncate seen;
insert into seen select id from doctors where on_call order by id for update;
-- step 2
update doctors set on_call = false where id = :me and (select count(*) from seen where id <> :me) > 0;
-- step 3
commit;
