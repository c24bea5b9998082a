import { choice, date, several, text } from '../field.ts'
import { findings, fixed, found, rulesKept } from '../found.ts'
import { ledBy, people } from '../led.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { scene } from '../scene.ts'

/** An enterprise's own full safety inspection, asked at least once a quarter by clause 1.4. A self-check, not a visit by anybody. */
export const fullInspection = ledger({
  kind: 'full-inspection',
  version: 1,
  title: { zh: '全面安全检查记录', en: 'Full safety inspection' },
  about: {
    zh: '企业自己把全厂安全查一遍，每季度至少一次，由负责人带队。',
    en: 'The enterprise inspects all its own safety, at least once a quarter, led by who answers for it.',
  },
  group: 'inspection',
  filedBy: ['enterprise'],
  fields: {
    inspectedOn: date({ zh: '检查日期', en: 'Date of the inspection' }, {}),
    ledBy,
    post: choice(
      { zh: '带队人职务', en: 'Post of the leader' },
      {
        principal: { zh: '主要负责人', en: 'Principal' },
        deputy: { zh: '分管负责人', en: 'Deputy in charge of safety' },
        manager: { zh: '安全管理人员', en: 'Safety manager' },
      },
      {},
    ),
    people,
    parts: several(
      { zh: '查了哪些方面', en: 'What was inspected' },
      {
        rules: { zh: '制度和操作规程', en: 'Rules and procedures' },
        training: { zh: '培训和持证', en: 'Training and certificates' },
        electricity: { zh: '用电', en: 'Electricity' },
        fire: { zh: '消防和疏散', en: 'Fire and escape' },
        gas: { zh: '燃气', en: 'Gas' },
        machines: { zh: '设备设施', en: 'Machines and installations' },
        chemicals: { zh: '危险化学品', en: 'Hazardous chemicals' },
        work: { zh: '危险作业', en: 'Dangerous work' },
        buildings: { zh: '厂房和住处', en: 'Buildings and lodgings' },
        emergency: { zh: '应急物资', en: 'Emergency supplies' },
      },
      { hint: { zh: '查过的都点上', en: 'Tap everything that was inspected' } },
    ),
    rulesKept,
    found,
    fixed,
    findings,
    remaining: text(
      { zh: '未改好的怎么办', en: 'What is still to be put right' },
      {
        required: false,
        max: 1000,
        lines: 3,
        hint: { zh: '每处写措施、责任人、期限', en: 'For each: the measure, who, by when' },
      },
    ),
    scene,
  },
  happenedOn: 'inspectedOn',
  ledBy: 'post',
  list: ['inspectedOn', 'post', 'people', 'found', 'fixed'],
  filters: ['inspectedOn', 'post', 'rulesKept'],
  print: {
    signatures: [
      { zh: '带队人', en: 'Leader' },
      { zh: '主要负责人', en: 'Principal' },
    ],
  },
  atMost: { fixed: 'found' },
})

export type FullInspection = RecordOf<typeof fullInspection>
