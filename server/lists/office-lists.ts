import { archive } from '@bihuan/contract/archive.ts'
import { documents } from '@bihuan/contract/documents.ts'
import { events } from '@bihuan/contract/events.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { people } from '@bihuan/contract/people.ts'
import { rollup } from '@bihuan/contract/rollup.ts'
import { search } from '@bihuan/contract/search.ts'
import { snaps } from '@bihuan/contract/snaps.ts'
import { dayOf } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { documentKinds } from '@bihuan/domain/documents/kinds.ts'
import { partyKindNames } from '@bihuan/domain/parties/kind.ts'
import { riskColours } from '@bihuan/domain/parties/profile.ts'
import { sectors } from '@bihuan/domain/parties/sector.ts'
import { statusNames } from '@bihuan/domain/parties/status.ts'
import { traits } from '@bihuan/domain/parties/trait.ts'
import { postNames } from '@bihuan/domain/people/post.ts'
import { type Figures, noFigures, permilleOf, ratesOf } from '@bihuan/domain/rollup/figures.ts'
import { groupings } from '@bihuan/domain/rollup/group.ts'
import { snapStates } from '@bihuan/domain/snaps/snap.ts'
import { chosen } from '../exchange/filter-words.ts'
import { type Column, commonly, listSheet } from './list-sheet.ts'

const { asOf, clause, party, handler, name } = commonly
const bodyHead: Words = { zh: '单位', en: 'Body' }
const stateHead: Words = { zh: '状态', en: 'State' }

const kindNames = Object.fromEntries(Object.entries(documentKinds).map(([key, kind]) => [key, kind.name]))

const paperStates = {
  standing: { zh: '有效', en: 'standing' },
  voided: { zh: '已作废', en: 'voided' },
  unsigned: { zh: '还没传回手签件', en: 'signed sheet awaited' },
} as const satisfies Record<string, Words>

const overdueAnswer: Words = { zh: '超期未答复', en: 'unanswered past its day' }

type Post = OutputOf<typeof people.list>['people'][number]['posts'][number]
const postsOn = (posts: readonly Post[]): Words => {
  const held = posts.filter(({ until }) => until === null).map(({ kind }) => postNames[kind])
  return { zh: held.map(({ zh }) => zh).join('、'), en: held.map(({ en }) => en).join(', ') }
}

type Hit = { group: Words; what: string | Words; more: string | Words }
const hitsOf = (found: OutputOf<typeof search.find>): Hit[] => [
  ...found.clauses.map(({ id, title }) => hit(groups.clauses, withNumber(id, title), '')),
  ...found.parties.map((one) => hit(groups.parties, one.name, one.place)),
  ...found.people.map((one) => hit(groups.people, one.name, one.party.name)),
  ...found.records.map(({ title, number, ...one }) =>
    hit(groups.records, both(title, number), `${one.party} ${one.happenedOn}`),
  ),
  ...found.hazards.map(({ number, ...one }) =>
    hit(groups.hazards, one.what, both(number, one.stage, one.party)),
  ),
  ...found.events.map((one) => hit(groups.events, one.name, one.on)),
]
const groups = {
  clauses: { zh: '条款', en: 'Clauses' },
  parties: { zh: '单位', en: 'Parties' },
  people: { zh: '人员', en: 'People' },
  records: { zh: '台账记录', en: 'Records' },
  hazards: { zh: '隐患', en: 'Hazards' },
  events: { zh: '事件', en: 'Events' },
} as const satisfies Record<string, Words>
const hit = (group: Words, what: Hit['what'], more: Hit['more']): Hit => ({ group, what, more })
const withNumber = (id: string, { zh, en }: Words): Words => ({ zh: `${id} ${zh}`, en: `${id} ${en}` })
const both = (one: Words, other: Words, last = ''): Words => ({
  zh: `${one.zh} ${other.zh} ${last}`.trim(),
  en: `${one.en} ${other.en} ${last}`.trim(),
})

type Compared = { key: string; title: Words; town: Words | null; figures: Figures }
const figure = (head: Words, of: (figures: Figures) => number): Column<Compared> => ({
  ...{ head, kind: 'number', width: 10 },
  of: ({ figures }) => of(figures),
})
const share = (head: Words, rate: 'inTime' | 'delivered' | 'overdue'): Column<Compared> => ({
  ...{ head, kind: 'number' },
  of: ({ figures }) => {
    const permille = permilleOf(ratesOf(figures)[rate])
    return permille === undefined ? '—' : permille / 10
  },
})
const totals: Words = { zh: '合计', en: 'Total' }

