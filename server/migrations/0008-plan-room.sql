-- Drafts of the plan's next version, receipts for the notice, and the plans that villages and departments make of it.

create table plan_draft (
  town text not null,
  id uuid not null,
  plan text not null,
  version integer not null,
  -- The file's name and its text as it was loaded; the body is what the parser read in it.
  name text not null,
  digest text not null,
  text text not null,
  body jsonb not null,
  state text not null default 'open',
  loaded_at bigint not null,
  loaded_by uuid not null,
  loaded_by_name text not null,
  ended_at bigint,
  constraint plan_draft_pk primary key (town, id),
  constraint plan_draft_state check (state in ('open', 'adopted', 'dropped')),
  constraint plan_draft_ended_whole check ((state = 'open') = (ended_at is null))
);
create index plan_draft_latest on plan_draft (town, plan, loaded_at desc);
call guard_town('plan_draft');
grant select, insert, update on plan_draft to {{app}};

-- An issue for one party alone, after its facts were amended.
alter table issue add column about uuid;

-- Who acknowledged which text of the notice: the same text loaded twice is acknowledged once.
create table receipt (
  town text not null,
  plan text not null,
  digest text not null,
  party uuid not null,
  area text not null,
  handler uuid,
  signed_at bigint not null,
  signed_by uuid not null,
  signed_by_name text not null,
  constraint receipt_pk primary key (town, plan, digest, party),
  constraint receipt_party foreign key (town, party) references party (town, id)
);
call guard_rows('receipt');
grant select, insert on receipt to {{app}};

create table receipt_reminder (
  town text not null,
  plan text not null,
  digest text not null,
  party uuid not null,
  area text not null,
  handler uuid,
  reminded_at bigint not null,
  reminded_by_name text not null,
  constraint receipt_reminder_pk primary key (town, plan, digest, party, reminded_at),
  constraint receipt_reminder_party foreign key (town, party) references party (town, id)
);
call guard_rows('receipt_reminder');
grant select, insert on receipt_reminder to {{app}};

-- Requirement R1: the plan refined into tasks with names and dates, and what progress meetings decide.
create table sub_meeting (
  town text not null,
  id uuid not null,
  area text not null,
  party uuid not null,
  handler uuid,
  plan text not null,
  held_on date not null,
  subject text not null,
  people text not null,
  note text not null default '',
  made_at bigint not null,
  made_by uuid not null,
  made_by_name text not null,
  constraint sub_meeting_pk primary key (town, id),
  constraint sub_meeting_party foreign key (town, party) references party (town, id)
);
create index sub_meeting_by_party on sub_meeting (town, party, held_on desc, id);
call guard_rows('sub_meeting');
grant select, insert on sub_meeting to {{app}};

create table sub_task (
  town text not null,
  id uuid not null,
  area text not null,
  party uuid not null,
  handler uuid,
  plan text not null,
  clause text not null,
  title text not null,
  person text not null,
  made_on date not null,
  due_on date not null,
  done_on date,
  note text not null default '',
  -- The meeting whose decision it is.
  meeting uuid,
  version integer not null default 1,
  changed_at bigint not null,
  changed_by_name text not null,
  dropped_at bigint,
  constraint sub_task_pk primary key (town, id),
  constraint sub_task_party foreign key (town, party) references party (town, id),
  constraint sub_task_meeting foreign key (town, meeting) references sub_meeting (town, id),
  constraint sub_task_days check (due_on >= made_on)
);
create index sub_task_by_party on sub_task (town, party, due_on, id);
create index sub_task_by_clause on sub_task (town, plan, clause, due_on, id);
call guard_rows('sub_task');
grant select, insert, update on sub_task to {{app}};
