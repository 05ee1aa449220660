-- verdict: WA
-- mistake: SET NOT NULL looks at all rows at once, and the old program has written one without a value
-- step 1
alter table orders add column currency text;
-- step 2
update orders set currency = case country when 'RU' then 'RUB' else 'EUR' end where currency is null;
-- step 3
alter table orders alter column currency set not null;
-- step 4
select 1;
