import type { Words } from '../base/words.ts'
import { Checklist } from './checklist.ts'

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an editor reads beside each key. */
export const checklistKeys: Readonly<Record<string, Words>> = {
  id: { zh: '编号，定了不改', en: 'Id, kept for good' },
  title: { zh: '清单名称', en: 'Title of the list' },
  about: { zh: '查什么、为什么', en: 'What it looks at and why' },
  edition: { zh: '版本', en: 'Edition' },
  from: { zh: '施行日', en: 'First day in force' },
  to: { zh: '最后一天；没有就一直有效', en: 'Last day; without it, until changed' },
  for: { zh: '给谁用：满足任一行', en: 'For whom: any one line' },
  besides: { zh: '还适合谁，手动选用', en: 'Whom it suits besides, chosen by hand' },
  parts: { zh: '按部位或设备分组', en: 'Groups by place or equipment' },
  name: { zh: '名称', en: 'Name' },
  items: { zh: '检查项', en: 'Items' },
  kind: { zh: '单位种类，不写就是企业', en: 'Kind of party; enterprises without it' },
  sector: { zh: '监管行业之一', en: 'One of these sectors' },
  any: { zh: '有其中一个特征', en: 'At least one of these traits' },
  all: { zh: '同时有这些特征', en: 'All of these traits' },
  staffOver: { zh: '人数多于', en: 'More people than' },
  staffUpTo: { zh: '人数不超过', en: 'This many people or fewer' },
  part: { zh: '所在部位，用 parts 里的编号', en: 'Its part, by the id in parts' },
  ask: { zh: '要打勾的话，末尾不要标点', en: 'What is ticked, without a mark at its end' },
  how: { zh: '怎么查', en: 'How to check' },
  method: { zh: '查资料、看现场、试功能、问员工', en: 'Documents, look, try, ask' },
  basis: { zh: '依据；条号拿不准就不写', en: 'Basis; no article that is not sure' },
  by: { zh: '文件编号', en: 'Id of the instrument' },
  at: { zh: '条款', en: 'Article' },
  confidence: { zh: '可信程度', en: 'How sure' },
  class: { zh: '隐患分类编号', en: 'Code of the hazard class' },
  grade: { zh: '建议级别', en: 'Proposed grade' },
  major: { zh: '对照的重大隐患判定条目', en: 'Criteria of major hazards to hold it against' },
  ban: { zh: '严禁清单编号', en: 'Code of the no-go list' },
  harm: { zh: '防的是哪类事故', en: 'Kinds of accident it prevents' },
  wording: { zh: '不合格时隐患怎么写', en: 'How the hazard is worded' },
  advice: { zh: '马上做什么', en: 'What to do at once' },
  every: { zh: '多久查一次', en: 'How often' },
  good: { zh: '好的样子', en: 'What good looks like' },
  picture: { zh: '示范图，pictures 里的文件名', en: 'Teaching picture, by its file in pictures' },
  where: { zh: '只对这样的单位', en: 'Only for such parties' },
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
}

const described = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(described)
  if (!isNode(node)) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'properties' && isNode(value) ? explained(value) : described(value),
    ]),
  )
}

const explained = (properties: Node): Node =>
  Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const words = checklistKeys[name]
      const description = words === undefined ? {} : { description: `${words.zh}\n${words.en}` }
      const inner = described(schema)
      return [name, isNode(inner) ? { ...description, ...inner } : inner]
    }),
  )

/** The form of a list's file as JSON Schema, each key explained in both languages, for an author's editor. */
export const checklistJsonSchema = (): Node => {
  const form = described(Checklist)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '检查清单 Checklist',
    ...(isNode(form) ? form : {}),
  }
}
