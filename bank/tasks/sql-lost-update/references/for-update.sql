-- approach: whoever reads in order to write locks the row, and the second one waits before it reads
-- step 1
begin;
create temporary table if not exists seen (balance int);
truncate seen;
insert into seen select balance from accounts where id = :id for update;
-- step 2
update accounts set balance = (select balance from seen) - :amount where id = :id and :amount <= (select balance from seen);
commit;
