-- approach: number the rows of each address from the freshest on, delete all but the first
delete from contacts
where id in (
    select id
    from (
        select id, row_number() over (partition by lower(email) order by updated_at desc, id desc) as place
        from contacts
        where email is not null
    ) numbered
    where place > 1
);
