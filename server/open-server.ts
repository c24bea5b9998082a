import type { Instant } from '@bihuan/domain/base/day.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { FastifyInstance } from 'fastify'
import { colleagueOperations } from './accounts/colleagues.ts'
import { accountDoor } from './accounts/door.ts'
import { type FirstLink, firstAccountDoor } from './accounts/first-account.ts'
import { accountOfficeOperations } from './accounts/office.ts'
import { accountOperations } from './accounts/operations.ts'
import type { Passwords } from './accounts/password.ts'
import { registerDoor } from './accounts/register-door.ts'
import { archiveOperations } from './archive/operations.ts'
import { calcOperations } from './calc/operations.ts'
import { calendarOperations } from './calendar/operations.ts'
import { checklistOperations } from './checklists/operations.ts'
import { selfCheckOperations } from './checklists/self-check-operations.ts'
import type { ShippedLists } from './checklists/shipped.ts'
import { documentOperations } from './documents/operations.ts'
import { dossierOperations } from './dossiers/operations.ts'
import { adoptOperations } from './duties/adopt-operations.ts'
import { debtorsFileOperations } from './duties/debtors-file.ts'
import { eventOperations } from './duties/event-operations.ts'
import { issueOperations } from './duties/issue-operations.ts'
import { dutyOperations } from './duties/operations.ts'
import { partyIssueOperations } from './duties/party-issue.ts'
import { simulateOperations } from './duties/simulate-operations.ts'
import { exchangeOperations } from './exchange/operations.ts'
import type { Database } from './frame/database.ts'
import { openDesk } from './frame/desk.ts'
import { mount, openHttp } from './frame/http.ts'
import { describe } from './frame/openapi.ts'
import { servePages } from './frame/pages.ts'
import type { Sealer } from './frame/seal.ts'
import { hazardAnalysisOperations } from './hazards/analysis-operations.ts'
import { behindDutyOperations } from './hazards/behind-duty.ts'
import { hazardOperations } from './hazards/operations.ts'
import { hazardsShowing } from './hazards/showing-photos.ts'
import { hazardStatisticsOperations } from './hazards/statistics-operations.ts'
import { hazardDestinations } from './hazards/workbook-destination.ts'
import { hazardWorkbookOperations } from './hazards/workbook-out.ts'
import { lawOperations } from './law/operations.ts'
import type { Ledgers } from './ledgers/known-ledgers.ts'
import { ledgerOperations } from './ledgers/operations.ts'
import { recordsShowing } from './ledgers/showing-photos.ts'
import { listOperations } from './lists/operations.ts'
import { messageOperations } from './messages/operations.ts'
import { partyOperations } from './parties/operations.ts'
import { peopleOperations } from './people/operations.ts'
import type { Blobs } from './photos/blobs.ts'
import { photoOperations } from './photos/operations.ts'
import { usesInAll } from './photos/uses.ts'
import { draftOperations } from './plans/draft-operations.ts'
import { planOperations } from './plans/operations.ts'
import { receiptOperations } from './plans/receipt-operations.ts'
import { subPlanOperations } from './plans/sub-plan-operations.ts'
import { rollupOperations } from './rollup/operations.ts'
import { searchOperations } from './search/operations.ts'
import { snapOperations } from './snaps/operations.ts'
import { gatePages } from './snaps/pages.ts'
import { todayOperations } from './today/operations.ts'

export type ServerParts = {
  database: Database
  databaseKind: 'embedded' | 'external'
  sealer: Sealer
  /** Where the bytes of photos lie. */
  blobs: Blobs
  passwords: Passwords
  plan: Plan
  /** The national law; every town lays its own editions over it. */
  laws: LawBook
  /** What to check, and by what a hazard is sorted and graded. */
  checklists: ShippedLists
  /** Other ledgers than the program's own. */
  ledgers?: Ledgers
  clock: () => Instant
  version: string
  demo: boolean
  /** Under which people reach the system; what is printed leads there. */
  address?: string | null
  firstLink: FirstLink | null
  webFolder: string
  report: (number: string, fault: unknown) => void
  perMinute: number
}

