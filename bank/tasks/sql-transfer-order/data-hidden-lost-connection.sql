insert into accounts values (1, 100), (2, 100), (3, 100);
