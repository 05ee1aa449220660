-- approach: change the account with the smaller id first, whether it gives or takes
-- step 1
begin;
update accounts set balance = balance + case when id = :src then -:amount else :amount end where id = least(:src, :dst);
-- step 2
update accounts set balance = balance + case when id = :src then -:amount else :amount end where id = greatest(:src, :dst);
commit;
