insert into categories values (1, null, 'Техника'), (2, 1, 'Ноутбуки'), (3, 1, 'Телефоны'), (4, null, 'Книги');
insert into products values (1, 2), (2, 2), (3, 3), (4, 4), (5, 1);
