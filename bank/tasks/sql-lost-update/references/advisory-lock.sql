-- approach: a lock of one's own choice, by the account's number, held to the end of the transaction
-- step 1
begin;
select pg_advisory_xact_lock(:id);
-- step 2
update accounts set balance = balance - :amount where id = :id and balance >= :amount;
commit;
