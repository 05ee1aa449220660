-- approach: a trigger gives the old program's rows a value until the check takes over
-- step 1
alter table orders add column currency text;
create function currency_of_country() returns trigger language plpgsql as $$
begin
    new.currency := coalesce(new.currency, case new.country when 'RU' then 'RUB' else 'EUR' end);
    return new;
end $$;
create trigger orders_currency before insert on orders for each row execute function currency_of_country();
-- step 2
update orders set currency = case country when 'RU' then 'RUB' else 'EUR' end where currency is null;
-- step 3
begin;
alter table orders add constraint orders_currency_given check (currency is not null) not valid;
drop trigger orders_currency on orders;
commit;
-- step 4
alter table orders validate constraint orders_currency_given;
