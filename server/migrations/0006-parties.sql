-- Parties of every kind, their divisions and groups; people with posts; invitations and applications for accounts.

alter table party drop constraint party_kind;
alter table party add constraint party_kind
  check (kind in ('enterprise', 'department', 'village', 'office', 'agency', 'group'));
-- What lists filter by, out of the facts themselves, so that it is never written twice.
alter table party add column uscc text generated always as (attributes ->> 'uscc') stored;
alter table party add column sector text generated always as (attributes ->> 'sector') stored;
alter table party add column risk text generated always as (attributes ->> 'riskColour') stored;
-- The town that an enterprise left for, or came from.
alter table party add column moved_to text;
alter table party add column moved_from text;
-- Registered by mistake: in no list and no plan, and its journal says why.
alter table party add column struck_at bigint;
alter table party add constraint party_moved_digits
  check (moved_to ~ '^[0-9]{9}$' and moved_from ~ '^[0-9]{9}$');
create unique index party_code_once on party (town, uscc)
  where uscc is not null and until is null and struck_at is null;
create unique index party_one_office on party (town)
  where kind = 'office' and until is null and struck_at is null;

-- A place of work, an office, a villagers' group: part of its party, at a place of its own.
create table division (
  town text not null,
  id uuid not null,
  area text not null,
  party uuid not null,
  handler uuid,
  name text not null,
  place text not null,
  address text not null default '',
  since date not null,
  until date,
  constraint division_pk primary key (town, id),
  constraint division_party foreign key (town, party) references party (town, id),
  constraint division_dates check (until is null or until >= since),
  constraint division_place_digits check (place ~ '^[0-9]{12}$')
);
create index division_of on division (town, party, name);
call guard_rows('division');
grant select, insert, update on division to {{app}};

-- Who belongs to a group, from when to when.
create table party_member (
  town text not null,
  id uuid not null,
  area text not null,
  party uuid not null,
  handler uuid,
  member uuid not null,
  since date not null,
  until date,
  constraint party_member_pk primary key (town, id),
  constraint party_member_group foreign key (town, party) references party (town, id),
  constraint party_member_member foreign key (town, member) references party (town, id),
  constraint party_member_dates check (until is null or until >= since)
);
create index party_member_of on party_member (town, party, since);
create index party_member_in on party_member (town, member, since);
create unique index party_member_once on party_member (town, party, member) where until is null;
call guard_rows('party_member');
grant select, insert, update on party_member to {{app}};

-- Identity number and telephone are sealed in the app (the key's version is their first byte) and found by keyed hash.
create table person (
  town text not null,
  id uuid not null,
  area text not null,
  party uuid not null,
  handler uuid,
  name text not null,
  id_number bytea,
  id_hash text,
  phone bytea,
  phone_hash text,
  since date not null,
  until date,
  version integer not null default 1,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at bigint not null,
  constraint person_pk primary key (town, id),
  constraint person_party foreign key (town, party) references party (town, id),
  constraint person_dates check (until is null or until >= since),
  constraint person_sealed check ((id_number is null) = (id_hash is null) and (phone is null) = (phone_hash is null))
);
create index person_by_name on person (town, name, id);
create index person_of on person (town, party, name, id);
create index person_by_id_hash on person (town, id_hash) where id_hash is not null;
create index person_by_phone_hash on person (town, phone_hash) where phone_hash is not null;
call guard_rows('person');
grant select, insert, update on person to {{app}};

create table post (
  town text not null,
  id uuid not null,
  area text not null,
  party uuid not null,
  handler uuid,
  person uuid not null,
  kind text not null,
  since date not null,
  until date,
  constraint post_pk primary key (town, id),
  constraint post_person foreign key (town, person) references person (town, id),
  constraint post_dates check (until is null or until >= since)
);
create index post_of on post (town, party, kind);
create index post_held on post (town, person, since);
call guard_rows('post');
grant select, insert, update on post to {{app}};

-- Who looked at covered numbers, when and why; its party sees it.
create table unmasking (
  town text not null,
  id uuid not null,
  area text not null,
  party uuid not null,
  handler uuid,
  person uuid not null,
  by uuid not null,
  by_name text not null,
  reason text not null,
  at bigint not null,
  constraint unmasking_pk primary key (town, id),
  constraint unmasking_person foreign key (town, person) references person (town, id)
);
create index unmasking_of on unmasking (town, person, at desc);
call guard_rows('unmasking');
grant select, insert on unmasking to {{app}};
-- Its rows move with their party, see below.
grant update (area, handler) on unmasking to {{app}};

-- An account's own person in its party; a password that opens once, until then.
alter table membership add column holder uuid;
alter table account add column one_time_until bigint;
create index directory_by_account on directory (account);

-- Which town an invitation's code leads to, before anybody is known there.
create table invited (
  code_hash text not null constraint invited_pk primary key,
  home text not null,
  invitation uuid not null,
  constraint invited_home_digits check (home ~ '^[0-9]{9}$')
);
grant select, insert on invited to {{app}};

create table invitation (
  town text not null,
  id uuid not null,
  area text not null,
  party uuid not null,
  handler uuid,
  role text not null,
  post text not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  used_by uuid,
  withdrawn_at bigint,
  constraint invitation_pk primary key (town, id),
  constraint invitation_party foreign key (town, party) references party (town, id)
);
create index invitation_latest on invitation (town, made_at desc, id);
call guard_rows('invitation');
grant select, insert, update on invitation to {{app}};

create table application (
  town text not null,
  id uuid not null,
  area text not null,
  party uuid,
  handler uuid,
  account uuid not null,
  account_name text not null,
  name text not null,
  phone bytea,
  uscc text not null,
  firm text not null,
  made_at bigint not null,
  state text not null default 'waiting',
  reason text,
  decided_at bigint,
  decided_by_name text,
  constraint application_pk primary key (town, id),
  constraint application_once unique (town, account),
  constraint application_state check (state in ('waiting', 'approved', 'refused'))
);
create index application_latest on application (town, state, made_at desc, id);
call guard_rows('application');
grant select, insert, update on application to {{app}};

-- A party that moves within the town, or comes under another department, takes its rows along. An entry of the journal
-- keeps every word that its hash covers; within whose reach it lies is not among them.
grant update (area, handler) on journal to {{app}};
create index journal_by_party on journal (town, party, at desc, file, seq);
