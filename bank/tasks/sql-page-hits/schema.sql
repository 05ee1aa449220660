create table page_hits (page text primary key, hits bigint not null, last_at timestamp not null);
create table incoming (page text not null, at timestamp not null);
