-- approach: nothing is remembered, the row is read by the statement that changes it
-- step 1
begin;
-- step 2
update accounts set balance = balance - :amount where id = :id and balance >= :amount;
commit;
