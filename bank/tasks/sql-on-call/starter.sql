-- step 1
begin;
create temporary table if not exists seen (others bigint);
truncate seen;
insert into seen select count(*) from doctors where on_call and id <> :me;
-- step 2
update doctors set on_call = false where id = :me and (select others from seen) > 0;
-- step 3
commit;
