-- Workbooks brought in: each is a file with a life of its own, whose rows wait here until somebody takes them in.

create table import (
  town text not null,
  id uuid not null,
  area text not null,
  party uuid,
  handler uuid,
  -- A ledger's kind, or the register.
  target text not null,
  name text not null,
  digest text not null,
  state text not null default 'loaded',
  sheet text not null,
  sheets text[] not null,
  -- Headings, the lines above them, and which column fills which field.
  reading jsonb not null,
  counts jsonb not null,
  loaded_at bigint not null,
  loaded_by uuid not null,
  loaded_by_name text not null,
  done_at bigint,
  undone_at bigint,
  constraint import_pk primary key (town, id),
  constraint import_state check (state in ('loaded', 'done', 'undone'))
);
create index import_latest on import (town, target, loaded_at desc);
call guard_rows('import');
grant select, insert, update on import to {{app}};

-- No foreign key to the import: rows are written by that import alone, and looking it up for each of a hundred
-- thousand costs a third of storing them.
create table import_row (
  town text not null,
  import uuid not null,
  -- As the workbook counts it.
  row integer not null,
  area text not null,
  party uuid,
  handler uuid,
  -- The cells as they stand, and one letter a cell for what it is.
  texts jsonb not null,
  kinds text not null,
  state text not null,
  chosen boolean not null,
  problems jsonb,
  -- What two rows about the same thing share.
  sameness text,
  -- What it became: the id, the version written, and what stood there before.
  made uuid,
  made_version integer,
  before jsonb,
  undone boolean not null default false,
  constraint import_row_pk primary key (town, import, row),
  constraint import_row_state check (state in ('new', 'change', 'same', 'wrong', 'perhaps', 'passed'))
);
call guard_rows('import_row');
grant select, insert, update on import_row to {{app}};

-- How a sender's columns were matched the last time such headings came.
create table import_mapping (
  town text not null,
  sender uuid not null,
  target text not null,
  headings text not null,
  mapping jsonb not null,
  used_at bigint not null,
  constraint import_mapping_pk primary key (town, sender, target, headings)
);
call guard_town('import_mapping');
grant select, insert, update on import_mapping to {{app}};
