-- Counts over hazards, so that the analysis reads a bounded number of rows however many hazards there are (ADR 19).

-- Since when the unit owes nothing more in it: it asked for the review, or it is struck off.
alter table hazard add column answered_on date;
-- The trade of its body on the day of the report; and whether the same body had one of the same class within a year before.
alter table hazard add column sector text not null default '';
alter table hazard add column is_repeat boolean not null default false;
create index hazard_of_class on hazard (town, party, class, found_on);

-- An act leaves what it changed here, the old state negative and the new one positive (server/hazards/tally.ts);
-- nobody waits for anybody. Every so often whoever writes folds all of them into the counts.
create table hazard_change (
  town text not null,
  id uuid not null,
  sign smallint not null,
  area text not null,
  party uuid not null,
  handler uuid,
  -- The body itself where it is a department, which looks after its own.
  department uuid,
  sector text not null,
  class text,
  source text not null,
  grade text,
  stage text not null,
  found_on date not null,
  due_on date,
  answered_on date,
  ended_on date,
  is_repeat boolean not null,
  constraint hazard_change_pk primary key (town, id)
);
call guard_rows('hazard_change');
grant select, insert on hazard_change to {{app}};

-- One row for each place or department (`scope`), measure, key and pair of days:
--   found     month found, month struck off or infinity; with days to the strike-off and how many were repeats
--   days      the same two months, by the number of days it took
--   late      month of the first day after the deadline, month in which the unit answered it or infinity
--   late-day  the first day after the deadline of what is unanswered
create table hazard_tally (
  town text not null,
  scope text not null,
  measure text not null,
  cut text not null,
  key text not null,
  start_on date not null,
  stop_on date not null,
  count bigint not null,
  days bigint not null,
  repeats bigint not null,
  constraint hazard_tally_pk primary key (town, scope, measure, stop_on, start_on, cut, key)
);
alter table hazard_tally enable row level security;
create policy within on hazard_tally to {{app}}
  using (town = (select fact.town())
    and (scope like any ((select fact.reach())::text[]) or scope = (select fact.handler())::text));
grant select on hazard_tally to {{app}};

-- What was found in a month with one body of one class: for patterns and for the honesty index.
create table hazard_party_tally (
  town text not null,
  area text not null,
  party uuid not null,
  handler uuid,
  sector text not null,
  class text not null,
  month date not null,
  is_own boolean not null,
  count bigint not null,
  constraint hazard_party_tally_key unique nulls not distinct (town, month, party, class, is_own, area, handler, sector)
);
call guard_rows('hazard_party_tally');
grant select on hazard_party_tally to {{app}};

create function hazard_month(day date) returns date language sql immutable parallel safe
  as $$ select (day - (extract(day from day)::int - 1)) $$;

-- Into which rows of the counts one state of one hazard goes.
create function hazard_cells(c hazard_change)
  returns table (scope text, measure text, cut text, key text, start_on date, stop_on date, days bigint, repeats bigint)
  language sql stable parallel safe as $$
  select s.scope, m.measure, k.cut, k.key, m.start_on, m.stop_on, m.days, m.repeats
  from (select c.town union select c.area union select c.handler::text union select c.department::text) s (scope)
  cross join (values
    ('found', 'found', hazard_month(c.found_on), coalesce(hazard_month(c.ended_on), 'infinity'),
      greatest(c.ended_on - c.found_on, 0)::bigint, c.is_repeat::int::bigint),
    ('days', 'days', case when c.ended_on is not null then hazard_month(c.found_on) end, hazard_month(c.ended_on), 0, 0),
    ('late', 'late', case when c.stage <> 'found' and (c.answered_on is null or c.answered_on > c.due_on)
      then hazard_month(c.due_on + 1) end, coalesce(hazard_month(c.answered_on), 'infinity'), 0, 0),
    ('late', 'late-day', case when c.stage <> 'found' and c.answered_on is null then c.due_on + 1 end, 'infinity', 0, 0)
  ) m (cuts, measure, start_on, stop_on, days, repeats)
  cross join lateral (values
    ('all', case when m.measure = 'days' then lpad(least(greatest(c.ended_on - c.found_on, 0), 9999)::text, 4, '0') else '' end),
    ('class', coalesce(c.class, '')), ('sector', c.sector), ('village', c.area), ('source', c.source),
    ('grade', coalesce(c.grade, ''))
  ) k (cut, key)
  where c.stage <> 'withdrawn' and s.scope is not null and m.start_on is not null
    and (m.cuts <> 'days' or k.cut = 'all')
$$;

create function hazard_is_own(source text) returns boolean language sql immutable parallel safe
  as $$ select source in ('self-check', 'worker') $$;

