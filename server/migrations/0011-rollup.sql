-- The trade of an enterprise beside each of its duties and in the counts, so that towns compare by sector.

alter table duty add column sector text not null default '';

-- Files from before the sectors had a list keep free words there; those say nothing here.
update duty set sector = party.attributes ->> 'sector'
  from party
  where party.town = duty.town and party.id = duty.debtor and party.kind = 'enterprise'
    and party.attributes ->> 'sector' ~ '^[a-z]+(-[a-z]+)*$';

alter table duty_tally add column sector text not null default '';
alter table duty_tally drop constraint duty_tally_pk;
delete from duty_tally;
insert into duty_tally (town, area, plan, clause, rule, kind, sector, first_on, due_on, soon_on,
    delivered_on, lapses_on, renew_on, count)
  select town, area, plan, clause, rule, kind, sector, first_on, due_on, soon_on,
    coalesce(delivered_on, 'infinity'), coalesce(lapses_on, 'infinity'), coalesce(renew_on, 'infinity'), count(*)
  from duty where state <> 'withdrawn'
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13;
alter table duty_tally add constraint duty_tally_pk primary key
  (town, plan, clause, rule, kind, area, sector, first_on, due_on, soon_on, delivered_on, lapses_on, renew_on);
