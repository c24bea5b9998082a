/** The solar terms in English. */
const terms: Readonly<Record<string, string>> = {
  小寒: 'Minor Cold',
  大寒: 'Major Cold',
  立春: 'Beginning of Spring',
  雨水: 'Rain Water',
  惊蛰: 'Awakening of Insects',
  春分: 'Spring Equinox',
  清明: 'Qingming',
  谷雨: 'Grain Rain',
  立夏: 'Beginning of Summer',
  小满: 'Grain Buds',
  芒种: 'Grain in Ear',
  夏至: 'Summer Solstice',
  小暑: 'Minor Heat',
  大暑: 'Major Heat',
  立秋: 'Beginning of Autumn',
  处暑: 'End of Heat',
  白露: 'White Dew',
  秋分: 'Autumn Equinox',
  寒露: 'Cold Dew',
  霜降: 'Frost Descent',
  立冬: 'Beginning of Winter',
  小雪: 'Minor Snow',
  大雪: 'Major Snow',
  冬至: 'Winter Solstice',
}

/** Days that plans name as key times, as `content/laws` calls them. */
const feasts: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  除夕: "New Year's Eve",
  春节: 'Spring Festival',
  元宵节: 'Lantern Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  七夕节: 'Qixi',
  中元节: 'Zhongyuan',
  中秋节: 'Mid-Autumn Festival',
  重阳节: 'Double Ninth',
  国庆节: 'National Day',
  腊八节: 'Laba',
}

/** A solar term or a feast in both languages; what is neither, such as a meeting the town named, stays as it is. */
export const calendarName = (zh: string): { zh: string; en: string } => ({
  zh,
  en: feasts[zh] ?? terms[zh] ?? zh,
})
