create index people_state_away on people_state (person, away_first, away_last) where away_first is not null;
create index people_state_unreachable on people_state (person) where unreachable is not null;
create index check_ins_date on check_ins (date);
