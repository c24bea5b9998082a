-- Places, accounts, sessions, commands, files and their journal.
-- {{app}} and {{portal}} are the login roles; both own nothing.

grant usage on schema public to {{app}}, {{portal}};

-- Facts of the request, set with SET LOCAL. After one SET LOCAL a reused connection answers '' and not NULL,
-- hence nullif; every policy asks through a sub-select, so that it is evaluated once per statement and not per row.
create schema fact;
grant usage on schema fact to {{app}}, {{portal}};
create function fact.town() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.town', true), '') $$;
create function fact.account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.account', true), '')::uuid $$;
create function fact.party() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.party', true), '')::uuid $$;
create function fact.handler() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.handler', true), '')::uuid $$;
-- Patterns such as {341004101%}: the places within reach.
create function fact.reach() returns text[] language sql stable parallel safe
  as $$ select nullif(current_setting('app.reach', true), '')::text[] $$;
-- Set only while somebody stands at the door: signing in, or showing a session.
create function fact.door() returns boolean language sql stable parallel safe
  as $$ select nullif(current_setting('app.door', true), '') is not null $$;

-- guard_rows: rows with the three axes of authority. guard_town: whole-town papers. guard_tally: counts, read from above too.
create procedure guard_rows(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('create policy within on %s to {{app}}
    using (town = (select fact.town()) and (area like any ((select fact.reach())::text[])
      or party = (select fact.party()) or handler = (select fact.handler())))
    with check (town = (select fact.town()) and (area like any ((select fact.reach())::text[])
      or party = (select fact.party()) or handler = (select fact.handler())))', t);
end $$;
create procedure guard_town(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('create policy within on %s to {{app}}
    using (town = (select fact.town())) with check (town = (select fact.town()))', t);
end $$;
create procedure guard_tally(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('create policy within on %s to {{app}}
    using (town = (select fact.town()) or area like any ((select fact.reach())::text[]))
    with check (town = (select fact.town()))', t);
end $$;

-- Open to every signer: names of places are public, and the directory only says which town knows an account name.
create table place (
  code text not null constraint place_pk primary key,
  name_zh text not null,
  name_en text not null,
  constraint place_code_digits check (code ~ '^([0-9]{9}|[0-9]{12})$')
);
grant select, insert on place to {{app}};

create table directory (
  name text not null constraint directory_pk primary key,
  home text not null,
  account uuid not null,
  towns text[] not null,
  constraint directory_home_digits check (home ~ '^[0-9]{9}$')
);
grant select, insert, update on directory to {{app}};

create table account (
  town text not null,
  id uuid not null,
  name text not null,
  person text not null,
  password text not null,
  wrong integer not null default 0,
  locked_until bigint,
  created_at bigint not null,
  constraint account_pk primary key (town, id),
  constraint account_name_once unique (town, name),
  constraint account_town_digits check (town ~ '^[0-9]{9}$')
);
alter table account enable row level security;
create policy own on account to {{app}}
  using (town = (select fact.town()) and ((select fact.door()) or id = (select fact.account())))
  with check (town = (select fact.town()) and ((select fact.door()) or id = (select fact.account())));
grant select, insert, update on account to {{app}};

create table membership (
  town text not null,
  account uuid not null,
  roles text[] not null,
  reach text[] not null default '{}',
  party uuid,
  handler uuid,
  person text not null,
  since_at bigint not null,
  ended_at bigint,
  constraint membership_pk primary key (town, account)
);
alter table membership enable row level security;
create policy own on membership to {{app}}
  using (town = (select fact.town()) and ((select fact.door()) or account = (select fact.account())))
  with check (town = (select fact.town()) and (select fact.door()));
grant select, insert, update on membership to {{app}};

create table session (
  town text not null,
  id uuid not null,
  token_hash text not null,
  account uuid not null,
  started_at bigint not null,
  seen_at bigint not null,
  ended_at bigint,
  idle_ms integer not null,
  constraint session_pk primary key (town, id),
  constraint session_token_once unique (town, token_hash)
);
create index session_account on session (town, account) where ended_at is null;
alter table session enable row level security;
create policy own on session to {{app}}
  using (town = (select fact.town()) and ((select fact.door()) or account = (select fact.account())))
  with check (town = (select fact.town()) and ((select fact.door()) or account = (select fact.account())));
grant select, insert, update on session to {{app}};

create table command (
  town text not null,
  account uuid not null,
  id uuid not null,
  operation text not null,
  digest text not null,
  answer jsonb,
  at bigint not null,
  constraint command_pk primary key (town, account, id)
);
alter table command enable row level security;
create policy own on command to {{app}}
  using (town = (select fact.town()) and account = (select fact.account()))
  with check (town = (select fact.town()) and account = (select fact.account()));
grant select, insert, update on command to {{app}};

-- A file is a chain of signed acts; its row is locked first, so entries of one file never race.
create table file (
  town text not null,
  id uuid not null,
  kind text not null,
  area text not null,
  party uuid,
  handler uuid,
  seq integer not null default 0,
  head text not null default '',
  constraint file_pk primary key (town, id)
);
call guard_rows('file');
grant select, insert, update on file to {{app}};

create table journal (
  town text not null,
  file uuid not null,
  seq integer not null,
  at bigint not null,
  act text not null,
  signer uuid not null,
  body jsonb not null,
  sealed bytea,
  sealed_digest text,
  prev text not null,
  hash text not null,
  area text not null,
  party uuid,
  handler uuid,
  constraint journal_pk primary key (town, file, seq),
  constraint journal_file foreign key (town, file) references file (town, id)
);
call guard_rows('journal');
grant select, insert on journal to {{app}};
