import { type Sentences, sentence } from '../base/refusal.ts'

export const personSentences = {
  'person.not-found': sentence('missing', {
    zh: '没有找到这个人，或者不在您的管辖范围内。',
    en: 'No such person, or outside your area.',
  }),
  'person.facts-wrong': sentence('incomplete', {
    zh: '人员信息有几处要改正，见各项后面的说明。',
    en: 'Some entries about this person have to be mended; each says how.',
  }),
  'person.already-here': sentence('conflict', {
    zh: '这个身份证号已登记为本单位的“{name}”，请打开他（她）修改。',
    en: 'This identity number already stands for "{name}" of the same party; open and change that person.',
  }),
  'person.not-yours': sentence('forbidden', {
    zh: '只能办理本单位人员。别的单位由它自己或镇安办办理。',
    en: 'You may only act for people of your own party; others do so themselves, or the safety office.',
  }),
  'person.changed-meanwhile': sentence('conflict', {
    zh: '您打开之后，{who}也改了。请刷新后再改，您填的还在。',
    en: '{who} changed this person since you opened it. Reload and change again; what you typed is kept.',
  }),
  'person.wrong-post': sentence('incomplete', {
    zh: '这类单位没有这个岗位，请从列表里选。',
    en: 'A party of this kind has no such post; choose one from the list.',
  }),
  'person.wrong-days': sentence('incomplete', {
    zh: '日期不存在，或者结束早于开始（{since} 至 {until}），请核对。',
    en: 'A day does not exist, or the end comes before the beginning ({since} to {until}).',
  }),
  'person.has-left': sentence('conflict', {
    zh: '这个人已于 {until} 离开，请先重新登记。',
    en: 'This person left on {until}; enter them anew first.',
  }),
  'person.unmask-first': sentence('forbidden', {
    zh: '号码已遮盖。请先说明理由再查看，查看后 {minutes} 分钟内有效，并会告知该单位。',
    en: 'The numbers are covered. Say why you need them first; you then see them for {minutes} minutes, and the party is told.',
  }),
  'post.not-found': sentence('missing', {
    zh: '没有找到这条任职。',
    en: 'No such post of this person.',
  }),
} satisfies Sentences
