-- Hazards: one row for each file, as its acts have left it. The acts stand in the journal; replaying them gives `state`.
create table hazard (
  town text not null,
  id uuid not null,
  year integer not null,
  number bigint not null,
  area text not null,
  party uuid not null,
  handler uuid,
  -- What lists filter and sort by, out of `state`.
  stage text not null,
  is_open boolean not null,
  grade text,
  source text not null,
  class text,
  ban text,
  found_on date not null,
  -- Until when it must be put right, and until when the town must answer.
  due_on date,
  town_due_on date,
  ended_on date,
  is_listed boolean not null,
  is_suspended boolean not null,
  search text not null,
  state jsonb not null,
  reported_at bigint not null,
  changed_at bigint not null,
  constraint hazard_pk primary key (town, id),
  constraint hazard_number unique (town, year, number),
  constraint hazard_grade check (grade in ('general', 'major')),
  constraint hazard_party foreign key (town, party) references party (town, id)
);
create index hazard_by_day on hazard (town, found_on desc, id desc);
create index hazard_by_stage on hazard (town, stage, found_on desc, id desc);
create index hazard_by_area on hazard (town, area, found_on desc, id desc);
create index hazard_by_party on hazard (town, party, found_on desc, id desc);
create index hazard_by_handler on hazard (town, handler, found_on desc, id desc);
create index hazard_open on hazard (town, found_on desc, id desc) where is_open;
create index hazard_major on hazard (town, found_on desc, id desc) where grade = 'major';
create index hazard_due on hazard (town, due_on, id) where is_open;
create index hazard_town_due on hazard (town, town_due_on, id) where town_due_on is not null;
call guard_rows('hazard');
grant select, insert, update on hazard to {{app}};
