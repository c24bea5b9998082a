-- Standing duties, whose record runs out; events that make somebody owe; who acknowledged the notice.

alter table duty
  -- Of a standing duty's record: its last day, and the day from which a new one is due soon.
  add column lapses_on date,
  add column renew_on date,
  add constraint duty_lapse_whole check ((lapses_on is null) = (renew_on is null));

alter table duty_tally
  add column lapses_on date not null default 'infinity',
  add column renew_on date not null default 'infinity';
alter table duty_tally drop constraint duty_tally_pk;
alter table duty_tally add constraint duty_tally_pk primary key
  (town, plan, clause, rule, kind, area, first_on, due_on, soon_on, delivered_on, lapses_on, renew_on);

-- What a record delivers may run out; later records of the same standing duty stand beside it.
alter table evidence add column lapses_on date, add column renew_on date;

create table event (
  town text not null,
  id uuid not null,
  kind text not null,
  name text not null,
  on_day date not null,
  areas text[] not null default '{}',
  about uuid,
  note text not null default '',
  entered_at bigint not null,
  entered_by uuid not null,
  entered_by_name text not null,
  ended_at bigint,
  constraint event_pk primary key (town, id)
);
create index event_by_day on event (town, on_day desc, id);
call guard_town('event');
grant select, insert, update on event to {{app}};
