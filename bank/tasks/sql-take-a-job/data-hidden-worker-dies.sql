insert into jobs values (1, '2026-03-01 10:00'), (2, '2026-03-01 11:00');
