insert into subscribers values (1, 'anna@example.org'), (2, 'anna@example.org'), (3, 'vera@example.org');
