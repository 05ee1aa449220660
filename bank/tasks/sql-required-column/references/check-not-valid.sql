-- approach: a check that holds for new rows at once, and for the old ones after it was validated
-- step 1
alter table orders add column currency text;
-- step 2
update orders set currency = case country when 'RU' then 'RUB' else 'EUR' end where currency is null;
-- step 3
alter table orders add constraint orders_currency_given check (currency is not null) not valid;
-- step 4
alter table orders validate constraint orders_currency_given;
