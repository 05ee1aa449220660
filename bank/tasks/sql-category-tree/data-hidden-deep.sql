insert into categories values
    (1, null, 'Всё'), (5, 1, 'Дом'), (2, 5, 'Кухня'), (4, 2, 'Посуда'), (3, 4, 'Чашки'), (6, 4, 'Тарелки');
insert into products values (1, 3), (2, 3), (3, 6), (4, 2), (5, 5);
