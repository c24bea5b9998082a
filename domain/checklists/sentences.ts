import { type Sentences, sentence } from '../base/refusal.ts'

export const checklistSentences = {
  'checklist.not-found': sentence('missing', {
    zh: '{on} 没有编号“{list}”的检查清单在用。请从清单目录里选。',
    en: 'No checklist “{list}” is in use on {on}. Choose one from the list of checklists.',
  }),
  'checklist.strange-item': sentence('incomplete', {
    zh: '这份清单里没有这些条目：{items}。清单可能换了版本，请重新打开清单，缺的补查。',
    en: 'This checklist has no such items: {items}. It may have a new edition; open it again and tick what is missing.',
  }),
  'checklist.said-twice': sentence('incomplete', {
    zh: '条目 {item} 有两个结果。一项只留一个结果，请改好再交。',
    en: 'Item {item} has two answers. Leave one answer for each item and hand it in again.',
  }),
  'checklist.unanswered': sentence('incomplete', {
    zh: '还有 {count} 项没查，例如：{names}。每一项都点上合格、不合格或不适用，再提交。',
    en: '{count} items have no answer yet, such as: {namesEn}. Answer each one, then hand in.',
  }),
  'checklist.nothing-looked-at': sentence('incomplete', {
    zh: '每一项都点了不适用，等于没查。请换一份适用的清单，或改正不该点不适用的项。',
    en: 'Every item is marked not applicable, so nothing was looked at. Choose another list or correct the answers.',
  }),
  'checklist.undecided': sentence('incomplete', {
    zh: '有 {count} 项不合格还没说怎么办，例如：{names}。请点“当场改好了”或“转为隐患，限期改”。',
    en: '{count} items are not in order and nobody said what becomes of them, such as: {namesEn}. Choose “put right” or “report”.',
  }),
  'checklist.major-not-on-the-spot': sentence('conflict', {
    zh: '可能是重大隐患的，不能自己写“当场改好”：{names}。请转为隐患上报，改好的写进整改。',
    en: 'What may be a major hazard is not closed on the spot by oneself: {namesEn}. Report it, and tell there how it was put right.',
  }),
  'checklist.fixed-how': sentence('incomplete', {
    zh: '当场改好的要写怎么改的：{names}。写一句就行。',
    en: 'Say how it was put right: {namesEn}. One sentence will do.',
  }),
  'checklist.fixed-unseen': sentence('incomplete', {
    zh: '当场改好的要有改前、改后照片各一张：{names}。补拍，或改为转为隐患。',
    en: 'What was put right on the spot needs a photo before and one after: {namesEn}. Take them, or report it instead.',
  }),
  'checklist.not-a-visitor': sentence('forbidden', {
    zh: '到企业照清单检查的是部门和村（社区）。企业请用自查；镇安办看到问题，请直接报隐患。',
    en: 'Departments and villages tick a list at a firm. A firm runs its own check; the safety office reports a hazard directly.',
  }),
  'checklist.only-firms': sentence('conflict', {
    zh: '这不是企业。到企业检查请选企业；查自己的地方，请用自查或巡查记录。',
    en: 'This is not a firm. Choose a firm to visit; for your own ground use the self-check or the patrol.',
  }),
  'checklist.out-of-reach': sentence('forbidden', {
    zh: '这家企业不在您的管辖范围内。部门查自己主管的企业，村（社区）查本村的企业；选错了请重新选。',
    en: 'This firm is outside your area. A department visits the firms in its charge, a village those in the village; choose again.',
  }),
} satisfies Sentences
