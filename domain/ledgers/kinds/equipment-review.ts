import { choice, count, date, rows, text } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/** Equipment gone through: inspections due, obsolete things withdrawn, machines in place of people (clauses 6.3, 13.4). */
export const equipmentReview = ledger({
  kind: 'equipment-review',
  version: 1,
  title: { zh: '设备检验和淘汰', en: 'Review of equipment' },
  about: {
    zh: '设备清一遍：哪些要检验、哪些该淘汰、哪里能用机器换人。',
    en: 'All equipment gone through: what is due for inspection, what must go, where machines replace people.',
  },
  group: 'risk',
  filedBy: ['enterprise'],
  fields: {
    reviewedOn: date({ zh: '清查日期', en: 'Reviewed on' }, {}),
    total: count({ zh: '清查设备', en: 'Reviewed' }, { max: 300, example: { zh: '32', en: '32' } }),
    special: count({ zh: '其中特种设备', en: 'Special equipment among it' }, { max: 300 }),
    overdue: count({ zh: '超期未检', en: 'Inspection overdue' }, { max: 300 }),
    obsolete: count({ zh: '应淘汰', en: 'To be withdrawn' }, { max: 300 }),
    withdrawn: count({ zh: '已淘汰', en: 'Withdrawn' }, { max: 300 }),
    replaced: count(
      { zh: '机器换人岗位', en: 'Posts taken over by machines' },
      {
        max: 999,
        required: false,
        hint: { zh: '危险岗位改用机器的个数', en: 'Dangerous posts where machines work now' },
      },
    ),
    items: rows(
      { zh: '设备', en: 'Equipment' },
      {
        name: text({ zh: '设备名称', en: 'Name' }, { max: 40 }),
        number: text({ zh: '使用证号或厂内编号', en: 'Number' }, { max: 40, required: false }),
        place: text({ zh: '运行场所', en: 'Where it runs' }, { max: 40, required: false }),
        nextOn: date({ zh: '下次检验', en: 'Next inspection' }, { when: 'any', required: false }),
        state: choice(
          { zh: '状态', en: 'State' },
          {
            good: { zh: '在用', en: 'In use' },
            stopped: { zh: '停用', en: 'Stopped' },
            obsolete: { zh: '应淘汰', en: 'To be withdrawn' },
            withdrawn: { zh: '已淘汰', en: 'Withdrawn' },
          },
          {},
        ),
      },
      { max: 300, required: false, item: { zh: '一台', en: 'a machine' } },
    ),
    plan: text(
      { zh: '淘汰和改造计划', en: 'What will be withdrawn or improved' },
      {
        max: 1000,
        lines: 3,
        hint: {
          zh: '哪一台、谁来办、何时办完；没有就写无',
          en: 'Which, by whom, by when; write none if none',
        },
      },
    ),
    papers,
  },
  happenedOn: 'reviewedOn',
  list: ['reviewedOn', 'total', 'special', 'overdue', 'obsolete', 'withdrawn'],
  filters: ['reviewedOn', 'overdue', 'obsolete'],
  print: { signatures: [{ zh: '设备负责人', en: 'Equipment manager' }] },
  atMost: { special: 'total', overdue: 'total', obsolete: 'total', withdrawn: 'obsolete' },
})

export type EquipmentReview = RecordOf<typeof equipmentReview>
