insert into doctors values (1, true), (2, true), (3, false);
