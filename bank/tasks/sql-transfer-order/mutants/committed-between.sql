-- verdict: WA
-- mistake: two transactions instead of one: what is lost between them has left one account and reached none
-- step 1
update accounts set balance = balance - :amount where id = :src;
-- step 2
update accounts set balance = balance + :amount where id = :dst;
