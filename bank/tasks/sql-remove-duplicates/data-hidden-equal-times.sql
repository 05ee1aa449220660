insert into contacts values
    (1, 'anna@example.org', '2026-01-01'), (2, 'anna@example.org', '2026-01-01'), (3, 'anna@example.org', '2025-01-01'),
    (7, 'boris@example.org', '2026-01-01'), (5, 'boris@example.org', '2026-01-01');
