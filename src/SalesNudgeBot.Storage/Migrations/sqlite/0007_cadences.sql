create table cadences (
    rep text primary key,
    version integer not null check (version > 0),
    body text not null
) strict, without rowid;
