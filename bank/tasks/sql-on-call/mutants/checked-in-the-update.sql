-- verdict: WA
-- mistake: the check sees only what is committed: the other one has changed its row, too
-- step 1
begin;
-- step 2
update doctors set on_call = false
where id = :me and exists (select from doctors other where other.on_call and other.id <> :me);
-- step 3
commit;
