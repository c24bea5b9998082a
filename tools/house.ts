import { names, ninetieths, noMachine, sizes } from './house/files.ts'
import { importsGoDown } from './house/imports.ts'
import { lockIsWhole } from './house/lock.ts'
import { plainMigrations } from './house/migrations.ts'
import { purity } from './house/purity.ts'
import { foundationsKnowNoRoom, noCircles } from './house/rooms.ts'
import { readTree, told } from './house/tree.ts'
import { bothLanguages } from './house/words.ts'

const rules = [
  importsGoDown,
  foundationsKnowNoRoom,
  noCircles,
  sizes,
  names,
  noMachine,
  purity,
  lockIsWhole,
  plainMigrations,
  bothLanguages,
]

const tree = readTree(process.argv[2] ?? process.cwd())
const wrong = rules.flatMap(({ name, find }) => find(tree).map((finding) => `${name}: ${told(finding)}`))
for (const line of wrong) console.log(line)
console.log(`p90 lines: ${ninetieths(tree)} (aim: 200)`)
process.exitCode = wrong.length === 0 ? 0 : 1
