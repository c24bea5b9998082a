-- A town's own editions of the law's figures, laid over the national ones that come with the program.

create table law_edition (
  town text not null,
  id uuid not null,
  key text not null,
  value jsonb not null,
  from_on date not null,
  to_on date,
  instrument text not null,
  number text,
  article text not null,
  reason text not null,
  set_by uuid not null,
  set_by_name text not null,
  set_at bigint not null,
  -- Struck out as if it had never been; what it was stays here and in the journal.
  struck_at bigint,
  constraint law_edition_pk primary key (town, id),
  constraint law_edition_days check (to_on is null or to_on >= from_on)
);
create unique index law_edition_one_from on law_edition (town, key, from_on) where struck_at is null;
call guard_town('law_edition');
grant select, insert, update on law_edition to {{app}};
