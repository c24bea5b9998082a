import type { Words } from '../base/words.ts'

/** The sectors of the safety fund. Each has its rule under `fund.sector.…` in the law's files. */
export const fundSectors = {
  'coal-outburst': { zh: '煤矿：突出、冲击地压', en: 'Coal: outburst or rock-burst' },
  'coal-high-gas': {
    zh: '煤矿：高瓦斯、水文复杂、易自燃',
    en: 'Coal: high gas, complex water, spontaneous ignition',
  },
  'coal-other-shaft': { zh: '煤矿：其他井工', en: 'Coal: other shaft' },
  'coal-open-pit': { zh: '煤矿：露天', en: 'Coal: open pit' },
  'metal-open': { zh: '金属矿山：露天', en: 'Metal mine: open' },
  'metal-underground': { zh: '金属矿山：地下', en: 'Metal mine: underground' },
  'nuclear-mine': { zh: '核工业矿山', en: 'Nuclear mine' },
  'nonmetal-open': { zh: '非金属矿山：露天', en: 'Non-metal mine: open' },
  'nonmetal-underground': { zh: '非金属矿山：地下', en: 'Non-metal mine: underground' },
  'small-quarry': { zh: '小型露天采石场', en: 'Small open quarry' },
  'construction-mine': { zh: '建设工程：矿山', en: 'Works: mines' },
  'construction-building': {
    zh: '建设工程：铁路、房建、城市轨道',
    en: 'Works: railway, building, urban rail',
  },
  'construction-water-power': { zh: '建设工程：水利水电、电力', en: 'Works: water, hydropower, power' },
  'construction-industrial': {
    zh: '建设工程：冶炼、机电安装、化工石油、通信',
    en: 'Works: smelting, installation, petrochemical, telecom',
  },
  'construction-municipal': {
    zh: '建设工程：市政、港口航道、公路',
    en: 'Works: municipal, port and channel, road',
  },
  'hazardous-goods': { zh: '危险品生产与储存', en: 'Hazardous goods, production and storage' },
  machinery: { zh: '机械制造', en: 'Machinery' },
  metallurgy: { zh: '冶金', en: 'Metallurgy' },
  fireworks: { zh: '烟花爆竹', en: 'Fireworks' },
  'civil-explosives': { zh: '民用爆炸物品', en: 'Civil explosives' },
  'transport-freight': { zh: '交通运输：普通货运', en: 'Transport: general freight' },
  'transport-passenger': {
    zh: '交通运输：客运、管道、危险品',
    en: 'Transport: passenger, pipeline, dangerous goods',
  },
  power: { zh: '电力生产与供应', en: 'Electric power' },
} as const satisfies Record<string, Words>
