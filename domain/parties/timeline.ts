import type { Words } from '../base/words.ts'

/** One act in a party's life, as it stands in the journal, and what is known about the thing it was done to. */
export type Told = {
  act: string
  body: Readonly<Record<string, unknown>>
  /** The duty's or record's title with its occasion, or the person's name. */
  about?: Words | undefined
  /** Names of places and departments by their code or id. */
  nameOf?: (id: string) => string
}

const none: Words = { zh: '', en: '' }

const lateWords = (days: unknown): Words =>
  typeof days === 'number' && days > 0 ? { zh: `，迟 ${days} 天`, en: `, ${days} days late` } : none

type Teller = (told: { body: Told['body']; about: Words; nameOf: (id: string) => string }) => Words

const tellers: Readonly<Record<string, Teller>> = {
  'party.registered': () => ({ zh: '登记', en: 'Registered' }),
  'party.changed': () => ({ zh: '修改基本信息', en: 'Facts changed' }),
  'party.closed': ({ body }) =>
    body.movedTo === undefined
      ? { zh: `注销，${body.on} 止`, en: `Closed as of ${body.on}` }
      : { zh: `迁往外镇 ${body.movedTo}，${body.on} 止`, en: `Left for town ${body.movedTo} on ${body.on}` },
  'party.reopened': ({ body }) => ({ zh: `恢复，${body.on} 起`, en: `Reopened from ${body.on}` }),
  'party.moved': ({ body, nameOf }) => ({
    zh: `所在村由${nameOf(String(body.from))}变更为${nameOf(String(body.to))}`,
    en: `Moved from ${nameOf(String(body.from))} to ${nameOf(String(body.to))}`,
  }),
  'party.assigned': ({ body, nameOf }) => ({
    zh: `主管部门定为${nameOf(String(body.to))}`,
    en: `Supervised by ${nameOf(String(body.to))} from now on`,
  }),
  'party.struck': () => ({ zh: '撤销误登记', en: 'Struck out as a mistake' }),
  'party.divided': () => ({ zh: '登记或修改下属机构', en: 'A division entered or changed' }),
  'party.member': () => ({ zh: '小组成员有变化', en: 'Members of the group changed' }),
  'duty.made': ({ about }) => ({ zh: `产生义务：${about.zh}`, en: `Owes: ${about.en}` }),
  'duty.moved': ({ about }) => ({ zh: `改期：${about.zh}`, en: `New dates: ${about.en}` }),
  'duty.withdrawn': ({ about }) => ({ zh: `不用再交：${about.zh}`, en: `No longer owed: ${about.en}` }),
  'duty.delivered': ({ about, body }) => ({
    zh: `已交：${about.zh}${lateWords(body.lateDays).zh}`,
    en: `Delivered: ${about.en}${lateWords(body.lateDays).en}`,
  }),
  'duty.reopened': ({ about }) => ({ zh: `重新应交：${about.zh}`, en: `Owed again: ${about.en}` }),
  'record.filed': ({ about }) => ({ zh: `填报${about.zh}`, en: `Filed: ${about.en}` }),
  'record.visited': ({ about }) => ({ zh: `到企业检查：${about.zh}`, en: `Visit to a firm: ${about.en}` }),
  'record.returned': ({ about }) => ({ zh: `退回${about.zh}`, en: `Given back: ${about.en}` }),
  'record.amended': ({ about }) => ({ zh: `更正${about.zh}`, en: `Corrected: ${about.en}` }),
  'person.registered': ({ about }) => ({ zh: `登记人员${about.zh}`, en: `Person entered: ${about.en}` }),
  'person.changed': ({ about }) => ({ zh: `修改人员${about.zh}`, en: `Person changed: ${about.en}` }),
  'person.posted': ({ about }) => ({ zh: `${about.zh}的岗位有变化`, en: `Post of ${about.en} changed` }),
  'person.left': ({ about }) => ({ zh: `${about.zh}离开`, en: `${about.en} left` }),
  'person.unmasked': ({ about }) => ({
    zh: `查看${about.zh}的证件号码和电话`,
    en: `Numbers of ${about.en} uncovered`,
  }),
  'document.issued': ({ about, body }) => ({
    zh: `出具文书${body.number}：${about.zh}`,
    en: `Paper ${body.number} issued: ${about.en}`,
  }),
  'document.voided': ({ about, body }) => ({
    zh: `作废文书${body.number}：${about.zh}`,
    en: `Paper ${body.number} voided: ${about.en}`,
  }),
  'document.signed': ({ about, body }) => ({
    zh: `归档手签件${body.number}：${about.zh}`,
    en: `Signed sheet of ${body.number} filed: ${about.en}`,
  }),
  'invitation.made': () => ({ zh: '发出邀请码', en: 'A code was made' }),
  'invitation.used': () => ({ zh: '凭邀请码注册', en: 'Somebody registered with the code' }),
  'invitation.withdrawn': () => ({ zh: '收回邀请码', en: 'The code was taken back' }),
  'application.made': () => ({ zh: '有人申请注册', en: 'Somebody applied' }),
  'application.approved': () => ({ zh: '通过注册申请', en: 'An application was approved' }),
  'application.refused': () => ({ zh: '未通过注册申请', en: 'An application was refused' }),
  'message.sent': () => ({ zh: '收到通知', en: 'A notice came' }),
  'message.received': () => ({ zh: '签收通知', en: 'Notice acknowledged' }),
  'notice.acknowledged': () => ({ zh: '签收方案通知', en: 'The plan’s notice acknowledged' }),
  'receipt.reminded': () => ({ zh: '催签收', en: 'Reminded to acknowledge' }),
  'photo.added': () => ({ zh: '上传照片', en: 'A photo was added' }),
  'subplan.task-made': () => ({ zh: '细化方案：新任务', en: 'Sub-plan: a new task' }),
  'subplan.task-changed': () => ({ zh: '细化方案：改任务', en: 'Sub-plan: a task changed' }),
  'subplan.task-done': () => ({ zh: '细化方案：任务办结', en: 'Sub-plan: a task done' }),
  'subplan.task-reopened': () => ({ zh: '细化方案：任务重新打开', en: 'Sub-plan: a task opened again' }),
  'subplan.task-dropped': () => ({ zh: '细化方案：撤任务', en: 'Sub-plan: a task dropped' }),
  'subplan.meeting-held': () => ({ zh: '召开推进会', en: 'A progress meeting was held' }),
}

/** Every act that is told here. */
export const toldActs = Object.keys(tellers)

/** An act in words, for a timeline. One that is not known here keeps its code, so that nothing is left out. */
export const tell = ({ act, body, about = none, nameOf = (id) => id }: Told): Words =>
  tellers[act]?.({ body, about, nameOf }) ?? { zh: `办理 ${act}`, en: act }