-- The counts with what is not folded yet; each reader sees what row security shows of either.
create view hazard_count with (security_invoker = true) as
  select town, scope, measure, cut, key, start_on, stop_on, count, days, repeats from hazard_tally
  union all
  select c.town, x.scope, x.measure, x.cut, x.key, x.start_on, x.stop_on, c.sign, c.sign * x.days, c.sign * x.repeats
  from hazard_change c cross join lateral hazard_cells(c) x;
create view hazard_party_count with (security_invoker = true) as
  select town, area, party, handler, sector, class, month, is_own, count from hazard_party_tally
  union all
  select town, area, party, handler, sector, coalesce(class, ''), hazard_month(found_on), hazard_is_own(source), sign
  from hazard_change where stage <> 'withdrawn';
grant select on hazard_count, hazard_party_count to {{app}};

create procedure add_hazard_counts(changes hazard_change[]) language plpgsql as $$
begin
  insert into hazard_tally as t (town, scope, measure, cut, key, start_on, stop_on, count, days, repeats)
    select c.town, x.scope, x.measure, x.cut, x.key, x.start_on, x.stop_on,
      sum(c.sign), sum(c.sign * x.days), sum(c.sign * x.repeats)
    from unnest(changes) c cross join lateral hazard_cells(c) x
    group by 1, 2, 3, 4, 5, 6, 7 having sum(c.sign) <> 0 or sum(c.sign * x.days) <> 0 or sum(c.sign * x.repeats) <> 0
    on conflict on constraint hazard_tally_pk do update
      set count = t.count + excluded.count, days = t.days + excluded.days, repeats = t.repeats + excluded.repeats;
  insert into hazard_party_tally as t (town, area, party, handler, sector, class, month, is_own, count)
    select c.town, c.area, c.party, c.handler, c.sector, coalesce(c.class, ''), hazard_month(c.found_on),
      hazard_is_own(c.source), sum(c.sign)
    from unnest(changes) c where c.stage <> 'withdrawn'
    group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(c.sign) <> 0
    on conflict on constraint hazard_party_tally_key do update set count = t.count + excluded.count;
end $$;

-- Folds what is committed, and one's own. Who finds somebody else folding leaves it to them.
create function fold_hazards() returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of constant text := fact.town();
  taken hazard_change[];
begin
  if not pg_try_advisory_xact_lock(hashtextextended('hazard_tally ' || of, 0)) then return; end if;
  with gone as (delete from hazard_change where town = of returning hazard_change.*)
    select array_agg(gone::hazard_change) into taken from gone;
  if taken is not null then call add_hazard_counts(taken); end if;
end $$;
revoke execute on function fold_hazards from public;
grant execute on function fold_hazards to {{app}};

create function hazard_change_of(h hazard, sign int) returns hazard_change language sql stable as $$
  select row(h.town, h.id, sign, h.area, h.party, h.handler,
    (select p.id from party p where p.town = h.town and p.id = h.party and p.kind = 'department'),
    h.sector, h.class, h.source, h.grade, h.stage, h.found_on, h.due_on, h.answered_on, h.ended_on,
    h.is_repeat)::hazard_change
$$;

-- Counts a town anew from its hazards, whatever stood there. For the owner of the database alone.
create procedure recount_hazards(of text) language plpgsql as $$
declare at record;
begin
  lock table hazard in share row exclusive mode;
  delete from hazard_change where town = of;
  delete from hazard_tally where town = of;
  delete from hazard_party_tally where town = of;
  for at in select array_agg(hazard_change_of(h, 1)) as changes
    from (select hazard, row_number() over () / 20000 as part from hazard where town = of) n (h, part) group by part
  loop
    call add_hazard_counts(at.changes);
  end loop;
end $$;
revoke execute on procedure recount_hazards, add_hazard_counts from public;

update hazard h set
  sector = coalesce((select p.sector from party p where p.town = h.town and p.id = h.party
    and p.sector ~ '^[a-z]+(-[a-z]+)*$'), ''),
  answered_on = case when stage in ('review', 'passed', 'struck-off')
    then coalesce((state ->> 'reviewAsked')::date, ended_on) end,
  is_repeat = class is not null and exists (select from hazard o where o.town = h.town and o.party = h.party
    and o.class = h.class and o.id <> h.id and o.stage <> 'withdrawn'
    and o.found_on between (h.found_on - interval '1 year')::date and h.found_on
    and (o.found_on, o.id) < (h.found_on, h.id));
do $$ declare t text; begin
  for t in select distinct town from hazard loop call recount_hazards(t); end loop;
end $$;
