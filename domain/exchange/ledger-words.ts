/** Other headings under which towns and firms keep these ledgers, by kind and field. A kind that is not here has its labels. */
export const ledgerWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  drill: {
    heldOn: '演练时间 训练时间 时间 日期 举办时间',
    manner: '演练形式 形式 方式',
    scope: '演练级别 预案类别',
    planTested: '演练科目 演练名称 训练/演练科目 训练演练科目 预案 预案名称 科目 演练内容',
    place: '演练地点',
    commander: '现场总指挥 指挥人 负责人 组织人',
    people: '参演人数 人数 参加人员数 参训人数',
    course: '演练过程 演练经过 经过 演练情况',
    evaluation: '演练评估 评估情况 效果评估 效果评估及改进建议 评估结论',
    summary: '演练总结 总结情况',
    corrections: '存在问题 整改措施 改进措施 改进建议 存在问题及整改措施',
  },
  training: {
    heldOn: '培训时间 时间 日期 培训日期',
    place: '培训地点 地点',
    subject: '培训主题 培训内容 主题 内容 培训主题/内容',
    sort: '培训类型 类型',
    teacher: '授课人 讲师 主讲人',
    hours: '学时 课时',
    people: '参加人数 人数 参训人数',
  },
  'full-inspection': {
    inspectedOn: '检查时间 时间 日期',
    ledBy: '检查人 带队领导 检查人员',
    found: '查出隐患数 隐患数 问题隐患数 发现隐患数',
    fixed: '完成隐患数 整改数 已整改数 当场整改数',
    people: '检查人数 人数',
    findings: '存在问题 问题隐患 隐患描述 检查内容',
  },
  'department-check': {
    checkedOn: '检查时间 时间 日期',
    ledBy: '检查人姓名 检查人员 带队领导',
    found: '查出隐患数 隐患数 问题隐患数',
    fixed: '完成隐患数 整改数 已整改数',
  },
}
