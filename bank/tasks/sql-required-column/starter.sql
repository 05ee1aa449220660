-- step 1
alter table orders add column currency text not null default 'RUB';
-- step 2
select 1;
-- step 3
select 1;
-- step 4
select 1;
