insert into accounts values (1, 1000), (2, 50);
