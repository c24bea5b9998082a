export const sizeSectors = {
  industry: { zh: '工业', en: 'Industry' },
  construction: { zh: '建筑业', en: 'Construction' },
  wholesale: { zh: '批发业', en: 'Wholesale' },
  retail: { zh: '零售业', en: 'Retail' },
  transport: { zh: '交通运输业', en: 'Transport' },
  storage: { zh: '仓储业', en: 'Storage' },
  post: { zh: '邮政业', en: 'Post' },
  hotels: { zh: '住宿业', en: 'Hotels' },
  catering: { zh: '餐饮业', en: 'Catering' },
  telecom: { zh: '信息传输业', en: 'Information transmission' },
  software: { zh: '软件和信息技术服务业', en: 'Software' },
  'real-estate': { zh: '房地产开发经营', en: 'Real estate development' },
  'property-management': { zh: '物业管理', en: 'Property management' },
  leasing: { zh: '租赁和商务服务业', en: 'Leasing and business services' },
  agriculture: { zh: '农、林、牧、渔业', en: 'Agriculture' },
  other: { zh: '其他未列明行业', en: 'Others' },
} as const

export const sizeClasses = {
  large: { zh: '大型', en: 'large' },
  medium: { zh: '中型', en: 'medium' },
  small: { zh: '小型', en: 'small' },
  micro: { zh: '微型', en: 'micro' },
} as const