/** The other lists of the office: parties, people, search, towns, gates, papers and events. */
export const officeLists = {
  parties: listSheet(parties.list, {
    title: { zh: '监管对象名册', en: 'Register of parties' },
    from: 'parties.list',
    cursor: 'after',
    said: {
      ...{ name, handler },
      kind: { label: { zh: '类别', en: 'Kind' }, say: chosen(partyKindNames) },
      place: { label: { zh: '所在地', en: 'Place' }, say: (code, names) => names.place(code) },
      sector: { label: { zh: '行业', en: 'Sector' }, say: chosen(sectors) },
      trait: { label: { zh: '特征', en: 'Trait' }, say: chosen(traits) },
      risk: { label: { zh: '风险等级', en: 'Risk' }, say: chosen(riskColours) },
      status: { label: stateHead, say: chosen(statusNames) },
    },
    rows: (answer) => answer.parties,
    columns: [
      { head: { zh: '名称', en: 'Name' }, width: 34, of: (row) => row.name },
      { head: { zh: '类别', en: 'Kind' }, width: 12, of: ({ kind }) => partyKindNames[kind] },
      { head: { zh: '所在地', en: 'Place' }, width: 16, of: ({ place }) => place },
      {
        ...{ head: { zh: '行业', en: 'Sector' }, width: 18 },
        of: ({ attributes: { sector } }) => (sector === undefined ? null : sectors[sector]),
      },
      {
        ...{ head: { zh: '风险等级', en: 'Risk' }, width: 12 },
        of: ({ attributes: { riskColour } }) => (riskColour === undefined ? null : riskColours[riskColour]),
      },
      {
        ...{ head: { zh: '从业人员（人）', en: 'People at work' }, kind: 'number' },
        of: ({ attributes }) => attributes.staff ?? null,
      },
      { head: { zh: '主管部门', en: 'Department' }, width: 24, of: (row) => row.handler?.name ?? null },
      {
        head: { zh: '统一社会信用代码', en: 'Credit code' },
        width: 22,
        of: (row) => row.attributes.uscc ?? null,
      },
      { head: stateHead, of: ({ status }) => statusNames[status] },
    ],
  }),
  seals: listSheet(archive.seals, {
    title: { zh: '每日存证', en: 'Daily seals' },
    from: 'archive.seals',
    cursor: 'cursor',
    said: {},
    rows: (answer) => answer.seals,
    columns: [
      { head: { zh: '号', en: 'No.' }, kind: 'number', width: 8, of: ({ number }) => number },
      { head: { zh: '存证日', en: 'Sealed on' }, kind: 'date', of: ({ day }) => day },
      { head: { zh: '案卷（份）', en: 'Files' }, kind: 'number', of: ({ files }) => files },
      { head: { zh: '流水（条）', en: 'Entries' }, kind: 'number', of: ({ entries }) => entries },
      { head: { zh: '根（64 位）', en: 'Root (64 characters)' }, width: 70, of: ({ root }) => root },
    ],
  }),
  people: listSheet(people.list, {
    title: { zh: '人员名单', en: 'People' },
    from: 'people.list',
    cursor: 'after',
    said: {
      party,
      name: { label: { zh: '姓名含', en: 'Name holds' } },
      post: { label: { zh: '岗位', en: 'Post' }, say: chosen(postNames) },
    },
    rows: (answer) => answer.people,
    columns: [
      { head: { zh: '姓名', en: 'Name' }, of: (row) => row.name },
      { head: bodyHead, width: 34, of: (row) => row.party.name },
      { head: { zh: '岗位', en: 'Posts' }, width: 30, of: ({ posts }) => postsOn(posts) },
      { head: { zh: '电话（遮盖）', en: 'Telephone (covered)' }, width: 18, of: ({ phone }) => phone },
      { head: { zh: '自', en: 'Since' }, kind: 'date', of: ({ since }) => since },
      { head: { zh: '离开', en: 'Left' }, kind: 'date', of: ({ until }) => until },
    ],
  }),
  search: listSheet(search.find, {
    title: { zh: '搜索结果', en: 'Search results' },
    from: 'search.find',
    said: { q: { label: { zh: '搜', en: 'Sought' } } },
    rows: hitsOf,
    columns: [
      { head: { zh: '种类', en: 'Sort' }, of: ({ group }) => group },
      { head: { zh: '找到', en: 'Found' }, width: 50, of: ({ what }) => what },
      { head: { zh: '所在', en: 'Where' }, width: 40, of: ({ more }) => more },
    ],
  }),
  towns: listSheet(rollup.compare, {
    title: { zh: '各镇对照', en: 'Towns compared' },
    from: 'rollup.compare',
    said: {
      ...{ asOf, clause },
      by: { label: { zh: '怎么分', en: 'Cut' }, say: chosen(groupings) },
      task: { label: { zh: '任务', en: 'Task' } },
    },
    rows: ({ towns, rows }) => {
      const nameOf = new Map<string, Words>(towns.map((one) => [one.town, one.name]))
      return [
        ...towns.map((one): Compared => ({ key: '', title: totals, town: one.name, figures: one.figures })),
        ...rows.flatMap(({ key, title, cells }): Compared[] =>
          cells.length === 0
            ? [{ key, title, town: null, figures: noFigures() }]
            : cells.map((cell) => ({
                key,
                title,
                town: nameOf.get(cell.town) ?? null,
                figures: cell.figures,
              })),
        ),
      ]
    },
    columns: [
      { head: { zh: '编号', en: 'Code' }, width: 14, of: ({ key }) => key },
      { head: { zh: '名称', en: 'Name' }, width: 40, of: ({ title }) => title },
      { head: { zh: '镇', en: 'Town' }, width: 14, of: ({ town }) => town },
      figure({ zh: '应交', en: 'Owed' }, ({ owed }) => owed),
      figure({ zh: '按时交', en: 'In time' }, ({ delivered, deliveredLate }) => delivered - deliveredLate),
      share({ zh: '按时率（%）', en: 'In time, %' }, 'inTime'),
      figure({ zh: '迟交', en: 'Late' }, ({ deliveredLate }) => deliveredLate),
      figure({ zh: '已交（含迟交）', en: 'Delivered, late ones too' }, ({ delivered }) => delivered),
      share({ zh: '已交率（%）', en: 'Delivered, %' }, 'delivered'),
      figure({ zh: '逾期', en: 'Overdue' }, ({ late }) => late),
      share({ zh: '逾期率（%）', en: 'Overdue, %' }, 'overdue'),
      figure({ zh: '临期', en: 'Due soon' }, ({ soon }) => soon),
      figure({ zh: '办理中', en: 'Running' }, ({ open }) => open),
      figure({ zh: '未到', en: 'Not yet begun' }, ({ notYet }) => notYet),
    ],
  }),
  snaps: listSheet(snaps.list, {
    title: { zh: '随手拍', en: 'Reports from the gates' },
    from: 'snaps.list',
    cursor: 'cursor',
    said: { party, state: { label: stateHead, say: chosen({ ...snapStates, late: overdueAnswer }) } },
    rows: (answer) => answer.snaps,
    columns: [
      { head: { zh: '报告日期', en: 'Told on' }, kind: 'date', of: ({ saidOn }) => saidOn },
      { head: { zh: '情况', en: 'What' }, width: 44, of: ({ what }) => what },
      { head: { zh: '位置', en: 'Place' }, width: 20, of: ({ place }) => place },
      { head: bodyHead, width: 32, of: (row) => row.party.name },
      { head: { zh: '答复期限', en: 'Answer due' }, kind: 'date', of: ({ dueOn }) => dueOn },
      { head: stateHead, width: 16, of: ({ lamp, state }) => lamp?.words ?? snapStates[state] },
    ],
  }),
  documents: listSheet(documents.list, {
    title: { zh: '文书目录', en: 'Papers' },
    from: 'documents.list',
    cursor: 'cursor',
    said: {
      year: { label: { zh: '年份', en: 'Year' } },
      kind: { label: { zh: '种类', en: 'Kind' }, say: chosen(kindNames) },
      state: { label: stateHead, say: chosen(paperStates) },
    },
    rows: (answer) => answer.documents,
    columns: [
      { head: { zh: '文号', en: 'Number' }, width: 24, of: ({ number }) => number },
      { head: { zh: '种类', en: 'Kind' }, width: 20, of: (row) => row.name },
      { head: { zh: '送', en: 'To' }, width: 32, of: ({ to }) => to },
      { head: { zh: '隐患', en: 'Hazard' }, width: 40, of: ({ hazard }) => hazard.what },
      { head: { zh: '日期', en: 'On' }, kind: 'date', of: ({ on }) => on },
      { head: { zh: '出文人', en: 'Issued by' }, of: ({ issuedBy }) => issuedBy },
      {
        ...{ head: { zh: '手签件', en: 'Signed sheet' }, kind: 'date' },
        of: ({ signedSheet }) => (signedSheet === null ? null : dayOf(signedSheet.at)),
      },
      {
        head: { zh: '作废原因', en: 'Voided because' },
        width: 24,
        of: ({ voided }) => voided?.reason ?? null,
      },
    ],
  }),
  events: listSheet(events.list, {
    title: { zh: '触发日历', en: 'Events' },
    from: 'events.list',
    cursor: 'after',
    said: {},
    rows: (answer) => answer.events,
    columns: [
      { head: { zh: '日期', en: 'On' }, kind: 'date', of: ({ on }) => on },
      { head: { zh: '事', en: 'Kind' }, width: 20, of: ({ kindName }) => kindName },
      { head: { zh: '名称', en: 'Name' }, width: 32, of: (row) => row.name },
      {
        ...{ head: { zh: '涉及', en: 'About' }, width: 30 },
        of: ({ about, areas }) => about?.name ?? areas.map((one) => one.name).join('、'),
      },
      { head: { zh: '义务', en: 'Duties' }, kind: 'number', of: ({ duties }) => duties },
      { head: { zh: '已交', en: 'Delivered' }, kind: 'number', of: ({ delivered }) => delivered },
      { head: { zh: '登记人', en: 'Entered by' }, of: ({ enteredBy }) => enteredBy },
    ],
  }),
}
