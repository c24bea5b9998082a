import { documents } from '@bihuan/contract/documents.ts'
import { duties } from '@bihuan/contract/duties.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { snaps } from '@bihuan/contract/snaps.ts'
import axe, { type AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { callerOf } from './caller.ts'
import { desk, phone, signIn } from './people.ts'
import { type RunningServer, startServer } from './server-process.ts'

let server: RunningServer
let browser: Browser
/** Addresses of one thing of each kind, by the word that stands for it below. */
const of: Record<string, string> = {}

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  const officer = await callerOf(server.url, 'officer')
  const filed = await officer.does(duties.list, { clause: '4.2', lamp: 'done' })
  of.done = filed.duties[0]?.id ?? ''
  of.late = (await officer.does(duties.list, { lamp: 'late' })).duties[0]?.id ?? ''
  of.record = (await officer.does(ledgers.list, {})).records[0]?.id ?? ''
  of.party = (await officer.does(parties.list, { name: '股份经济合作社' })).parties[0]?.id ?? ''
  const firm = await callerOf(server.url, 'enterprise')
  const mine = (await firm.does(duties.mine, {})).duties
  of.mine = mine.find(({ ledger, lamp }) => ledger === 'drill' && lamp.kind !== 'done')?.id ?? ''
  of.filed = (await firm.does(ledgers.list, {})).records[0]?.id ?? ''
  const [owed] = (await firm.does(hazards.list, { state: 'rectifying' })).hazards
  of.hazard = owed?.id ?? ''
  const [told] = (await firm.does(snaps.list, {})).snaps
  ;[of.snap, of.firm] = [told?.id ?? '', told?.party.id ?? '']
  of.document = (await firm.does(documents.list, {})).documents[0]?.id ?? ''
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const screens: Record<string, string[]> = {
  officer: [
    '/',
    '/plan',
    '/plan/4.2',
    '/plan/13.10',
    '/plan/4.2?asOf=2026-03-01',
    '/plan/notice',
    '/plan/issue',
    '/plan/simulate',
    '/plan/simulate?party=:party',
    '/plan/versions',
    '/plan/superiors',
    '/plan/receipts',
    '/plan/sub-plans',
    '/plan/debtors?clause=4.2',
    '/duties/:done',
    '/duties/:late',
    '/events',
    '/messages',
    '/parties',
    '/parties/:party',
    '/import/register',
    '/import/drill',
    '/import/hazards',
    '/records/:record',
    '/ledgers',
    '/ledgers/drill',
    '/ledgers/drill?open=:record',
    '/ledgers/drill/enter',
    '/ledgers/drill/sheets?ids=:record',
    '/calc',
    '/calc/gb18218',
    '/hazards',
    '/hazards?state=waiting',
    '/hazards/:hazard',
    '/hazards/:hazard/print',
    '/hazards/report',
    '/snaps?only=all',
    '/parties/:firm/gate',
    '/snaps/:snap',
    '/documents',
    '/documents?sheet=unsigned',
    '/documents/:document',
    '/hazards/analysis',
    '/hazards/statistics',
    '/hazards/statistics?party=:firm',
    '/hazards/statistics/filings',
    '/hazards/analysis?period=2019-Q1',
    '/hazards/analysis?cut=village&period=2026-Q2',
    '/checklists',
    '/checklists?party=:party',
    '/checklists/dust',
    '/checklists/fire?rhythm=day&part=escape',
    '/law',
    '/seals',
    '/law/training~return~off-months',
    '/law/calendar~arrangement',
    '/calendar',
    '/calendar/2027',
    '/parties/:party?tab=hazards',
    '/parties/:party?tab=records',
    '/parties/:party?tab=people',
    '/parties/:party?tab=parts',
    '/parties/:party?tab=file',
    '/parties/new',
    '/parties?kind=enterprise&trait=dust&status=open',
    '/people',
    '/accounts',
    '/accounts?tab=invitations',
    '/accounts?tab=applications',
    '/nowhere',
  ],
  leader: ['/', '/plan/8.1'],
  department: ['/', '/plan/8.1', '/parties', '/field/', '/field/visits', '/field/tasks'],
  district: [
    '/',
    '/towns',
    '/towns?by=village',
    '/towns?by=sector&sort=worst',
    '/towns/349901101?clause=4.2',
  ],
  enterprise: [
    '/field/',
    '/field/duty/:mine',
    '/field/hazards',
    '/field/hazards/report',
    '/field/hazards/:hazard',
    '/field/hazards/:hazard/print',
    '/field/snaps',
    '/field/snaps/:snap',
    '/field/gate',
    '/field/statistics',
    '/field/hazards/:hazard/rectify',
    '/field/hazards/:hazard/settle',
    '/field/documents/:document',
    '/field/records',
    '/field/records/:filed',
    '/field/people',
    '/field/people/new',
    '/field/people/invite',
    '/field/me',
    '/field/outbox',
    '/field/plan',
    '/field/messages',
    '/field/checklists',
    '/field/checklists/fire',
    '/field/checklists/fire/run/month',
    '/field/calc',
    '/field/calc/lec',
    '/field/nowhere',
  ],
  village: [
    '/field/',
    '/field/hazards',
    '/field/hazards/report',
    '/field/records',
    '/field/me',
    '/field/visits',
  ],
  expert: ['/field/', '/field/me', '/field/messages', '/field/snaps', '/field/checklists'],
}

const known = (path: string) => path.replace(/:(\w+)/, (_, name: string) => of[name] ?? '')

/** What an impatient person would curse, as far as a machine can tell. */
const faultsOf = async (page: Page, noise: string[]): Promise<string[]> => {
  const over = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  await page.evaluate(axe.source)
  // What lies under a bar that stays in place is one scroll away: sizes are measured with the bars let go.
  await page.addStyleTag({ content: '.head, .foot, .tabs-foot, header.top { position: static !important; }' })
  const found = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )
  const words = await page.locator('body').innerText()
  return [
    ...(over > 0 ? [`wider than the screen by ${over}px`] : []),
    ...found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
    ...(words.match(/\b(office|field|parts|frame)(\.\w+){2,}/g) ?? []).map((key) => `untranslated ${key}`),
    ...(/undefined|NaN|\[object|Invalid Date/.test(words) ? ['a value that is none'] : []),
    ...noise,
  ]
}

const walk = async (account: string, device: typeof desk, language: 'zh' | 'en') => {
  const { page, context } = await signIn(browser, `${server.url}/`, account, device)
  // From the next page on: who belongs to the phone is still on the way there.
  await page.addInitScript(`localStorage.setItem('bihuan.language', '${language}')`)
  const faults: string[] = []
  for (const path of screens[account] ?? []) {
    const noise: string[] = []
    const hear = (message: { type(): string; text(): string }) => {
      if (message.type() === 'error') noise.push(`console: ${message.text()}`)
    }
    page.on('console', hear)
    await page.goto(server.url + known(path))
    await page.waitForLoadState('networkidle')
    for (const fault of await faultsOf(page, noise)) faults.push(`${account} ${path}: ${fault}`)
    page.off('console', hear)
  }
  await context.close()
  return faults
}

/** A walk takes as long as it has screens: ten seconds for each on a crowded machine, and some to begin. */
const longEnough = (account: string) => 60_000 + 10_000 * (screens[account]?.length ?? 0)

// A walk mostly waits, for a page or for the server: two at a time fill both cores.
describe.each(Object.keys(screens))('%s', (account) => {
  test.concurrent.each([
    ['a desk in zh', desk, 'zh'],
    ['a desk in en', desk, 'en'],
    ['a phone in zh', phone, 'zh'],
    ['a phone in en', phone, 'en'],
  ] as const)(
    'finds nothing broken at %s',
    async (_, device, language) => {
      expect(await walk(account, device, language)).toEqual([])
    },
    longEnough(account),
  )
})

test('the sign-in page is sound for nobody in particular', async () => {
  for (const device of [desk, phone]) {
    const context = await browser.newContext(device)
    const page = await context.newPage()
    for (const path of ['/', '/field/', '/register']) {
      await page.goto(server.url + path)
      await page.getByLabel('账号').waitFor()
      expect(await faultsOf(page, [])).toEqual([])
    }
    await context.close()
  }
})
