-- A task of a sub-plan split for groups and people, what shows that one was done, and decisions that a meeting of the
-- office gives to another body: that body does them, the one that decided alone changes them.

alter table sub_task add column parent uuid;
alter table sub_task add column unit text not null default '';
alter table sub_task add column photos text[] not null default '{}';
alter table sub_task add column record uuid;
alter table sub_task add column set_by uuid;
-- Kept by name and subject: a village does not see the meeting of the office itself.
alter table sub_task add column set_by_name text not null default '';
alter table sub_task add column decided_on date;
alter table sub_task add column decided_at text not null default '';
alter table sub_task add constraint sub_task_parent foreign key (town, parent) references sub_task (town, id);
alter table sub_task add constraint sub_task_record foreign key (town, record) references record (town, id);

update sub_task
set set_by = held.party, set_by_name = body.name, decided_on = held.held_on, decided_at = held.subject
from sub_meeting held join party body on body.town = held.town and body.id = held.party
where held.town = sub_task.town and held.id = sub_task.meeting;

alter table sub_task add constraint sub_task_decided_whole
  check ((meeting is null) = (decided_on is null) and (meeting is null) = (set_by is null));
create index sub_task_by_parent on sub_task (town, parent) where parent is not null;
create index sub_task_by_meeting on sub_task (town, meeting) where meeting is not null;
create index sub_task_by_setter on sub_task (town, set_by, due_on, id) where set_by is not null;
