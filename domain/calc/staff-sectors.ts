/** The sectors that the Work Safety Law tells apart when it asks for safety managers. */
export const staffSectors = {
  mine: { zh: '矿山', en: 'mine' },
  'metal-smelting': { zh: '金属冶炼', en: 'metal smelting' },
  construction: { zh: '建筑施工', en: 'construction' },
  transport: { zh: '运输', en: 'transport' },
  'dangerous-goods': { zh: '危险物品生产、储存', en: 'dangerous goods, production or storage' },
  'dangerous-goods-trade': { zh: '危险物品经营', en: 'dangerous goods, trade' },
  'dangerous-goods-loading': { zh: '危险物品装卸', en: 'dangerous goods, loading' },
  other: { zh: '其他', en: 'other' },
} as const
