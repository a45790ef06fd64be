alter table configuration_revisions add column form text;
alter table configuration_revisions add column who text not null default '';
alter table configuration_revisions add column people_joined bigint not null default 0;
alter table configuration_revisions add column people_left bigint not null default 0;
alter table configuration_revisions add column teams_added bigint not null default 0;
alter table configuration_revisions add column teams_removed bigint not null default 0;
alter table configuration_revisions add column teams_changed bigint not null default 0;
