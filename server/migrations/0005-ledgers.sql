-- What makes records a ledger: numbers, corrections, what they are found by, and the views that people keep.

alter table record
  -- Year and place in that year, as one number: 2026 0000063. A correction keeps it and raises the revision.
  add column number bigint,
  add column revision integer not null default 0,
  -- What people did with it: standing, corrected by a later revision, or given back.
  add column status text not null default 'standing',
  add column amends uuid,
  add column amend_reason text,
  -- The most days by which it delivered a duty late when it was filed.
  add column late_days integer not null default 0,
  add column backdated boolean not null default false,
  -- Entered by the safety office in the party's stead; filed_by says by whom.
  add column entered_for boolean not null default false,
  -- What a search looks through, in small letters; nothing personal.
  add column search text not null default '';

update record set status = 'returned' where returned_at is not null;
update record set backdated = filed_on - happened_on > 30;
update record set late_days = late.days
  from (select town, record, max(late_days) as days from evidence group by town, record) late
  where late.town = record.town and late.record = record.id;
update record set number = counted.number
  from (select town, id, extract(year from filed_on)::bigint * 10000000
      + row_number() over (partition by town, kind, extract(year from filed_on) order by filed_at, id) as number
    from record) counted
  where counted.town = record.town and counted.id = record.id;

alter table record
  alter column number set not null,
  add constraint record_number_once unique (town, kind, number, revision),
  add constraint record_amended_once unique (town, amends),
  add constraint record_amends foreign key (town, amends) references record (town, id),
  add constraint record_status check (status in ('standing', 'amended', 'returned')),
  add constraint record_returned_whole check (status <> 'returned' or returned_at is not null),
  add constraint record_amendment_whole check ((revision = 0) = (amends is null) and (amends is null) = (amend_reason is null));

-- Lists run backwards through these; the id settles equal days.
drop index record_by_kind;
create index record_by_day on record (town, happened_on, id);
create index record_by_kind on record (town, kind, happened_on, id);
create index record_by_filing on record (town, kind, filed_on, id);
create index record_by_owner on record (town, kind, party, happened_on, id);
create index record_by_place on record (town, kind, area, happened_on, id);
create index record_by_handler on record (town, kind, handler, happened_on, id);
create index party_by_whole_name on party (town, name, id);

-- The last number given in a year. A counter row and not a sequence: no gaps, and one per town.
create table ledger_number (
  town text not null,
  kind text not null,
  year integer not null,
  last integer not null,
  constraint ledger_number_pk primary key (town, kind, year)
);
call guard_town('ledger_number');
grant select, insert, update on ledger_number to {{app}};
insert into ledger_number
  select town, kind, number / 10000000, max(number % 10000000) from record group by town, kind, number / 10000000;

-- The few words by which a record is filtered, a row each. Equality in a btree is leakproof, so that row security
-- lets the index serve; the day is kept here too, so that a filtered page is read in order and cut at fifty.
create table facet (
  town text not null,
  kind text not null,
  field text not null,
  value text not null,
  happened_on date not null,
  record uuid not null,
  -- Its record is the last revision.
  live boolean not null default true,
  area text not null,
  party uuid not null,
  handler uuid,
  constraint facet_pk primary key (town, kind, field, value, happened_on, record)
);
create index facet_by_record on facet (town, record);
call guard_rows('facet');
grant select, insert, update on facet to {{app}};

create table saved_view (
  town text not null,
  account uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  query jsonb not null,
  saved_at bigint not null,
  ended_at bigint,
  constraint saved_view_pk primary key (town, account, id)
);
create unique index saved_view_name_once on saved_view (town, account, kind, name) where ended_at is null;
alter table saved_view enable row level security;
create policy own on saved_view to {{app}}
  using (town = (select fact.town()) and account = (select fact.account()))
  with check (town = (select fact.town()) and account = (select fact.account()));
grant select, insert, update on saved_view to {{app}};
