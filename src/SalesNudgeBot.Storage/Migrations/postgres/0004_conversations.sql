create table conversations (
    workspace text not null,
    kind text not null check (kind in ('Personal', 'Channel', 'Team')),
    key text not null,
    conversation_id text,
    user_id text,
    team text,
    name text,
    service_url text not null,
    locale text,
    zone text,
    closed text,
    updated_at bigint not null,
    primary key (workspace, kind, key)
);
