-- verdict: CE
-- mistake: without RECURSIVE a query cannot refer to itself
with below as (
    select id as root, id from categories
    union all
    select b.root, c.id from below b join categories c on c.parent_id = b.id
)
select root as id, '' as name, count(*) as products from below group by root;
