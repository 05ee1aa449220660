-- verdict: WA
-- mistake: the check was never validated, so nothing is known of the old rows
-- step 1
alter table orders add column currency text;
-- step 2
update orders set currency = case country when 'RU' then 'RUB' else 'EUR' end where currency is null;
-- step 3
alter table orders add constraint orders_currency_given check (currency is not null) not valid;
-- step 4
select 1;
