-- verdict: WA
-- mistake: the lock for filling waits for everybody who writes, and all others wait behind it
-- step 1
alter table orders add column currency text;
-- step 2
begin;
lock table orders in access exclusive mode;
update orders set currency = case country when 'RU' then 'RUB' else 'EUR' end where currency is null;
commit;
-- step 3
alter table orders add constraint orders_currency_given check (currency is not null) not valid;
-- step 4
alter table orders validate constraint orders_currency_given;
