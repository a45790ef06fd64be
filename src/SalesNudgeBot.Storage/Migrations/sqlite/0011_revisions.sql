alter table configuration_revisions add column form text;
alter table configuration_revisions add column who text not null default '';
alter table configuration_revisions add column people_joined integer not null default 0;
alter table configuration_revisions add column people_left integer not null default 0;
alter table configuration_revisions add column teams_added integer not null default 0;
alter table configuration_revisions add column teams_removed integer not null default 0;
alter table configuration_revisions add column teams_changed integer not null default 0;
