-- approach: the same, filled by parts, each in a transaction of its own, and without waiting long for a lock
-- step 1
set lock_timeout = '2s';
alter table orders add column if not exists currency text;
-- step 2
do $$
declare
    last int := -1;
    upto int;
begin
    loop
        select max(id) into upto from (select id from orders where id > last order by id limit 1000) part;
        exit when upto is null;
        update orders set currency = case when country = 'RU' then 'RUB' else 'EUR' end
        where id > last and id <= upto and currency is null;
        commit;
        last := upto;
    end loop;
end $$;
-- step 3
alter table orders add check (currency is not null) not valid;
-- step 4
alter table orders validate constraint orders_currency_check;
