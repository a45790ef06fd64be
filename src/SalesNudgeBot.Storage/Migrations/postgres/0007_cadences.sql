create table cadences (
    rep text primary key,
    version bigint not null check (version > 0),
    body text not null
);
