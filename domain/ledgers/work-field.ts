import { choice } from './field.ts'

/** The fields of the sweep that the notice names, and those that task 13 adds. */
export const workFields = {
  fire: { zh: '消防', en: 'Fire' },
  road: { zh: '道路交通', en: 'Road traffic' },
  construction: { zh: '建筑施工', en: 'Construction' },
  chemicals: { zh: '危险化学品', en: 'Hazardous chemicals' },
  'special-equipment': { zh: '特种设备', en: 'Special equipment' },
  gas: { zh: '城镇燃气', en: 'Town gas' },
  houses: { zh: '自建房', en: 'Self-built houses' },
  forest: { zh: '森林防火', en: 'Forest fire' },
  water: { zh: '水上交通和自备船', en: 'Water traffic and private boats' },
  tourism: { zh: '文旅', en: 'Culture and tourism' },
  industry: { zh: '工贸', en: 'Industry and trade' },
  other: { zh: '其他', en: 'Other' },
} as const

export const sector = choice({ zh: '行业领域', en: 'Field' }, workFields, {})
