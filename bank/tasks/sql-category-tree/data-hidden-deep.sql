insert into categories values
    (1, null, 'Всё'), (5, 1, 'Дом'), (2, 5, 'Кухня'), (4, 2, 'Посуда'), (3, 4, 'Чашки'), (6, 4, 'Тарелки'),
    (12, null, 'Прочее');
insert into products values (1, 3), (2, 3), (3, 6), (4, 2), (5, 5), (6, 12);
-- a chain of twenty more levels
insert into categories select n, case when n = 101 then 3 else n - 1 end, 'Уровень ' || n from generate_series(101, 120) n;
insert into products select n, n from generate_series(101, 120, 3) n;
