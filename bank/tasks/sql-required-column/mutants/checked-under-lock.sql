-- verdict: WA
-- mistake: a check without NOT VALID in the last step reads all rows under a lock that stops everybody
-- step 1
alter table orders add column currency text;
-- step 2
update orders set currency = case country when 'RU' then 'RUB' else 'EUR' end where currency is null;
-- step 3
alter table orders add constraint new_rows check (currency is not null) not valid;
-- step 4
alter table orders drop constraint new_rows, add constraint orders_currency_given check (currency is not null);
