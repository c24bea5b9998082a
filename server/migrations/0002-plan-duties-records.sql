-- Parties, the plan and its notice, issues, duties, records, evidence and the counts over them.

create table party (
  town text not null,
  id uuid not null,
  kind text not null,
  name text not null,
  area text not null,
  party uuid not null,
  handler uuid,
  since date not null,
  until date,
  suspended_from date,
  suspended_to date,
  attributes jsonb not null default '{}',
  version integer not null default 1,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at bigint not null,
  constraint party_pk primary key (town, id),
  constraint party_is_its_own check (party = id),
  constraint party_kind check (kind in ('enterprise', 'department', 'village')),
  constraint party_area_digits check (area ~ '^[0-9]{12}$')
);
create index party_by_name on party (town, kind, name);
call guard_rows('party');
grant select, insert, update on party to {{app}};

create table plan (
  town text not null,
  id text not null,
  version integer not null,
  body jsonb not null,
  adopted_at bigint not null,
  constraint plan_pk primary key (town, id, version)
);
call guard_town('plan');
grant select, insert on plan to {{app}};

create table notice (
  town text not null,
  id uuid not null,
  plan text not null,
  plan_version integer not null,
  name text not null,
  digest text not null,
  text text not null,
  reading jsonb not null,
  loaded_at bigint not null,
  loaded_by uuid not null,
  constraint notice_pk primary key (town, id)
);
create index notice_latest on notice (town, plan, loaded_at desc);
call guard_town('notice');
grant select, insert on notice to {{app}};

create table issue (
  town text not null,
  id uuid not null,
  plan text not null,
  plan_version integer not null,
  from_on date not null,
  to_on date not null,
  counts jsonb not null,
  digest text not null,
  issued_at bigint not null,
  issued_by uuid not null,
  constraint issue_pk primary key (town, id)
);
create index issue_latest on issue (town, plan, issued_at desc);
call guard_town('issue');
grant select, insert on issue to {{app}};

create table duty (
  town text not null,
  id uuid not null,
  key text not null,
  plan text not null,
  plan_version integer not null,
  clause text not null,
  rule text not null,
  kind text not null,
  debtor uuid not null,
  subject text not null default '',
  occasion text not null,
  area text not null,
  party uuid not null,
  handler uuid,
  first_on date not null,
  due_on date not null,
  soon_on date not null,
  why jsonb not null,
  -- What people did, never what the clock says: open, delivered, returned, withdrawn.
  state text not null default 'open',
  happened_on date,
  delivered_on date,
  record uuid,
  issue uuid not null,
  version integer not null default 1,
  constraint duty_pk primary key (town, id),
  constraint duty_key_once unique (town, key),
  constraint duty_state check (state in ('open', 'delivered', 'returned', 'withdrawn')),
  constraint duty_delivery_whole check ((state = 'delivered') = (delivered_on is not null)),
  constraint duty_debtor foreign key (town, debtor) references party (town, id),
  constraint duty_issue foreign key (town, issue) references issue (town, id)
);
create index duty_by_clause on duty (town, plan, clause, due_on, id);
create index duty_by_debtor on duty (town, debtor, due_on, id);
create index duty_by_handler on duty (town, handler, due_on, id);
call guard_rows('duty');
grant select, insert, update on duty to {{app}};

create table record (
  town text not null,
  id uuid not null,
  kind text not null,
  version integer not null,
  area text not null,
  party uuid not null,
  handler uuid,
  values jsonb not null,
  salt text not null,
  signature jsonb not null,
  happened_on date not null,
  filed_on date not null,
  filed_at bigint not null,
  filed_by uuid not null,
  filed_by_name text not null,
  returned_at bigint,
  returned_by_name text,
  return_reason text,
  constraint record_pk primary key (town, id),
  constraint record_party foreign key (town, party) references party (town, id)
);
create index record_by_kind on record (town, kind, happened_on desc, id);
create index record_by_party on record (town, party, filed_at desc);
call guard_rows('record');
grant select, insert, update on record to {{app}};

create table evidence (
  town text not null,
  duty uuid not null,
  record uuid not null,
  area text not null,
  party uuid not null,
  handler uuid,
  plan_version integer not null,
  late_days integer not null,
  backdated boolean not null,
  because jsonb not null,
  linked_at bigint not null,
  ended_at bigint,
  constraint evidence_pk primary key (town, duty, record),
  constraint evidence_duty foreign key (town, duty) references duty (town, id),
  constraint evidence_record foreign key (town, record) references record (town, id)
);
create index evidence_by_record on evidence (town, record);
call guard_rows('evidence');
grant select, insert, update on evidence to {{app}};

-- Counts by due date and by day of delivery ('infinity' while open), so that any as-of date is a sum and
-- nothing has to be flipped at night. No names, no ids: this is what a district reads.
create table duty_tally (
  town text not null,
  area text not null,
  plan text not null,
  clause text not null,
  rule text not null,
  kind text not null,
  first_on date not null,
  due_on date not null,
  soon_on date not null,
  delivered_on date not null,
  count integer not null,
  constraint duty_tally_pk primary key (town, plan, clause, rule, kind, area, first_on, due_on, soon_on, delivered_on),
  constraint duty_tally_never_negative check (count >= 0)
);
call guard_tally('duty_tally');
grant select, insert, update on duty_tally to {{app}};
