-- Who of the town held one edition of a figure of the law against its source, and when. A confirmation is of the value as
-- it was then: a release that mends the figure leaves the row in the history and nothing confirmed.
create table law_confirmation (
  town text not null,
  id uuid not null,
  key text not null,
  side text not null,
  from_on date not null,
  value jsonb not null,
  checked_on date not null,
  note text not null,
  confirmed_by uuid not null,
  confirmed_by_name text not null,
  confirmed_at bigint not null,
  withdrawn_at bigint,
  withdrawn_by_name text,
  withdrawal_reason text,
  constraint law_confirmation_pk primary key (town, id),
  constraint law_confirmation_withdrawn check (
    (withdrawn_at is null) = (withdrawn_by_name is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
create unique index law_confirmation_one on law_confirmation (town, key, side, from_on, md5(value::text))
  where withdrawn_at is null;
call guard_town('law_confirmation');
grant select, insert, update on law_confirmation to {{app}};
