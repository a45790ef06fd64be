create table digests (
    team text primary key,
    next_at integer not null
) strict, without rowid;
create index digests_next on digests (next_at);
