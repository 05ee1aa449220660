create table subscribers (id int primary key, email text not null);
create table unsubscribed (email text, reason text);
