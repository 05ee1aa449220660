create table messages (id int primary key, created_at timestamp not null, body text not null);
create index messages_newest on messages (created_at desc, id desc);
