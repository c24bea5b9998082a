import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../base/refusal.ts'
import { type Notice, readNotice } from './notice.ts'

const read = (text: string): Notice => {
  const notice = readNotice(text)
  if (isRefusal(notice)) throw new Error(notice.refused)
  return notice
}
const idsOf = ({ passages }: Notice) => passages.map(({ id }) => id)
const textOf = ({ passages }: Notice, id: string) => passages.find((passage) => passage.id === id)?.text
const linesOf = ({ damage }: Notice) => damage.map(({ line }) => line)

const squeezed = (text: string) => text.replace(/\s|\ufeff/g, '')

/** Headings in the order in which the text brings them. */
const headingsIn = ({ passages }: Notice): string[] =>
  passages.flatMap(({ headings }, at) => {
    const above = passages[at - 1]?.headings ?? []
    const fresh = headings.findIndex((heading, level) => heading !== above[level])
    return fresh < 0 ? [] : headings.slice(fresh)
  })

/** Whether the text is exactly the notice's pieces, each list in its own order. */
const isWhole = (text: string, notice: Notice): boolean => {
  const { head, general, foot, leftovers, passages } = notice
  const lists = [head, general, headingsIn(notice), passages.map((passage) => passage.text), leftovers, foot]
  const pieces = lists.map((list) => list.map(squeezed))
  const all = squeezed(text)
  const follow = (at: number, used: readonly number[]): boolean =>
    at === all.length
      ? pieces.every((list, i) => used[i] === list.length)
      : pieces.some((list, i) => {
          const next = list[used[i] ?? 0]
          if (next === undefined || !all.startsWith(next, at)) return false
          return follow(at + next.length, used.with(i, (used[i] ?? 0) + 1))
        })
  return follow(
    0,
    pieces.map(() => 0),
  )
}

const short = `青石镇关于开展春季安全行动的通知
各村、各企业：
（青安〔2030〕15号）请照办。
2030年3月1日
一、总体要求
 守住底线。1次也不放松。
二、行动任务
（一）守责任。
 1.立规矩。（1）定人。每家定1人，按第（2）项报名。（2）定责。落实“四个一律”，3.15前完成。
 2.练本领。（1）学。每人24小时。
接着学。（2）练。
（二）管现场。
 3.查隐患。（1）自查。（2）互查。（3）督查。
三、工作要求
（一）带头。主要负责人先做。
（二）通报。每月一报。
青石镇人民政府
2030年3月2日
附件：1.名单
（一）表`

describe('a notice', () => {
  const notice = read(short)

  test('is split by its numbering', () => {
    expect(idsOf(notice)).toEqual(['1.1', '1.2', '2.1', '2.2', '3.1', '3.2', '3.3', 'R1', 'R2'])
    expect(notice.damage).toEqual([])
    expect(notice.leftovers).toEqual([])
  })

  test('gives each passage its place, its title, its words and the headings above it', () => {
    expect(notice.passages[3]).toEqual({
      id: '2.2',
      path: '二/（一）/2/（2）',
      title: '练',
      text: '（2）练。',
      headings: ['二、行动任务', '（一）守责任。', '2.练本领。'],
    })
    expect(notice.passages.at(-1)).toMatchObject({
      path: '三/（二）',
      title: '通报',
      headings: ['三、工作要求'],
    })
  })

  test('keeps a passage whole, over several paragraphs and with figures in it', () => {
    expect(textOf(notice, '2.1')).toBe('（1）学。每人24小时。\n接着学。')
    expect(textOf(notice, '1.2')).toBe('（2）定责。落实“四个一律”，3.15前完成。')
  })

  test('keeps what stands before, the general part, and what closes it', () => {
    expect(notice.head).toHaveLength(4)
    expect(notice.general).toEqual(['一、总体要求', '守住底线。1次也不放松。'])
    expect(notice.foot).toEqual(['青石镇人民政府', '2030年3月2日', '附件：1.名单', '（一）表'])
    expect(isWhole(short, notice)).toBe(true)
  })

  test('reads the same with Windows lines, a byte order mark, other brackets and wide figures', () => {
    expect(readNotice(`\ufeff${short.replaceAll('\n', '\r\n')}`)).toEqual(notice)
    const narrow = read(short.replaceAll('（', '(').replaceAll('）', ')').replaceAll('\n ', '\n\u3000\u3000'))
    expect(idsOf(narrow)).toEqual(idsOf(notice))
    const wide = short.replace(/(?<=^\s*|（)\d(?=\.|）)/gm, (figure) =>
      String.fromCharCode(figure.charCodeAt(0) + 0xfee0),
    )
    expect(wide).toContain('３')
    expect(idsOf(read(wide))).toEqual(idsOf(notice))
    expect(read(wide).passages.map(({ path, title }) => path + title)).toEqual(
      notice.passages.map(({ path, title }) => path + title),
    )
    expect(idsOf(read(short.replace(/^ (\d)\./gm, '$1、')))).toEqual(idsOf(notice))
  })

  test('has a short title where its first sentence is long', () => {
    const long = short.replace('自查', '由各企业的负责人带领全体班组长和安全员，逐个车间逐个岗位查找身边隐患')
    expect(read(long).passages[4]?.title).toBe('由各企业的负责人带领全体班组长和安全员')
  })
})

