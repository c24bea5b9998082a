-- Papers issued in the file of a hazard: each word for word as it was issued, with its digest. What was voided stays.
create table document (
  town text not null,
  id uuid not null,
  hazard uuid not null,
  -- The journal entry of that file whose act the paper tells.
  act integer not null,
  kind text not null,
  -- The body that issued it.
  body uuid not null,
  code text not null,
  year integer not null,
  number bigint not null,
  paper jsonb not null,
  digest text not null,
  issued_on date not null,
  issued_at bigint not null,
  issued_by text not null,
  voided_at bigint,
  voided_by text,
  void_reason text,
  -- The photo of the signed sheet.
  sheet text,
  sheet_at bigint,
  constraint document_pk primary key (town, id),
  constraint document_number unique (town, code, year, number),
  constraint document_hazard foreign key (town, hazard) references hazard (town, id),
  constraint document_voided check ((voided_at is null) = (void_reason is null))
);
create unique index document_standing on document (town, hazard, kind, act) where voided_at is null;
create index document_by_hazard on document (town, hazard, issued_at, id);
create index document_by_time on document (town, issued_at desc, id desc);
create index document_by_kind on document (town, kind, issued_at desc, id desc);
-- Whoever sees the hazard sees its papers, wherever the file moves: the hazard's own row security answers.
alter table document enable row level security;
create policy within on document to {{app}}
  using (town = (select fact.town())
    and exists (select 1 from hazard h where h.town = document.town and h.id = document.hazard))
  with check (town = (select fact.town())
    and exists (select 1 from hazard h where h.town = document.town and h.id = document.hazard));
grant select, insert on document to {{app}};
grant update (voided_at, voided_by, void_reason, sheet, sheet_at) on document to {{app}};

-- Whose a code word is: two bodies with the same one would give the same numbers.
create table document_code (
  town text not null,
  code text not null,
  body uuid not null,
  constraint document_code_pk primary key (town, code)
);
call guard_town('document_code');
grant select, insert on document_code to {{app}};
