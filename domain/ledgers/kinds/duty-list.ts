import { count, date, rows, text, yesNo } from '../field.ts'
import { ledger, type RecordOf } from '../ledger.ts'
import { papers } from '../scene.ts'

/**
 * A duty for every post (clause 1.2): person, scope and standard of assessment as Work Safety Law Art. 22 asks;
 * the notice adds that it is posted, taught and signed for.
 */
export const dutyList = ledger({
  kind: 'duty-list',
  version: 1,
  title: { zh: '全员安全责任清单', en: 'Safety duties by post' },
  about: {
    zh: '每个岗位负什么责、按什么考核；清单要公示、教会、签字。',
    en: 'What every post answers for and how it is assessed; the list is posted, taught and signed.',
  },
  group: 'responsibility',
  filedBy: ['enterprise'],
  fields: {
    issuedOn: date({ zh: '发布日期', en: 'Issued on' }, {}),
    posts: count(
      { zh: '岗位数', en: 'Posts' },
      {
        min: 1,
        max: 200,
        hint: {
          zh: '从法定代表人到一线工人，同样的岗位算一个',
          en: 'From the legal representative to the line; equal posts count once',
        },
        example: { zh: '14', en: '14' },
      },
    ),
    staff: count({ zh: '从业人数', en: 'People at work' }, { min: 1, example: { zh: '86', en: '86' } }),
    signed: count({ zh: '签字确认人数', en: 'People who signed' }, { example: { zh: '86', en: '86' } }),
    posted: yesNo({ zh: '是否已公示', en: 'Is it posted?' }, {}),
    postedAt: text(
      { zh: '公示地点', en: 'Posted at' },
      { max: 80, required: false, example: { zh: '厂门口公告栏', en: 'The board at the gate' } },
    ),
    taught: yesNo({ zh: '是否已培训', en: 'Has it been taught?' }, {}),
    assessed: yesNo({ zh: '是否按清单考核', en: 'Is it the basis of assessment?' }, {}),
    duties: rows(
      { zh: '岗位责任', en: 'Duties' },
      {
        post: text({ zh: '岗位', en: 'Post' }, { max: 30 }),
        person: text({ zh: '责任人', en: 'Who' }, { max: 60, personal: true }),
        duty: text({ zh: '责任范围', en: 'Scope' }, { max: 300, lines: 2 }),
        standard: text({ zh: '考核标准', en: 'Standard' }, { max: 200, lines: 2 }),
      },
      { max: 200, item: { zh: '一个岗位', en: 'a post' } },
    ),
    papers,
  },
  happenedOn: 'issuedOn',
  list: ['issuedOn', 'posts', 'staff', 'signed', 'posted', 'assessed'],
  filters: ['issuedOn', 'posted', 'taught', 'assessed'],
  print: { signatures: [{ zh: '主要负责人', en: 'Principal' }] },
  atMost: { signed: 'staff' },
  tallies: { posts: { rows: 'duties' } },
})

export type DutyList = RecordOf<typeof dutyList>
