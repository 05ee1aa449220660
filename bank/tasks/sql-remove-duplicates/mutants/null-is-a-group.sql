-- verdict: WA
-- mistake: PARTITION BY takes all NULLs for one address
delete from contacts
where id in (
    select id
    from (select id, row_number() over (partition by lower(email) order by updated_at desc, id desc) as place
          from contacts) numbered
    where place > 1
);
