-- verdict: WA
-- mistake: the largest id is not the freshest row
delete from contacts
where email is not null and id not in (select max(id) from contacts group by lower(email));
