/** Other headings for fields of this label, whichever ledger they stand in. */
const byLabel: Readonly<Record<string, string>> = {
  检查日期: '检查时间 时间 日期',
  自查日期: '自查时间 检查时间 检查日期 日期 时间',
  巡查日期: '巡查时间 日期 时间',
  会议日期: '会议时间 时间 日期 召开时间',
  活动日期: '活动时间 时间 日期',
  走访日期: '走访时间 日期 时间',
  投保日期: '投保时间',
  培训时间: '培训日期 时间 日期',
  带队人: '带队领导 检查人 检查人员 检查人姓名',
  带队人职务: '职务',
  参加人数: '人数 参训人数 参会人数 检查人数 参演人数 参加人员数',
  发现隐患: '查出隐患数 隐患数 问题隐患数 发现隐患数 发现隐患（处）',
  当场改好: '完成隐患数 已整改数 整改数 当场整改数 当场整改 已整改',
  检查情况: '存在问题 问题隐患 隐患描述 检查内容 问题描述',
  规章制度是否落实: '制度是否落实 规章制度落实情况',
  处理意见: '整改措施 整改意见 处理情况',
  有效期至: '到期日 到期日期 有效期 截止日期 保险到期日',
  起始日期: '开始日期 起保日期 生效日期',
  地点: '场所 活动地点 会议地点 培训地点 演练地点',
  住址: '地址 家庭住址',
  户主: '姓名 户主姓名',
  行业领域: '行业 行业类别 隐患类型/行业领域',
  家里有: '类别 重点人群',
  帮扶和下次走访: '帮扶措施',
  看到的隐患: '发现问题',
}

/** Further ones, by kind and field. */
const byField: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  drill: {
    heldOn: '演练时间 训练时间 时间 日期 举办时间',
    manner: '演练形式 形式 方式',
    scope: '演练级别 预案类别',
    planTested: '演练科目 演练名称 训练/演练科目 预案 预案名称 科目 演练内容',
    commander: '现场总指挥 指挥人 负责人 组织人',
    course: '演练过程 演练经过 经过 演练情况',
    evaluation: '演练评估 评估情况 效果评估 效果评估及改进建议 评估结论',
    summary: '演练总结 总结情况',
    corrections: '存在问题 整改措施 改进措施 改进建议 存在问题及整改措施',
  },
  'training-session': {
    type: '类型',
    topic: '培训主题 主题 内容 培训主题/内容',
    teacher: '讲师 主讲人 培训老师',
    hours: '课时 培训学时',
    passed: '合格数 考核合格人数',
  },
  meeting: { topic: '会议主题 会议议题 主题', chair: '主持', minutes: '会议内容 会议纪要' },
  'insurance-policy': {
    policy: '保单编号',
    insurer: '承保公司',
    insured: '参保人数 投保人数',
    premium: '保险费',
  },
  'department-check': { places: '受检单位 被检查单位 检查企业' },
}

/** Headings under which towns and firms keep a field of a ledger, besides its own label. */
export const ledgerWords = (kind: string, field: string, label: string): string[] =>
  `${byLabel[label] ?? ''} ${byField[kind]?.[field] ?? ''}`.split(' ').filter((one) => one !== '')
