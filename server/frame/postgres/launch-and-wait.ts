import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { launchPostgres } from './launch.ts'

/** A process to be killed in tests: launches as told by its argument, prints what came of it, and stays. */
const outcome = await launchPostgres({ say: () => undefined, ...JSON.parse(process.argv[2] ?? '{}') })
console.log(JSON.stringify(outcome))
if (!isRefusal(outcome)) {
  process.once('SIGTERM', () => outcome.stop().then(() => process.exit(0)))
  setInterval(() => undefined, 60_000)
}
