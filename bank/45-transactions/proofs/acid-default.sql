-- shows: the default isolation level is Read Committed
-- needs: postgresql >=14
-- control: SHOW default_transaction_isolation => SHOW default_transaction_read_only
A: SHOW default_transaction_isolation
A: SHOW synchronous_commit
