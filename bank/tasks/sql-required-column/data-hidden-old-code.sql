insert into orders values (1, 'RU'), (2, 'DE'), (3, 'FR');
