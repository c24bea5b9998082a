-- Reports at the gate: the code on an enterprise's gate, and what strangers told there.

-- Where a gate's code or a receipt leads, before anybody is known there: only hashes and ids.
create table gated (
  code_hash text not null constraint gated_pk primary key,
  home text not null,
  party uuid not null,
  kind text not null,
  file uuid not null,
  constraint gated_home_digits check (home ~ '^[0-9]{9}$'),
  constraint gated_kind check (kind in ('gate', 'snap'))
);
grant select, insert on gated to {{app}};

-- A gate's code is made out of its id and the key outside the database; renewing ends the row and makes another.
create table gate (
  town text not null,
  id uuid not null,
  area text not null,
  party uuid not null,
  handler uuid,
  made_at bigint not null,
  ended_at bigint,
  constraint gate_pk primary key (town, id),
  constraint gate_party foreign key (town, party) references party (town, id)
);
create unique index gate_one_open on gate (town, party) where ended_at is null;
call guard_rows('gate');
grant select, insert, update on gate to {{app}};

-- One report; `state` is the fold of its acts, the other columns are what lists ask for.
create table snap (
  town text not null,
  id uuid not null,
  area text not null,
  party uuid not null,
  handler uuid,
  gate uuid not null,
  stage text not null,
  said_on date not null,
  due_on date not null,
  said_at bigint not null,
  -- The hazard that it became or was joined with, and the record of the unit's own ledger.
  hazard uuid,
  record uuid,
  -- Name and telephone of whoever told it, sealed; empty when they did not say. And from whom it is kept.
  reporter bytea,
  hides_from_unit boolean not null,
  state jsonb not null,
  constraint snap_pk primary key (town, id),
  constraint snap_stage check (stage in ('received', 'taken', 'joined', 'answered')),
  constraint snap_party foreign key (town, party) references party (town, id)
);
create index snap_latest on snap (town, said_on desc, id desc);
create index snap_of_party on snap (town, party, said_on desc, id desc);
create index snap_of_gate on snap (town, gate, said_at);
create index snap_waiting on snap (town, due_on, id) where stage = 'received';
call guard_rows('snap');
grant select, insert, update on snap to {{app}};
