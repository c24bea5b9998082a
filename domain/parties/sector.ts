import type { Words } from '../base/words.ts'

/**
 * The trades that a town supervises, as its office sorts them. `highRisk`: Work Safety Law Art. 24 counts them out
 * from all others, whatever their size.
 */
export const sectors = {
  hazmat: { zh: '危险化学品', en: 'Dangerous goods', highRisk: true },
  fireworks: { zh: '烟花爆竹', en: 'Fireworks', highRisk: true },
  mine: { zh: '矿山', en: 'Mines and quarries', highRisk: true },
  smelting: { zh: '金属冶炼', en: 'Metal smelting', highRisk: true },
  construction: { zh: '建筑施工', en: 'Construction', highRisk: true },
  transport: { zh: '道路运输', en: 'Road transport', highRisk: true },
  gas: { zh: '燃气经营', en: 'Gas supply', highRisk: true },
  machinery: { zh: '机械制造', en: 'Machinery' },
  wood: { zh: '木竹加工', en: 'Wood and bamboo' },
  textile: { zh: '纺织服装', en: 'Textiles and clothing' },
  food: { zh: '食品加工', en: 'Food' },
  plastics: { zh: '塑料橡胶', en: 'Plastics and rubber' },
  printing: { zh: '印刷包装', en: 'Printing and packing' },
  'building-materials': { zh: '建材', en: 'Building materials' },
  storage: { zh: '仓储物流', en: 'Storage and logistics' },
  catering: { zh: '餐饮', en: 'Catering' },
  lodging: { zh: '住宿', en: 'Lodging' },
  retail: { zh: '商贸', en: 'Shops and markets' },
  'car-repair': { zh: '汽车维修', en: 'Car repair' },
  school: { zh: '学校幼儿园', en: 'Schools' },
  care: { zh: '养老医疗', en: 'Care and health' },
  tourism: { zh: '文旅', en: 'Tourism and culture' },
  farming: { zh: '农林牧渔', en: 'Farming, forestry, fishing' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Words & { highRisk?: true }>
export type Sector = keyof typeof sectors

export const sectorCodes = Object.keys(sectors) as Sector[]

export const isSector = (text: string): text is Sector => Object.hasOwn(sectors, text)

export const isHighRisk = (sector: Sector): boolean => 'highRisk' in sectors[sector]
