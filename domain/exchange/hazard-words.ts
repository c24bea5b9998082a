import type { Grade } from '../hazards/stage.ts'

const words = (said: string): readonly string[] => said.split(' ').filter((one) => one !== '')

/** Other headings under which ledgers and lists of hazards keep a thing. */
export const hazardHeadings = {
  party: words(
    '单位 企业名称 单位（企业）名称 企业 被检查单位 受检单位 责任单位 隐患单位 场所名称 统一社会信用代码 名称',
  ),
  place: words('地点 部位 位置 隐患部位 部位或场所 隐患地点 隐患所在部位 所在位置 场所 地址'),
  foundOn: words(
    '发现日期 检查时间 检查日期 排查时间 排查日期 发现时间 隐患发现时间 巡查日期 上报时间 上报日期 日期 时间',
  ),
  checkers: words('检查人 检查人姓名 排查人员 排查人 发现人 巡查人 上报人 检查组'),
  what: words(
    '隐患情况 问题隐患 隐患内容 问题描述 隐患问题 存在问题 存在的问题 存在隐患 问题及隐患 具体情况 隐患名称 检查内容 检查项 检查问题 事故隐患 发现问题 问题 数量、级别和具体情况',
  ),
  class: words('隐患分类 隐患类型 类别 隐患类型/行业领域 问题类别 问题类型'),
  grade: words('隐患级别 等级 级别 风险等级 隐患分级'),
  basis: words('判定依据 法律法规 依据 检查依据 违反条款 判定条款 法规依据'),
  source: words('隐患来源 检查类型 排查类型 问题来源 检查类别'),
  measures: words('整改措施 整改建议 治理措施 整改要求 整改方案 措施 整改意见 处理措施'),
  responsible: words('整改责任人 责任人 整改责任人(单位/部门/村) 整改人 整改负责人 企业责任人 治理责任人'),
  unit: words('整改部门 责任部门 整改责任单位 整改责任部门 整改单位 治理部门'),
  funds: words('整改资金 资金 治理资金 整改费用 整改经费 投入资金'),
  deadline: words(
    '计划完成日期 整改时限 整改期限 整改截止时间 最晚整改时间 计划完成时间 要求完成时间 限期 整改截止日期 期限 整改时间',
  ),
  contingency: words('应急预案 应急措施 防范措施 预案 监控措施 临时措施'),
  state: words('状态 整改状态 整改情况 整改进展 整改进度 办理状态 隐患状态'),
  completed: words('是否完成整改 是否整改 是否完成 是否整改完成 是否已整改 完成情况 是否销号'),
  finishedOn: words(
    '实际完成日期 完成时间 改正时间 整改完成时间 整改完成日期 实际完成时间 完成日期 整改日期 整改时间',
  ),
  reviewer: words('复查人 验收责任人 验收人 复查(验收)人 复查人员 验收人员 复查责任人'),
  reviewedOn: words('复查日期 复查时间 验收时间 验收日期 销号日期 销号时间 完结时间 复查（验收）日期'),
  harm: words('可能后果 可能造成的后果 危害后果 可能导致的后果 后果 可能引发的事故'),
  note: words('备注 说明 拒绝原因 情况说明'),
} as const

/** Understood, and kept elsewhere or nowhere: pictures do not travel in a workbook. */
export const hazardLeftOut = words(
  '序号 序 号 编号 隐患编号 企业id 项目id 隐患图片 隐患照片 整改照片 整改前照片 整改后照片 照片 图片 整改类型 验收部门 所属村 所属村（社区） 联系电话 电话',
)

/** The law knows two grades; what else ledgers write is entered as general, and its word kept. */
export const gradeWords: Readonly<Record<Grade, readonly string[]>> = {
  general: words('一般 一般事故隐患 一般安全隐患 一般问题 一般性隐患'),
  major: words('重大 重大事故隐患 重大安全隐患 重大火灾隐患'),
}
export const gradesNearly: Readonly<Record<Grade, readonly string[]>> = {
  general: words(
    '较大 较大隐患 较大事故隐患 重点 重点隐患 较重 较重隐患 较小 较小隐患 轻微 轻微隐患 低 低风险 中 中等 较低 高 A B C D 一级 二级 三级 四级 I II III IV 红 橙 黄 蓝 Ⅰ级 Ⅱ级 Ⅲ级 Ⅳ级 严重 严重隐患 特大',
  ),
  major: [],
}

/** How ledgers write how far it has come. */
export const stateWords = {
  found: words('待判级 新上报'),
  planning: words('待定措施 未整改 新建 待整改 未改正 未开始 否 未完成'),
  rectifying: words('整改中 正在整改 审核失败 复查不合格 验收不合格 部分整改 逾期未整改 持续整改'),
  rectified: words('待自验 已整改待验收 已改正 待审核 待验收 整改完成待验收'),
  accepted: words('待申请复查'),
  review: words('待复查 已整改待复查'),
  passed: words('待销号'),
  'struck-off': words('已销号 已验收 审核通过 验收通过 复查合格 验收合格 销号 已闭环 闭环 已复查'),
  withdrawn: words('已撤销'),
  refused: words('拒绝整改 拒不整改'),
  right: words('已整改 已完成 整改完成 完成整改 是 完成 √ 整改到位 当场整改 立即整改 已整改到位'),
} as const

export const completedWords = {
  yes: words('是 √ 已整改 已完成 完成 整改完成 已销号 已改正 Y'),
  no: words('否 × 未完成 未整改 整改中 正在整改 未改正 部分完成 N'),
} as const

/** Other words for where a finding came from. */
export const sourceWords = {
  'self-check': words('自查 自查自纠 企业自查自纠 日常检查 班组检查 自检'),
  worker: words('员工上报 随手拍 员工举报 职工举报'),
  department: words('检查 行业检查 部门监管 执法检查 专项检查 日常监管 监督检查'),
  'random-draw': words('双随机 双随机一公开'),
  village: words('村级巡查 网格巡查 村巡查 社区巡查 网格员巡查'),
  expert: words('专家检查 专家会诊 第三方检查 第三方排查 第三方'),
  tip: words('举报 举报投诉 信访 12350 12345'),
  superior: words('上级检查 上级督查 督查 区级检查 市级检查 省级检查 交办'),
  accident: words('事故 事故反思'),
} as const
