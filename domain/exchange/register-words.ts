import type { RiskColour, SizeClass, StandardGrade } from '../parties/profile.ts'
import type { Sector } from '../parties/sector.ts'
import type { HeldTrait } from '../parties/trait.ts'

const words = (said: string): readonly string[] => said.split(' ').filter((one) => one !== '')

/** How towns write the sectors in their lists. */
export const sectorWords: Readonly<Record<Sector, readonly string[]>> = {
  hazmat: words('危化品 危化 危险品 化工 危险化学品经营 加油站 油气站'),
  fireworks: words('烟花 花炮 烟花爆竹零售'),
  mine: words('非煤矿山 采石 采矿 矿业 煤矿'),
  smelting: words('冶金 冶炼 金属冶炼加工 铸造'),
  construction: words('建筑 施工 建设工程 建筑业 房屋建筑 工程施工'),
  transport: words('道路交通 交通运输 运输 客运 货运 交通'),
  gas: words('燃气 液化气 城镇燃气 天然气 瓶装液化气'),
  machinery: words('机械 机械加工 机械电子 装备制造 五金 金属制品 汽车零部件 工贸 电子'),
  wood: words('木材加工 木业 竹木加工 家具 竹制品 木制品 木竹'),
  textile: words('纺织 服装 针织 服装加工 轻纺'),
  food: words('食品 食品生产 粮油 茶叶 茶叶加工 酿酒 农副产品加工 粮油加工'),
  plastics: words('塑料 橡胶 塑业 橡塑 塑料制品'),
  printing: words('印刷 包装 彩印 纸制品'),
  'building-materials': words('建筑材料 水泥 石材 砖瓦 混凝土 商砼'),
  storage: words('仓储 物流 冷库 冷链 仓库 快递 冷链仓储'),
  catering: words('餐饮业 饭店 餐馆 农家乐 餐饮服务'),
  lodging: words('宾馆 酒店 民宿 旅馆 住宿业 酒店民宿'),
  retail: words('商超 商场 超市 批发零售 零售 商店 市场 商贸流通 商贸企业'),
  'car-repair': words('汽修 机动车维修 汽车修理 修理'),
  school: words('学校 幼儿园 教育 培训机构 教育机构'),
  care: words('养老 养老院 敬老院 卫生院 医院 医疗 养老机构'),
  tourism: words('旅游 文化 景区 文化旅游 娱乐 文旅场所 旅游景区'),
  farming: words('农业 林业 养殖 种植 农场 合作社 渔业 农林'),
  other: words('其它 其他行业 服务业'),
}

export const sizeWords: Readonly<Record<SizeClass, readonly string[]>> = {
  large: words('大 大型企业'),
  medium: words('中 中型企业'),
  small: words('小 小型企业'),
  micro: words('微 微型企业 小微 小微企业'),
}

export const riskWords: Readonly<Record<RiskColour, readonly string[]>> = {
  red: words('红 红色 重大 A A级 一级'),
  orange: words('橙 橙色 较大 B B级 二级'),
  yellow: words('黄 黄色 一般 C C级 三级'),
  blue: words('蓝 蓝色 低 D D级 四级 较低'),
}

export const gradeWords: Readonly<Record<StandardGrade, readonly string[]>> = {
  first: words('一 1 1级 Ⅰ I级 一级企业'),
  second: words('二 2 2级 Ⅱ II级 二级企业'),
  third: words('三 3 3级 Ⅲ III级 三级企业'),
}

/** Headings under which a trait is ticked. */
export const traitHeadings: Readonly<Record<HeldTrait, string>> = {
  key: '是否重点企业 重点型企业 是否重点',
  'above-scale': '是否规上 规上 规上企业 是否规模以上 是否规上企业',
  'hazmat-use': '是否涉危 涉危 是否涉危化品 涉危化品 是否使用危险化学品 涉危险化学品',
  'major-installation': '是否有重大危险源 重大危险源 是否构成重大危险源',
  dust: '是否涉爆粉尘 涉爆粉尘 粉尘涉爆企业 是否粉尘涉爆 涉粉尘',
  ammonia: '是否涉氨 涉氨 涉氨制冷企业 是否涉氨制冷',
  'confined-space': '是否有限空间 涉有限空间 是否有有限空间 有限空间作业 是否涉及有限空间',
  'molten-metal': '是否涉高温熔融金属 高温熔融 是否高温熔融金属',
  'gas-use': '是否使用燃气 用气 是否用气 燃气用户',
  crowded: '是否人员密集场所 人员密集',
  'labour-intensive': '是否劳动密集型 劳动密集型企业 劳动密集',
  dormitory: '是否有宿舍 员工宿舍 有无宿舍 是否有员工宿舍',
  'small-place': '是否九小场所 九小',
  'special-equipment': '是否有特种设备 特种设备 是否使用特种设备',
  'special-work': '是否有特种作业 特种作业 特种作业人员',
  contractors: '是否有外包 外包 外包或出租 有无外包 是否有出租',
  'outside-work': '是否外出施工 外出施工',
  reorganised: '是否改制 改制 改制企业',
}
