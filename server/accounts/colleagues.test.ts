import { accounts } from '@bihuan/contract/accounts.ts'
import { colleagues } from '@bihuan/contract/colleagues.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let [officer, firm, department]: Person[] = []
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  firm = await town.signIn('enterprise')
  department = await town.signIn('department')
})
afterAll(() => town.close())

const people = () => {
  if (officer === undefined || firm === undefined || department === undefined) throw new Error('nobody there')
  return { officer, firm, department }
}

test('a firm makes a code for its own people: the office sees it and who made it, and it opens once', async () => {
  const { officer, firm } = people()
  const made = await firm.does(colleagues.invite, { days: 7 })
  expect(made).toMatchObject({ party: { name: '锦榆家具有限公司' }, state: 'open' })
  const { code } = await firm.does(colleagues.code, { invitation: made.id })
  expect(code.length).toBeGreaterThan(5)
  const seen = (await officer.does(accounts.invitations, {})).invitations.find(({ id }) => id === made.id)
  expect(seen).toMatchObject({ madeBy: made.madeBy })
  const asked = { code, name: '桑榆', account: 'colleague-1', password: 'a-long-password-1' }
  expect(await firm.does(accounts.register, asked)).toBeDefined()
  expect((await firm.does(colleagues.invitations, {})).invitations).toMatchObject([
    { id: made.id, state: 'used' },
  ])
  expect((await firm.tries(colleagues.code, { invitation: made.id })).problem.code).toBe('invitation.spent')
})

test('a code is taken back by its own body, and seen by no other, not even who supervises it', async () => {
  const { officer, firm, department } = people()
  const made = await firm.does(colleagues.invite, { days: 1 })
  for (const stranger of [department])
    for (const operation of [colleagues.code, colleagues.withdraw])
      expect((await stranger.tries(operation, { invitation: made.id })).problem.code).toBe(
        'invitation.not-found',
      )
  expect((await officer.tries(colleagues.invite, { days: 7 })).problem.code).toBe('request.not-allowed')
  expect(await firm.does(colleagues.withdraw, { invitation: made.id })).toMatchObject({ state: 'withdrawn' })
  expect((await department.does(colleagues.invitations, {})).invitations).toEqual([])
})

test('a firm that is closed lets nobody in', async () => {
  const { officer, firm } = people()
  const party = (await officer.does(parties.list, { name: '锦榆家具有限公司' })).parties[0]?.id ?? ''
  await town.query(`update party set until = '2026-06-01' where id = $1 returning 1`, [party])
  expect((await firm.tries(colleagues.invite, { days: 7 })).problem.code).toBe('invitation.not-for')
})
