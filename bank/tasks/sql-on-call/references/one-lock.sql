-- approach: whoever wants to leave takes one lock that all take, and looks only then
-- step 1
begin;
lock table doctors in share row exclusive mode;
-- step 2
update doctors set on_call = false
where id = :me and exists (select from doctors other where other.on_call and other.id <> :me);
-- step 3
commit;
