import { type Sentences, sentence } from '../base/refusal.ts'

/** Why a report of the gate is not taken or not dealt with so, and what to do instead. */
export const snapSentences = {
  'snap.not-found': sentence('missing', {
    zh: '没有这条随手拍，或不在您的管辖范围内。请从随手拍列表里打开。',
    en: 'There is no such report, or it lies outside your reach. Open it from the list of reports.',
  }),
  'snap.fields-wrong': sentence('incomplete', {
    zh: '有 {count} 处要改：{names}。改好后再签。',
    en: '{count} entries have to be mended: {namesEn}. Mend them and sign again.',
  }),
  'snap.not-yours': sentence('forbidden', {
    zh: '“{step}”由{by}办。请转告他们。',
    en: '“{stepEn}” is for: {byEn}. Tell them.',
  }),
  'snap.decided': sentence('conflict', {
    zh: '这条随手拍 {on} 已经处理过，现在是“{state}”，不用再“{step}”。请刷新看结果。',
    en: 'This report was dealt with on {on} and is “{stateEn}” now; “{stepEn}” is no longer needed. Refresh to see what became of it.',
  }),
  'snap.nothing-to-reward': sentence('conflict', {
    zh: '这条随手拍现在是“{state}”。列为隐患或并入已有隐患以后再登记奖励。',
    en: 'This report is “{stateEn}” now. Enter a reward once it was taken on as a hazard or joined with one.',
  }),
  'snap.no-such-hazard': sentence('incomplete', {
    zh: '本单位没有这条隐患。请从列出的隐患里选一条。',
    en: 'This unit has no such hazard. Choose one of those listed.',
  }),
  'snap.hazard-closed': sentence('conflict', {
    zh: '这条隐患已经办结，不能再并入。请选还开着的，或另列一条隐患。',
    en: 'That hazard is closed. Choose one that is open, or take this on as a new one.',
  }),
  'snap.no-reporter': sentence('missing', {
    zh: '报告人没有留姓名和电话。答复写在这里，对方凭回执码能看到。',
    en: 'Whoever reported it left no name. Write the answer here; they see it with their receipt code.',
  }),
  'snap.reporter-hidden': sentence('forbidden', {
    zh: '报告人的姓名不给您看：留名时选了给谁看，只有那一方看得到。答复和奖励凭回执码办。',
    en: 'The reporter’s name is not for you: only the side they chose sees it. Answer and reward by the receipt code.',
  }),
  'snap.look-first': sentence('forbidden', {
    zh: '报告人的姓名每次查看都要记下来。请先点“查看报告人”，{minutes} 分钟内有效。',
    en: 'Every look at a reporter’s name is written down. Choose “Who reported it” first; it holds for {minutes} minutes.',
  }),
  'gate.only-enterprises': sentence('incomplete', {
    zh: '大门二维码只给在册的企业。请从企业的档案里打开。',
    en: 'A gate code is for enterprises in the register. Open it from the file of one.',
  }),
  'gate.not-yours': sentence('forbidden', {
    zh: '换二维码由本企业或镇安办办。',
    en: 'A gate code is renewed by the enterprise itself or the town safety office.',
  }),
  'snap.too-many': sentence('busy', {
    zh: '这个单位一小时内收到的太多了，您写的还在这页上。请过一会儿再提交；情况紧急请直接打 119 或 12350。',
    en: 'This unit received too many reports within the hour; what you wrote is still on this page. Send it again later; in an emergency call 119 or 12350.',
  }),
} satisfies Sentences
