import type { Day } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { checkProfile } from '@bihuan/domain/parties/check-profile.ts'
import type { PartyProfile } from '@bihuan/domain/parties/profile.ts'
import { checkNumbers } from '@bihuan/domain/people/check-person.ts'
import { completed, creditCodeRule } from '@bihuan/domain/people/credit-code.ts'
import { idCheck, idNumberRule } from '@bihuan/domain/people/id-number.ts'
import type { Post } from '@bihuan/domain/people/post.ts'
import type { Writer } from '../frame/desk.ts'
import { personFile, sealedNumbers } from '../people/store.ts'
import { partyId, type Seeding } from './seeding.ts'
import { pick, shareOf } from './share.ts'
import type { DemoEnterprise, DemoTown } from './towns.ts'

/** A whole credit code of a division that belongs to no place. */
const codeOf = (laws: LawBook, town: string, key: string): string => {
  const rule = creditCodeRule(laws)
  if (isRefusal(rule)) throw new Error(rule.refused)
  const body = Array.from({ length: 8 }, (_, at) => pick([...rule.symbols], town, key, 'code', String(at)))
  return completed(rule, `91${town.slice(0, 6)}${body.join('')}`)
}

/** What a demo enterprise's file says of it. */
export const demoProfile = (laws: LawBook, town: DemoTown, enterprise: DemoEnterprise): PartyProfile => {
  const { key, sector, trade, industry, staff, revenue, risk, traits, village } = enterprise
  const place = town.villages.find(({ code }) => code === village)?.zh ?? town.name.zh
  const graded = shareOf(key, 'graded') < 0.6
  const checked = checkProfile(
    {
      ...{ uscc: codeOf(laws, town.code, key), sector, trade, industry, staff, revenue, traits },
      riskColour: risk,
      address: `${town.name.zh}${place}${1 + Math.floor(shareOf(key, 'house') * 80)} 号`,
      ...(graded ? { standardGrade: 'third' as const, standardUntil: '2027-03-31' } : {}),
    },
    laws,
  )
  if (isRefusal(checked)) throw new Error(`demo: ${key}: ${JSON.stringify(checked.fields)}`)
  return checked
}

const surnames = [...'沈罗何苏程汪鲍胡方曹江许叶吴余姚']
const given = ['知远', '小满', '敏', '云起', '景和', '若水', '长青', '怀瑾', '舒', '明哲', '望舒', '安']

const nameOf = (...words: string[]) => pick(surnames, ...words, 'family') + pick(given, ...words, 'given')

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** An invented number with a check digit that holds, of the same division. */
const idNumberOf = (laws: LawBook, town: string, ...words: string[]): string => {
  const rule = idNumberRule(laws)
  if (isRefusal(rule)) throw new Error(rule.refused)
  const born = [
    1962 + Math.floor(shareOf(...words, 'year') * 40),
    twoDigits(1 + Math.floor(shareOf(...words, 'month') * 12)),
    twoDigits(1 + Math.floor(shareOf(...words, 'day') * 28)),
  ]
  const digits = `${town.slice(0, 6)}${born.join('')}${String(100 + Math.floor(shareOf(...words, 'order') * 900))}`
  return digits + idCheck(rule, digits)
}

/** Who is called in a party, and files for it: the person of its account, if it has one. */
export const calledIn = (town: DemoTown, key: string): string =>
  town.accounts.find(({ party }) => party === key)?.person ?? nameOf(town.code, key, 'called')

type Holder = { key: string; posts: readonly [Post, Post]; since: Day }

/** Two people a party: who answers and who is called. An account's person is the one who is called. */
export const seedPeople = async ({ laws, issueDay }: Seeding, writer: Writer, town: DemoTown) => {
  const holders: Holder[] = [
    ...town.enterprises
      .filter(({ afterIssue }) => !afterIssue)
      .map(({ key }) => ({ key, posts: ['principal', 'safety-manager'] as const, since: issueDay })),
    ...town.departments.map(({ key }) => ({
      key,
      posts: ['department-head', 'department-safety'] as const,
      since: issueDay,
    })),
    { key: 'office', posts: ['leader', 'officer'], since: issueDay },
    ...town.villages.map(({ code }) => ({
      key: code,
      posts: ['village-head', 'village-safety'] as const,
      since: issueDay,
    })),
  ]
  const parties = new Map(
    (await writer.rows.selectFrom('party').select(['id', 'area', 'handler']).execute()).map((row) => [
      row.id,
      row,
    ]),
  )
  const people = holders.flatMap(({ key, posts, since }) => {
    const party = parties.get(partyId(town.code, key))
    if (party === undefined) throw new Error(`demo: ${key} is not registered`)
    return posts.map((post, at) => {
      const name = at === 1 ? calledIn(town, key) : nameOf(town.code, key, post)
      const numbers = checkNumbers(
        {
          idNumber: idNumberOf(laws, town.code, key, post),
          phone: `1390000${String(1000 + Math.floor(shareOf(town.code, key, post, 'phone') * 9000))}`,
        },
        laws,
      )
      if (isRefusal(numbers)) throw new Error(`demo: ${key}: ${numbers.refused}`)
      const axes = { area: party.area, party: party.id, handler: party.handler }
      return { id: writer.newId(), postId: writer.newId(), name, post, since, numbers, axes }
    })
  })
  await enter(writer, people)
}

type Entered = {
  id: string
  postId: string
  name: string
  post: Post
  since: Day
  numbers: { idNumber?: string; phone?: string }
  axes: { area: string; party: string; handler: string | null }
}

/** As the register enters one person after another, in few statements. */
const enter = (writer: Writer, people: readonly Entered[]) => {
  const { signer, now, sealer } = writer
  return writer.append(
    people.map(({ id, axes, post, since, name, numbers }) => ({
      file: personFile({ id, ...axes }),
      act: 'person.registered',
      body: { party: axes.party, post, since },
      personal: { name, ...numbers, by: signer.person },
    })),
    async (rows) => {
      await rows
        .insertInto('person')
        .values(
          people.map(({ id, axes, name, since, numbers }) => ({
            ...{ id, ...axes, name, since, until: null },
            ...sealedNumbers(sealer, numbers),
            changed_by: signer.account,
            changed_by_name: signer.person,
            changed_at: now,
          })),
        )
        .execute()
      await rows
        .insertInto('post')
        .values(
          people.map(({ id, postId, axes, post, since }) => ({
            ...{ id: postId, ...axes, person: id, kind: post, since, until: null },
          })),
        )
        .execute()
    },
  )
}
