insert into contacts values
    (1, null, '2026-01-01'), (2, null, '2026-01-02'), (3, 'anna@example.org', '2026-01-01'),
    (4, 'anna@example.org', '2026-01-02'), (5, null, '2026-01-02');
