import { type Sentences, sentence } from '../base/refusal.ts'

export const partySentences = {
  'party.not-found': sentence('missing', {
    zh: '没有找到这个单位，或者它不在您的管辖范围内。',
    en: 'No such party, or it is outside your area.',
  }),
  'party.changed-meanwhile': sentence('conflict', {
    zh: '您打开之后，{who} 在 {at} 也改了。请对照两份，选一份保存；另一份会留在流水里。',
    en: 'Since you opened it, {who} changed it at {at}. Compare the two and keep one; the other stays in the journal.',
  }),
  'party.dates-crossed': sentence('incomplete', {
    zh: '结束的日期不能早于开始的日期（{field} 早于 {before}），请核对两个日期。',
    en: 'The end cannot come before the beginning ({field} before {before}); check the two dates.',
  }),
  'party.no-such-day': sentence('incomplete', {
    zh: '日期 {value} 不存在，请按 2026-06-12 的样子填写。',
    en: 'There is no day {value}; write it like 2026-06-12.',
  }),
  'party.facts-wrong': sentence('incomplete', {
    zh: '基本信息有几处要改正，见各项后面的说明。',
    en: 'Some of the facts have to be mended; each says how.',
  }),
  'party.code-taken': sentence('conflict', {
    zh: '统一社会信用代码 {uscc} 已登记在“{name}”名下。若是同一家，请打开它修改；若它已停业，请先办理注销。',
    en: 'The credit code {uscc} is already borne by "{name}". If it is the same firm, open and change that one; if it has closed, close it first.',
  }),
  'party.second-office': sentence('conflict', {
    zh: '本镇已经有镇安办“{name}”，一个镇只有一个。',
    en: 'This town already has its safety office, "{name}"; there is only one.',
  }),
  'party.no-such-place': sentence('incomplete', {
    zh: '{area} 不是本镇的村（社区），请从列表里选。',
    en: '{area} is no village of this town; choose one from the list.',
  }),
  'party.no-such-handler': sentence('incomplete', {
    zh: '主管部门要从本镇在册的部门里选一个。',
    en: 'Choose the supervising department among those of this town.',
  }),
  'party.has-no-handler': sentence('incomplete', {
    zh: '只有企业和专业机构有主管部门，这里请不要选。',
    en: 'Only enterprises and agencies have a supervising department; leave it empty here.',
  }),
  'party.already-closed': sentence('conflict', {
    zh: '这个单位已登记到 {until} 为止。要改日期，请先恢复。',
    en: 'This party is already closed as of {until}. To change the day, reopen it first.',
  }),
  'party.not-closed': sentence('conflict', {
    zh: '这个单位在册，不用恢复。',
    en: 'This party is open; there is nothing to reopen.',
  }),
  'party.closed-too-early': sentence('incomplete', {
    zh: '注销日期 {on} 早于登记的起始日期 {since}，请核对。',
    en: 'The closing day {on} lies before the first day {since}; check the two.',
  }),
  'party.reopened-too-early': sentence('incomplete', {
    zh: '这个单位登记到 {until} 为止，恢复的日期 {on} 要在那之后。',
    en: 'This party was there until {until}; it can only reopen after that day, not on {on}.',
  }),
  'party.same-town': sentence('incomplete', {
    zh: '迁往的镇就是本镇。镇内搬迁请用“变更所在村”。',
    en: 'That is this very town. Within the town, change the village instead.',
  }),
  'party.has-records': sentence('conflict', {
    zh: '这个单位已有 {count} 份记录，不能当作误登记撤销。不再经营的，请办理注销。',
    en: 'This party already has {count} records and cannot be struck out as a mistake. If it has ceased, close it.',
  }),
  'party.has-no-divisions': sentence('incomplete', {
    zh: '镇安办和领导小组不设下属机构。',
    en: 'The safety office and groups have no divisions.',
  }),
  'party.not-a-group': sentence('incomplete', {
    zh: '只有领导小组这类单位有成员。',
    en: 'Only a group has members.',
  }),
  'division.not-found': sentence('missing', {
    zh: '没有找到这个下属机构。',
    en: 'No such division.',
  }),
} satisfies Sentences
