-- approach: each product climbs from its category to the root and counts on the way
with recursive climbed as (
    select id as product, category_id as category from products
    union all
    select p.product, c.parent_id from climbed p join categories c on c.id = p.category where c.parent_id is not null
)
select c.id, c.name, (select count(*) from climbed where category = c.id) as products
from categories c;
