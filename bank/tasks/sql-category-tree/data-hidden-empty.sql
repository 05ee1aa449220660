insert into categories values (1, null, 'Всё'), (2, 1, 'Пусто'), (3, 2, 'Совсем пусто'), (4, null, 'Одно'), (5, 4, 'Ветка');
insert into products values (1, 5);
