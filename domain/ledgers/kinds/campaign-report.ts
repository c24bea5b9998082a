import { amount, choice, count, text } from '../field.ts'
import { closed, found, major } from '../found.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { scene } from '../scene.ts'
import { countedTo } from '../time-span.ts'

/** How far a campaign of task 13 has come: targets reached, hazards found and settled. */
export const campaignReport = ledger({
  kind: 'campaign-report',
  version: 1,
  title: { zh: '专项治理进展', en: 'Progress of a campaign' },
  about: {
    zh: '一个专项一期一份：该查多少、查了多少、隐患清了多少。',
    en: 'One entry per campaign and period: targets, reached, hazards found and settled.',
  },
  group: 'campaign',
  filedBy: ['department', 'village', 'office'],
  fields: {
    countedTo,
    topic: choice(
      { zh: '专项', en: 'Campaign' },
      {
        fire: { zh: '消防', en: 'Fire' },
        chemicals: { zh: '危险化学品', en: 'Hazardous chemicals' },
        road: { zh: '道路交通', en: 'Roads' },
        construction: { zh: '建筑施工', en: 'Construction' },
        'special-equipment': { zh: '特种设备', en: 'Special equipment' },
        smelting: { zh: '金属冶炼', en: 'Metal smelting' },
        houses: { zh: '自建房', en: 'Self-built houses' },
        gas: { zh: '城镇燃气', en: 'Town gas' },
        pipelines: { zh: '地下管线', en: 'Underground pipelines' },
        forest: { zh: '森林防火', en: 'Forest fire' },
        'new-forms': { zh: '电动车、平台和储能等新业态', en: 'E-bikes, platforms, storage' },
        'oil-gas': { zh: '油气管道和民爆', en: 'Oil, gas, explosives' },
        water: { zh: '水上交通、渔船和自备船', en: 'Boats' },
        farm: { zh: '农机', en: 'Farm machines' },
        tourism: { zh: '文旅和商贸', en: 'Tourism and commerce' },
        power: { zh: '电力和铁路', en: 'Electricity and railway' },
      },
      {},
    ),
    targets: count({ zh: '应查对象', en: 'Targets' }, { min: 1, example: { zh: '48', en: '48' } }),
    checked: count({ zh: '已查', en: 'Reached' }, { example: { zh: '45', en: '45' } }),
    found,
    major,
    closed,
    households: count(
      { zh: '入户走访', en: 'Households visited' },
      {
        required: false,
        hint: { zh: '独居老人和老弱病残家庭', en: 'Old people alone, weak, ill or disabled people' },
      },
    ),
    repaired: count(
      { zh: '修复消火栓', en: 'Hydrants repaired' },
      { max: 9999, required: false, hint: { zh: '消防专项填', en: 'For the fire campaign' } },
    ),
    funds: amount(
      { zh: '整改资金', en: 'Money for treatment' },
      { required: false, example: { zh: '5.6万', en: '56,000' } },
    ),
    problems: text({ zh: '突出问题', en: 'What stands out' }, { max: 1000, lines: 3 }),
    next: text({ zh: '下一步', en: 'What comes next' }, { max: 1000, lines: 3 }),
    scene,
  },
  happenedOn: 'countedTo',
  list: ['countedTo', 'topic', 'targets', 'checked', 'found', 'closed'],
  filters: ['countedTo', 'topic', 'major'],
  print: { signatures: [{ zh: '填报单位', en: 'Reported by' }] },
  atMost: { checked: 'targets', major: 'found', closed: 'found' },
})

export type CampaignReport = RecordOf<typeof campaignReport>
