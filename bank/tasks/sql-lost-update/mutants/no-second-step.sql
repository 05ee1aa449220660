-- verdict: CE
-- mistake: the second step is missing
-- step 1
update accounts set balance = balance - :amount where id = :id and balance >= :amount;