/** Puts the rooms together; knows every room and decides nothing. */
export const openServer = async (parts: ServerParts): Promise<FastifyInstance> => {
  const desk = openDesk({ database: parts.database, sealer: parts.sealer, clock: parts.clock })
  const me = { demo: parts.demo, address: parts.address ?? null }
  const served = [
    ...accountOperations(me),
    ...accountOfficeOperations(parts.passwords, parts.laws),
    ...colleagueOperations(),
    ...planOperations(parts.plan),
    ...draftOperations(parts.plan, parts.laws),
    ...receiptOperations(parts.plan),
    ...subPlanOperations(parts.plan),
    ...simulateOperations(parts.plan, parts.laws),
    ...adoptOperations(parts.plan, parts.laws),
    ...partyIssueOperations(parts.plan, parts.laws),
    ...debtorsFileOperations(parts.plan),
    ...issueOperations(parts.plan, parts.laws),
    ...eventOperations(parts.plan, parts.laws),
    ...dutyOperations(parts.plan),
    ...ledgerOperations(parts.plan, parts.ledgers),
    ...hazardOperations(parts.laws, parts.checklists.hazards),
    ...hazardAnalysisOperations(parts.laws, parts.checklists.hazards),
    ...behindDutyOperations(parts.plan),
    ...hazardStatisticsOperations({
      ...{ plan: parts.plan, national: parts.laws, content: parts.checklists.hazards },
      ledgers: parts.ledgers,
    }),
    ...snapOperations(parts.plan, parts.laws, parts.checklists.hazards),
    ...documentOperations({ national: parts.laws, content: parts.checklists.hazards }, parts.blobs),
    ...photoOperations(parts.blobs, usesInAll([recordsShowing(parts.ledgers), hazardsShowing])),
    ...messageOperations(parts.plan),
    ...searchOperations(parts.plan),
    ...todayOperations(parts.plan, parts.laws),
    ...partyOperations(parts.laws),
    ...peopleOperations(parts.laws),
    ...dossierOperations(parts.plan, parts.laws),
    ...exchangeOperations(parts.plan, parts.laws, hazardDestinations(parts.laws, parts.checklists.hazards)),
    ...hazardWorkbookOperations(parts.checklists.hazards),
    ...rollupOperations(parts.plan),
    ...archiveOperations,
    ...checklistOperations(parts.checklists),
    ...selfCheckOperations(parts.checklists, parts.plan, parts.laws, parts.ledgers),
    ...lawOperations(parts.laws),
    ...calcOperations(parts.laws),
    ...calendarOperations(parts.laws),
  ]
  served.push(...listOperations(served))
  const atTheDoor = [
    ...accountDoor(parts.passwords, me),
    ...registerDoor(parts.passwords, parts.laws, me),
    firstAccountDoor(parts.firstLink, parts.passwords, me),
  ]
  const options = { desk, served, atTheDoor, report: parts.report, perMinute: parts.perMinute }
  const app = await openHttp(options)
  await describe(
    app,
    parts.version,
    new Map([...served, ...atTheDoor].map(({ name, operation }) => [name, operation])),
  )
  mount(app, options)
  app.get('/healthz', { schema: { hide: true } as never }, async (_, reply) => {
    const isUp = await parts.database.kysely
      .selectNoFrom((e) => e.lit(1).as('one'))
      .execute()
      .then(
        () => true,
        () => false,
      )
    return reply
      .code(isUp ? 200 : 503)
      .send({ status: isUp ? 'ok' : 'database-away', version: parts.version, database: parts.databaseKind })
  })
  await gatePages(app, { desk, blobs: parts.blobs, laws: parts.laws, report: parts.report })
  await servePages(app, parts.webFolder)
  return app
}
