-- approach: collect what stays, then delete the rest
create temporary table kept as
select distinct on (lower(email)) id from contacts where email is not null order by lower(email), updated_at desc, id desc;
delete from contacts c where email is not null and not exists (select from kept k where k.id = c.id);