describe('text that belongs to no passage is kept', () => {
  test.each([
    ['behind a heading', '（一）守责任。', '（一）守责任。各村照办。', ['各村照办。']],
    ['behind a task', '2.练本领。', '2.练本领。人人参加。', ['人人参加。']],
    ['a task without items', '（二）管现场。', ' 3.不留死角。\n（二）管现场。', ['3.不留死角。']],
    ['a fourth part', '青石镇人民政府', '四、其他\n另行通知。\n青石镇人民政府', ['四、其他', '另行通知。']],
  ])('%s', (_, from, to, leftovers) => {
    const text = short.replace(from, to)
    expect(read(text).leftovers).toEqual(expect.arrayContaining(leftovers))
    expect(isWhole(text, read(text))).toBe(true)
  })
})

describe('damaged numbering is told by line and moves no later number', () => {
  const all = idsOf(read(short))
  test.each([
    ['an item’s number is lost', '（2）互查', '互查', all.filter((id) => id !== '3.2'), 13, '缺条目“（2）”'],
    [
      'the first item’s number is lost',
      '（1）自查',
      '自查',
      all.filter((id) => id !== '3.1'),
      13,
      '缺条目“（1）”',
    ],
    ['an item’s number stands twice', '（2）互查', '（1）互查', all, 13, '读作“（2）”'],
    ['an item is numbered as the next', '（2）互查', '（3）互查', all, 13, '读作“（2）”'],
    [
      'items are out of order',
      '（2）互查。（3）督查',
      '（3）互查。（2）督查',
      null,
      13,
      '排在更大的编号之后',
    ],
    ['an item jumps far ahead', '（2）互查', '（12）互查', all.filter((id) => id !== '3.2'), 13, '接不上'],
    ['a task’s number is lost', ' 2.练本领', ' 练本领', all, 10, '编号丢失，按前后顺序读作“2.”'],
    ['the first task’s number is lost', ' 1.立规矩', ' 立规矩', all, 9, '编号丢失，按前后顺序读作“1.”'],
    ['the last task’s number is lost', ' 3.查隐患', ' 查隐患', all, 13, '编号丢失，按前后顺序读作“3.”'],
    ['a task’s number stands twice', ' 2.练本领', ' 1.练本领', all, 10, '读作“2.”'],
    [
      'a task is missing',
      ' 2.练本领。（1）学。每人24小时。\n接着学。（2）练。\n',
      '',
      all.filter((id) => !id.startsWith('2.')),
      11,
      '缺任务“2.”',
    ],
    ['a section is missing', '（一）守责任。\n', '', all, 11, '缺小节“（一）”'],
    ['part two’s heading is lost', '二、行动任务\n', '', all, 7, '没有找到“二、”'],
    ['part three’s heading is lost', '三、工作要求\n', '', all, 14, '没有找到“三、”'],
    ['part three is numbered as two', '三、工作要求', '二、工作要求', all, 14, '读作“三、”'],
    ['the first part is missing', '一、总体要求\n', '', all, 6, '缺部分“一、”'],
    ['a requirement stands twice', '（二）通报', '（一）通报', all, 16, '读作“（二）”'],
    ['a character cannot be read', '自查', '自\ufffd', all, 13, '认不出来'],
  ])('%s', (_, from, to, ids, line, words) => {
    expect(short).toContain(from)
    const text = short.replace(from, to)
    const notice = read(text)
    expect(idsOf(notice).toSorted()).toEqual((ids ?? all).toSorted())
    const told = notice.damage.find(({ what }) => what.zh.includes(words))
    expect(told, JSON.stringify(notice.damage)).toMatchObject({ line })
    expect(told?.what.zh).toMatch(/^第 \d+ 行：.*请.*。$/)
    expect(told?.what.en).toContain(`Line ${line}`)
    expect(isWhole(text, notice)).toBe(true)
  })

  test('a doubled task that fits nowhere gives its items to nobody', () => {
    const text = short.replace('（二）管现场。\n', '（二）管现场。\n 2.又一个。（1）甲。（2）乙。\n')
    expect(idsOf(read(text))).toEqual(all)
    expect(read(text).leftovers).toEqual(['2.又一个。', '（1）甲。', '（2）乙。'])
    expect(linesOf(read(text))).toEqual([13])
  })
})

