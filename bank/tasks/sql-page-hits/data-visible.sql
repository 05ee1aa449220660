insert into page_hits values ('/about', 10, '2026-03-01 10:00'), ('/jobs', 3, '2026-03-01 09:00');
insert into incoming values ('/about', '2026-03-02 08:00'), ('/new', '2026-03-02 08:30');
