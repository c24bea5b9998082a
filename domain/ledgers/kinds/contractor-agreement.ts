import { choice, count, date, several, text, yesNo } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers, place } from '../scene.ts'
import { until } from '../time-span.ts'

/** Safety agreed with whoever works or rents here (clause 5.3; Work Safety Law Art. 49). */
export const contractorAgreement = ledger({
  kind: 'contractor-agreement',
  version: 1,
  title: { zh: '承包承租安全协议', en: 'Safety agreement' },
  about: {
    zh: '外包、承包、承租先签安全协议再进场，危险因素说清楚，定期去查。',
    en: 'Contractors and tenants sign first, are told the dangers, and are checked while they are here.',
  },
  group: 'rules',
  filedBy: ['enterprise'],
  fields: {
    signedOn: date({ zh: '签订日期', en: 'Signed on' }, {}),
    type: choice(
      { zh: '关系', en: 'Relation' },
      {
        contract: { zh: '承包施工', en: 'Contractor' },
        service: { zh: '外包服务', en: 'Service' },
        lease: { zh: '场地承租', en: 'Tenant' },
      },
      {},
    ),
    partner: text({ zh: '对方单位', en: 'Partner' }, { max: 80 }),
    scope: text(
      { zh: '干什么', en: 'Scope' },
      { max: 200, example: { zh: '厂房屋面防水翻修', en: 'Repair of the workshop roof' } },
    ),
    place,
    people: count({ zh: '进场人数', en: 'People on site' }, { max: 9999, example: { zh: '8', en: '8' } }),
    qualified: yesNo({ zh: '资质是否核过', en: 'Was the licence checked?' }, {}),
    told: yesNo(
      { zh: '危险因素和措施是否告知', en: 'Were the dangers and measures told?' },
      { hint: { zh: '开工前当面讲，双方签字', en: 'Face to face before work starts, signed by both' } },
    ),
    dangers: several(
      { zh: '危险作业', en: 'Dangerous work' },
      {
        hot: { zh: '动火', en: 'Hot work' },
        height: { zh: '高处', en: 'Height' },
        confined: { zh: '有限空间', en: 'Confined space' },
        lifting: { zh: '吊装', en: 'Lifting' },
        electric: { zh: '临时用电', en: 'Temporary electricity' },
        digging: { zh: '动土', en: 'Digging' },
      },
      { required: false },
    ),
    checkedOn: date({ zh: '最近一次检查', en: 'Last checked on' }, { required: false }),
    until,
    duties: text({ zh: '双方安全职责', en: 'Duties of both' }, { max: 2000, lines: 4 }),
    papers,
  },
  happenedOn: 'signedOn',
  validUntil: 'until',
  list: ['signedOn', 'partner', 'type', 'scope', 'told', 'until'],
  filters: ['signedOn', 'type', 'dangers', 'qualified', 'told', 'until'],
  print: {
    signatures: [
      { zh: '甲方', en: 'First party' },
      { zh: '乙方', en: 'Second party' },
    ],
  },
  atMost: { signedOn: 'until' },
})

export type ContractorAgreement = RecordOf<typeof contractorAgreement>
