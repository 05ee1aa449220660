insert into jobs values (5, '2026-03-01 10:00'), (4, '2026-03-01 11:00'), (3, '2026-03-01 11:00');
insert into jobs values (1, '2026-03-01 09:00', 'done');
