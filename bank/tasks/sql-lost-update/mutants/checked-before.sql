-- verdict: WA
-- mistake: subtracts in the statement, but still trusts the balance that it saw before
-- step 1
begin;
create temporary table if not exists seen (balance int);
truncate seen;
insert into seen select balance from accounts where id = :id;
-- step 2
update accounts set balance = balance - :amount where id = :id and :amount <= (select balance from seen);
commit;
