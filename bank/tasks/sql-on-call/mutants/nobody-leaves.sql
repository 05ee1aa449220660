-- verdict: WA
-- mistake: the rule is kept because nobody may leave at all
-- step 1
begin;
-- step 2
update doctors set on_call = true where id = :me;
-- step 3
commit;
