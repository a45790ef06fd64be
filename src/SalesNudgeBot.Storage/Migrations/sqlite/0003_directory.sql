create table accounts (
    workspace text not null,
    account text not null,
    person text not null,
    name text,
    zone text,
    state text not null check (state in ('Active', 'Guest', 'Left', 'External', 'Bot')),
    dnd_from integer,
    dnd_until integer,
    updated_at integer not null,
    primary key (workspace, person),
    unique (workspace, account),
    check ((dnd_from is null) = (dnd_until is null)),
    check (dnd_from is null or dnd_from < dnd_until)
) strict, without rowid;
create index accounts_dnd on accounts (person) where dnd_until is not null;

create table team_channels (
    workspace text not null,
    team text not null,
    channel text not null,
    primary key (workspace, team)
) strict, without rowid;

create table group_members (
    workspace text not null,
    team text not null,
    person text not null,
    primary key (workspace, team, person)
) strict, without rowid;

create table directory_version (
    only_row integer primary key check (only_row = 1),
    version text not null
) strict;
