insert into page_hits values ('/about', 10, '2026-03-01 10:00');
insert into incoming values
    ('/about', '2026-03-02 08:00'), ('/about', '2026-03-02 08:05'), ('/about', '2026-03-02 08:01'),
    ('/new', '2026-03-02 08:30'), ('/new', '2026-03-02 08:31');
