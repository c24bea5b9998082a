-- Open hazards by the day that they are due, those without a day last; and how many wait for whom, out of the index alone.
drop index hazard_due;
create index hazard_due on hazard (town, coalesce(due_on, date '9999-12-31'), id) where is_open;
create index hazard_waiting on hazard (town, stage, due_on) include (area, party, handler) where is_open;
