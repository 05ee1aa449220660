insert into contacts values
    (1, 'anna@example.org', '2026-01-01'), (2, 'anna@example.org', '2026-03-01'), (3, 'boris@example.org', '2026-02-01'),
    (4, 'vera@example.org', '2026-04-01'), (5, 'vera@example.org', '2026-02-01'), (6, 'vera@example.org', '2026-03-01');
