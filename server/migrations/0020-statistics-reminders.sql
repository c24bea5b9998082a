-- Who was reminded of the statistics of a quarter or a year, and when: a second slip is known for a second one.
create table statistics_reminder (
  town text not null,
  period text not null,
  party uuid not null,
  area text not null,
  handler uuid,
  reminded_at bigint not null,
  reminded_by_name text not null,
  constraint statistics_reminder_pk primary key (town, period, party, reminded_at),
  constraint statistics_reminder_party foreign key (town, party) references party (town, id)
);
call guard_rows('statistics_reminder');
grant select, insert on statistics_reminder to {{app}};
