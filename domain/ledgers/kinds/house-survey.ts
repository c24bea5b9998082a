import { count, text } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { scene } from '../scene.ts'
import { countedTo } from '../time-span.ts'

/** The survey of self-built houses in figures: by grade, and for how many each of the four parties is named (clause 13.5). */
export const houseSurvey = ledger({
  kind: 'house-survey',
  version: 1,
  title: { zh: '自建房排查', en: 'Survey of self-built houses' },
  about: {
    zh: '村里自建房排查到哪一步、各等级几栋、四方责任人落实了几栋。',
    en: 'How far the survey has come, houses by grade, and for how many each of the four parties is named.',
  },
  group: 'campaign',
  filedBy: ['village', 'department'],
  fields: {
    countedTo,
    total: count({ zh: '自建房总数', en: 'Houses' }, { min: 1, example: { zh: '326', en: '326' } }),
    surveyed: count({ zh: '已排查', en: 'Surveyed' }, { example: { zh: '326', en: '326' } }),
    trading: count(
      { zh: '其中经营性', en: 'Used for trade' },
      { hint: { zh: '民宿、餐饮、商店、培训', en: 'Guest houses, food, shops, classes' } },
    ),
    serious: count(
      { zh: '严重隐患', en: 'Serious danger' },
      { hint: { zh: '要立即停用清人', en: 'To be cleared at once' } },
    ),
    some: count({ zh: '一定隐患', en: 'Some danger' }, {}),
    none: count({ zh: '未发现隐患', en: 'No danger found' }, {}),
    owner: count({ zh: '产权人已明确', en: 'Owner named' }, {}),
    user: count({ zh: '使用人已明确', en: 'User named' }, {}),
    regulator: count({ zh: '行业部门已明确', en: 'Department named' }, {}),
    village: count({ zh: '村级责任人已明确', en: 'Village person named' }, {}),
    measures: text(
      { zh: '管控和整治', en: 'Control and treatment' },
      {
        max: 1000,
        lines: 3,
        hint: { zh: '有隐患的每栋怎么管、改扩建怎么处理', en: 'Each dangerous house, and alterations' },
      },
    ),
    scene,
  },
  happenedOn: 'countedTo',
  list: ['countedTo', 'total', 'surveyed', 'serious', 'some', 'none'],
  filters: ['countedTo', 'serious', 'some'],
  print: { signatures: [{ zh: '村负责人', en: 'Head of the village' }] },
  atMost: {
    surveyed: 'total',
    trading: 'total',
    owner: 'surveyed',
    user: 'surveyed',
    regulator: 'surveyed',
    village: 'surveyed',
  },
  balances: [{ left: ['surveyed'], right: ['serious', 'some', 'none'] }],
})

export type HouseSurvey = RecordOf<typeof houseSurvey>
