insert into page_hits values ('/about', 10, '2026-03-05 10:00'), ('/jobs', 1, '2026-03-01 00:00');
insert into incoming values ('/about', '2026-03-04 08:00'), ('/jobs', '2026-03-06 08:00');
