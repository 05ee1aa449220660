insert into subscribers values (1, 'anna@example.org'), (2, 'boris@example.org'), (3, 'vera@example.org');
insert into unsubscribed values ('boris@example.org', null), (null, 'адрес утерян'), (null, null);
