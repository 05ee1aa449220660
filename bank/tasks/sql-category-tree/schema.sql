create table categories (id int primary key, parent_id int references categories, name text not null);
create table products (id int primary key, category_id int not null references categories);
