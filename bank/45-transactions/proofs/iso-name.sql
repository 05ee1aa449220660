-- shows: the level is called SERIALIZABLE; "serialized" is refused
-- needs: postgresql >=14
-- control: = 'serialized' => = 'serializable'
A: SET default_transaction_isolation = 'serialized'
A: SHOW default_transaction_isolation
