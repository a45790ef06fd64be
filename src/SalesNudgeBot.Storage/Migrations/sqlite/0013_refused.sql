alter table configuration_revisions add column refused text;
