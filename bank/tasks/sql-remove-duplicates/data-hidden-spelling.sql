insert into contacts values
    (1, 'Anna@Example.org', '2026-01-01'), (2, 'anna@example.org', '2025-03-01'), (3, 'ANNA@EXAMPLE.ORG', '2025-02-01'),
    (4, 'boris@example.org', '2026-04-01'), (5, 'an_na@example.org', '2026-04-01'), (6, 'AnXna@example.org', '2026-03-01');
