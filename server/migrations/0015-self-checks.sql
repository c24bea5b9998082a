-- Which hazard was reported for which item of a self-check. The record's own rows say what was looked at and answered.
create table check_finding (
  town text not null,
  record uuid not null,
  item text not null,
  hazard uuid not null,
  area text not null,
  party uuid not null,
  handler uuid,
  constraint check_finding_pk primary key (town, record, item),
  constraint check_finding_once unique (town, hazard),
  constraint check_finding_record foreign key (town, record) references record (town, id),
  constraint check_finding_hazard foreign key (town, hazard) references hazard (town, id)
);
call guard_rows('check_finding');
grant select, insert on check_finding to {{app}};
-- A firm that moves takes its rows along.
grant update (area, handler) on check_finding to {{app}};
