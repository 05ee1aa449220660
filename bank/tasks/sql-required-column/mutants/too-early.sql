-- verdict: WA
-- mistake: the check stops the old program, which still runs
-- step 1
alter table orders add column currency text;
alter table orders add constraint orders_currency_given check (currency is not null) not valid;
-- step 2
update orders set currency = case country when 'RU' then 'RUB' else 'EUR' end where currency is null;
-- step 3
select 1;
-- step 4
alter table orders validate constraint orders_currency_given;
