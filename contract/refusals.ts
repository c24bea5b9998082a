import { accountSentences } from '@bihuan/domain/accounts/sentences.ts'
import { type Sentences, sentence } from '@bihuan/domain/base/refusal.ts'
import { calendarSentences } from '@bihuan/domain/calendar/sentences.ts'
import { checklistSentences } from '@bihuan/domain/checklists/sentences.ts'
import { documentSentences } from '@bihuan/domain/documents/sentences.ts'
import { dutySentences } from '@bihuan/domain/duties/sentences.ts'
import { exchangeSentences } from '@bihuan/domain/exchange/sentences.ts'
import { hazardSentences } from '@bihuan/domain/hazards/sentences.ts'
import { journalSentences } from '@bihuan/domain/journal/sentences.ts'
import { lawSentences } from '@bihuan/domain/law/sentences.ts'
import { recordSentences } from '@bihuan/domain/ledgers/sentences.ts'
import { messageSentences } from '@bihuan/domain/messages/sentences.ts'
import { partySentences } from '@bihuan/domain/parties/sentences.ts'
import { personSentences } from '@bihuan/domain/people/sentences.ts'
import { photoSentences } from '@bihuan/domain/photos/sentences.ts'
import { planSentences } from '@bihuan/domain/plans/sentences.ts'
import { rollupSentences } from '@bihuan/domain/rollup/sentences.ts'
import { snapSentences } from '@bihuan/domain/snaps/sentences.ts'

/** What the frame itself may answer to any operation. */
export const frameSentences = {
  'request.malformed': sentence('incomplete', {
    zh: '有几处填得不对，请按下面逐项改正：{fields}。',
    en: 'Some entries are not right; mend them one by one: {fields}.',
  }),
  'request.not-json': sentence('incomplete', {
    zh: '发来的内容不完整或不是 JSON，没有保存。请重新提交；若是网络中断，草稿还在。',
    en: 'What arrived was cut off or is not JSON; nothing was saved. Send it again; your draft is still there.',
  }),
  'request.too-large': sentence('incomplete', {
    zh: '内容超过 {limit}，没有保存。请减少附件或分几次提交。',
    en: 'This is larger than {limit}; nothing was saved. Attach less or send it in parts.',
  }),
  'request.unknown-address': sentence('missing', {
    zh: '没有这个地址：{path}。请从首页进入，或查看接口说明 /api/openapi.json。',
    en: 'No such address: {path}. Start from the home page, or see /api/openapi.json.',
  }),
  'request.too-many': sentence('busy', {
    zh: '操作太频繁，请 {seconds} 秒后再试。',
    en: 'Too many requests; try again in {seconds} seconds.',
  }),
  'request.not-allowed': sentence('forbidden', {
    zh: '您的身份不能办理这一步。如果应当由您办，请联系镇安办调整权限。',
    en: 'Your role cannot do this. If it should, ask the town safety office to change your role.',
  }),
  'request.foreign-page': sentence('forbidden', {
    zh: '这个请求来自别的网站，已拦下。请在本系统页面里操作。',
    en: 'This request came from another site and was stopped. Please act from this system.',
  }),
  'command.missing': sentence('incomplete', {
    zh: '缺少操作编号（请求头 Command-Id，一个 UUID）。同一操作重试时请沿用同一个编号。',
    en: 'The Command-Id header (a UUID) is missing. Keep the same one when you retry the same act.',
  }),
  'command.reused': sentence('conflict', {
    zh: '这个操作编号已用于另一项内容，没有重复保存。请用新编号提交。',
    en: 'This command id was used for other content; nothing was saved twice. Send with a new id.',
  }),
  'request.bad-cursor': sentence('incomplete', {
    zh: '翻页位置不对，请回到第一页重新打开。',
    en: 'This page position is not one of ours; open the list again from its first page.',
  }),
  'server.fault': sentence('busy', {
    zh: '系统出错，编号 {fault}，没有保存。请稍后再试；反复出现请把编号告诉镇安办。',
    en: 'Something broke, number {fault}; nothing was saved. Try again later; if it stays, tell the town safety office the number.',
  }),
  'server.disk-full': sentence('busy', {
    zh: '服务器磁盘已满，没有保存，您填的内容还在。请管理员清理磁盘后再提交。',
    en: 'The server disk is full; nothing was saved and what you typed is kept. Ask the administrator to free space, then send again.',
  }),
  'server.database-away': sentence('busy', {
    zh: '数据库暂时连不上，没有保存，您填的内容还在。请稍后再试。',
    en: 'The database is out of reach; nothing was saved and what you typed is kept. Try again shortly.',
  }),
} satisfies Sentences

export const refusalSentences = {
  ...frameSentences,
  ...accountSentences,
  ...calendarSentences,
  ...checklistSentences,
  ...documentSentences,
  ...dutySentences,
  ...exchangeSentences,
  ...hazardSentences,
  ...journalSentences,
  ...lawSentences,
  ...messageSentences,
  ...partySentences,
  ...personSentences,
  ...photoSentences,
  ...planSentences,
  ...recordSentences,
  ...rollupSentences,
  ...snapSentences,
} satisfies Sentences

export type FrameRefusal = keyof typeof frameSentences | 'session.needed'
export type RefusalCode = keyof typeof refusalSentences
