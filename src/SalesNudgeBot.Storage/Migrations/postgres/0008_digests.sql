create table digests (
    team text primary key,
    next_at bigint not null
);
create index digests_next on digests (next_at);