test('of a heap of faults the first hundred are told, and how many more there are', () => {
  const { damage } = read(`${short.replace('（3）督查。', `（3）督查。${'（2）又。'.repeat(150)}`)}`)
  expect(damage).toHaveLength(101)
  expect(damage.at(-1)?.what.zh).toContain('还有 50 处')
})

test.each([
  ['nothing', '', 'notice.empty'],
  ['white space', '\ufeff \r\n\u3000\n', 'notice.empty'],
  ['a letter without numbering', '各村：\n请照办。\n', 'notice.no-numbering'],
  ['numbers that open nothing', '一、总体要求\n二、任务\n三、要求\n', 'notice.no-numbering'],
])('%s is no notice', (_, text, refused) => {
  expect(readNotice(text)).toMatchObject({ refused })
})

/** Words with what could be taken for numbering, and is not. */
const words = fc
  .array(
    fc.constantFrom(
      '查设备',
      '每年1次',
      '〔2030〕15号文',
      '“四个一律”',
      '按第（2）项',
      '24小时值守',
      '，（3）',
      '防（监）控',
      '3.15',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((some) => some.join(''))

const sentences = fc.array(words, { minLength: 1, maxLength: 3 }).map((some) => `${some.join('。')}。`)
const task = fc.record({ title: words, items: fc.array(sentences, { minLength: 1, maxLength: 10 }) })
const plan = fc.record({
  tasks: fc.array(task, { minLength: 1, maxLength: 13 }),
  /** Before which tasks a new section begins. */
  sections: fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
  requirements: fc.array(sentences, { maxLength: 5 }),
  between: fc.constantFrom('', '\n', '\n\u3000\u3000'),
})
type Made = typeof plan extends fc.Arbitrary<infer T> ? T : never

const figures = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三']

const idsIn = ({ tasks, requirements }: Made) => [
  ...tasks.flatMap(({ items }, t) => items.map((_, i) => `${t + 1}.${i + 1}`)),
  ...requirements.map((_, r) => `R${r + 1}`),
]

const numberOfSection = ({ sections }: Made, t: number) =>
  sections.slice(0, t + 1).filter((begins, at) => begins || at === 0).length

/** The notice as a town writes it; `number` may spoil the number of one place. */
const write = (made: Made, number = (_: string, written: string) => written): string => {
  const tasks = made.tasks.flatMap(({ title, items }, t) => [
    ...(t === 0 || made.sections[t] ? [`（${figures[numberOfSection(made, t) - 1]}）分区${t}。`] : []),
    ` ${number(`${t + 1}`, `${t + 1}.`)}任务${t}${title}。${made.between}${items
      .map((item, i) => `${number(`${t + 1}.${i + 1}`, `（${i + 1}）`)}条${t}之${i}${item}`)
      .join(made.between)}`,
  ])
  const requirements = made.requirements.map((text, r) => `（${figures[r]}）要求${r}${text}`)
  return [
    '青石镇通知',
    '2030年1月2日',
    '一、总体',
    '守住底线。',
    '二、任务',
    ...tasks,
    '三、要求',
    ...requirements,
    '青石镇',
    '2030年1月3日',
  ].join('\n')
}

describe('whatever a town writes', () => {
  test('every passage is found under its number, and not a character is lost', () => {
    fc.assert(
      fc.property(plan, (made) => {
        const text = write(made)
        const notice = read(text)
        expect(idsOf(notice)).toEqual(idsIn(made))
        expect(notice.damage).toEqual([])
        expect(notice.leftovers).toEqual(made.requirements.length === 0 ? ['三、要求'] : [])
        expect(isWhole(text, notice)).toBe(true)
        expect(readNotice(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(notice)
      }),
    )
  })

  test('a number lost anywhere moves no other', () => {
    let gaps = 0
    fc.assert(
      fc.property(plan, fc.nat(), (made, pick) => {
        const ids = idsIn(made).filter((id) => !id.startsWith('R'))
        const lost = ids[pick % ids.length] ?? ''
        const [t = '', i = ''] = lost.split('.')
        const text = write(made, (id, written) => (id === lost ? '' : written))
        const whole = read(write(made))
        const hasNext = ids.includes(`${t}.${Number(i) + 1}`)
        const notice = readNotice(text)
        if (isRefusal(notice)) {
          expect(idsOf(whole)).toHaveLength(1)
          return
        }
        expect(idsOf(notice)).toEqual(idsOf(whole).filter((id) => id !== lost))
        for (const id of idsOf(notice))
          if (id !== `${t}.${Number(i) - 1}`) expect(textOf(notice, id)).toBe(textOf(whole, id))
        expect(notice.damage).toHaveLength(hasNext ? 1 : 0)
        expect(isWhole(text, notice)).toBe(true)
        if (hasNext) gaps += 1
      }),
    )
    expect(gaps).toBeGreaterThan(40)
  })

  test('a task whose number is lost keeps its place and its items', () => {
    fc.assert(
      fc.property(plan, fc.nat(), (made, pick) => {
        const lost = `${(pick % made.tasks.length) + 1}`
        const text = write(made, (id, written) => (id === lost ? '' : written))
        const notice = read(text)
        expect(idsOf(notice)).toEqual(idsIn(made))
        expect(notice.damage).toHaveLength(1)
        expect(isWhole(text, notice)).toBe(true)
      }),
    )
  })

  test('even a heap of numbers in any order loses nothing and gives no number twice', () => {
    const token = fc.constantFrom(
      ...[
        '一、',
        '二、',
        '三、',
        '四、',
        '（一）',
        '（二）',
        '1.',
        '2.',
        '3.',
        '（1）',
        '（2）',
        '（3）',
        '（9）',
        '⑵',
      ],
      ...['\n', '\n', '\n', '。', '。', '，', '甲', '乙丙', '附件：', '2030年1月2日', '\u3000'],
    )
    // Like numbers with unlike words, or two headings could not be told from one.
    const marked = (token: string, at: number) =>
      /[.、）⑵]$/.test(token) ? token + String.fromCharCode(0x5000 + at) : token
    const reached = { leftovers: 0, damage: 0, foot: 0, general: 0 }
    fc.assert(
      fc.property(fc.array(token, { minLength: 10, maxLength: 60 }), (tokens) => {
        const heap = [...tokens, '\n二、', '任务\n1.', '甲。（1）', '。', ...tokens.toReversed()]
        const text = `一、总\n${heap.map(marked).join('')}`
        const notice = readNotice(text)
        if (isRefusal(notice)) return
        expect(isWhole(text, notice)).toBe(true)
        expect(new Set(idsOf(notice)).size).toBe(idsOf(notice).length)
        for (const { line } of notice.damage) expect(line).toBeLessThanOrEqual(text.split('\n').length)
        for (const list of ['leftovers', 'damage', 'foot', 'general'] as const)
          reached[list] += notice[list].length > 0 ? 1 : 0
      }),
      // Enough stories that the rarest end is reached well over 20 times whatever the seed.
      { numRuns: 900 },
    )
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(20)
  })
})

const fileBeside = (path: string) => {
  const url = new URL(path, import.meta.url)
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined
}
const invented = fileBeside('../../content/demo/notice.zh.txt')
const real = fileBeside('../../../shared/plan/three-grasps-notice.zh.txt')
const itemsOfTheRealOne = [6, 3, 4, 3, 3, 3, 3, 4, 4, 3, 3, 5, 10]
const idsOfTheRealOne = [
  ...itemsOfTheRealOne.flatMap((items, t) => Array.from({ length: items }, (_, i) => `${t + 1}.${i + 1}`)),
  ...['R1', 'R2', 'R3', 'R4'],
]

describe.each([
  ['the invented notice of the demo', invented],
  ['the real notice', real],
])('%s', (_, text) => {
  test.skipIf(text === undefined)(
    `has its 58 passages and loses nothing${text === undefined ? ' (it is not here)' : ''}`,
    () => {
      const notice = read(text ?? '')
      expect(idsOf(notice)).toEqual(idsOfTheRealOne)
      expect(notice.damage).toEqual([])
      expect(notice.leftovers).toEqual([])
      expect(isWhole(text ?? '', notice)).toBe(true)
    },
  )

  test.skipIf(text === undefined)('tells the absence of 4.2 and moves nothing else', () => {
    const whole = text ?? ''
    const passage = textOf(read(whole), '4.2') ?? ''
    const notice = read(whole.replace(passage, ''))
    expect(idsOf(notice)).toEqual(idsOfTheRealOne.filter((id) => id !== '4.2'))
    expect(notice.damage.map(({ what }) => what.zh)).toEqual([expect.stringContaining('“4.”下缺条目“（2）”')])
    expect(textOf(notice, '4.3')).toBe(textOf(read(whole), '4.3'))
  })
})
