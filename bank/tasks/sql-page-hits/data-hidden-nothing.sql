insert into page_hits values ('/about', 10, '2026-03-05 10:00');
