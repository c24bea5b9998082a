-- Hazards that public money may have to mend (notice 9.4): those of the town's own bodies, and whatever has an entry of funds.
alter table hazard add column is_public boolean not null default false;
update hazard h set is_public = true
  where exists (select from party p where p.town = h.town and p.id = h.party and p.kind not in ('enterprise', 'agency'));
alter table hazard add column has_funds boolean not null
  generated always as (is_public or coalesce(state -> 'funds' <> '[]'::jsonb, false)) stored;
-- There are few of them, so the analysis adds them up when it is asked.
create index hazard_with_funds on hazard (town, found_on, id) where has_funds;
