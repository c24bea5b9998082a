import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isRefusal, type Refusal } from '@bihuan/domain/base/refusal.ts'
import { matchNotice } from '@bihuan/domain/plans/match.ts'
import { readNotice } from '@bihuan/domain/plans/notice.ts'
import { planSentences } from '@bihuan/domain/plans/sentences.ts'
import { verifyJournal } from './archive/verify.ts'
import { type SealVerdict, verifySeals } from './archive/verify-seals.ts'
import { askForName, calculate, listCalculators } from './calc/cli.ts'
import { printCalendar } from './calendar/cli.ts'
import { homeOf } from './frame/home.ts'
import { askOwner } from './frame/owner-access.ts'
import { recountHazards } from './hazards/recount.ts'
import { readShippedLaws } from './law/shipped.ts'
import { decodeNotice } from './plans/notice-file.ts'
import { readShippedPlan } from './plans/shipped.ts'

/** Where the content lies: as told, else the first folder above this program, or above where one stands, that has it. */
const findRoot = (): string | undefined => {
  const told = process.env.BIHUAN_ROOT
  if (told) return hasContent(told) ? told : undefined
  return [import.meta.dirname, process.cwd()].flatMap(upwards).find(hasContent)
}
const hasContent = (folder: string) => existsSync(join(folder, 'content', 'laws'))
const upwards = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...upwards(dirname(folder))]

const usage = `bihuan plan read FILE [--json]   读一份通知，按编号拆成条款并与方案对照 / split a notice into its clauses
bihuan journal verify [--json]   核验全部流水的哈希链和每日存证 / verify every chain of the journal and every daily seal
bihuan hazards recount [TOWN] [--json]   按隐患重新计数，报告原来错了几处 / count hazards anew, and say how many counts were wrong
bihuan calc NAME   从标准输入读 JSON，按法规计算 / calculate by the law from JSON on standard input
bihuan calc --list   全部计算器及其输入输出 / every calculator with its input and output
bihuan calendar ics YEAR [en]   一年的日历文件 / a year's calendar file
`

/** Exit codes: 0 done, 1 found broken, 2 the call or its input was wrong. */
const run = async (args: readonly string[]): Promise<number> => {
  const isJson = args.includes('--json')
  const words = args.filter((arg) => !arg.startsWith('--'))
  const [room, verb, file] = words
  if (room === 'calc' && args.includes('--list')) return listCalculators()
  if (room === 'calc' && verb === undefined) return askForName()
  if (room === 'journal' && verb === 'verify') return journalVerify(isJson)
  if (room === 'hazards' && verb === 'recount') return hazardsRecount(file, isJson)
  const root = findRoot()
  if (root === undefined) return noContent()
  if (room === 'plan' && verb === 'read' && file !== undefined) return planRead(root, file, isJson)
  if (room === 'calc' && verb !== undefined)
    return calculate(verb, process.stdin, () => readShippedLaws(root))
  if (room === 'calendar' && verb === 'ics' && file !== undefined)
    return printCalendar(file, words[3] === 'en' ? 'en' : 'zh', readShippedLaws(root), Date.now())
  process.stderr.write(usage)
  return 2
}

const planRead = (root: string, file: string, isJson: boolean): number => {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (fault) {
    return wrong(`读不到文件 ${file}：${messageOf(fault)}`, `Cannot read ${file}: ${messageOf(fault)}`)
  }
  const text = decodeNotice(bytes, basename(file))
  if (typeof text !== 'string') return refused(text)
  const notice = readNotice(text)
  if (isRefusal(notice)) return refused(notice as Refusal<keyof typeof planSentences>)
  const { clauses, unmatched } = matchNotice(readShippedPlan(root, readShippedLaws(root)), notice)
  if (isJson)
    process.stdout.write(`${JSON.stringify({ clauses, unmatched, damage: notice.damage }, null, 2)}\n`)
  else {
    for (const { id, path, title, planClause } of clauses)
      process.stdout.write(`${id.padEnd(6)}${planClause === null ? '—' : '✓'} ${path}  ${title}\n`)
    process.stdout.write(
      `${clauses.length} 条；对不上 ${unmatched.passages.length + unmatched.clauses.length} 处\n`,
    )
  }
  for (const { line, what } of notice.damage)
    process.stderr.write(`第 ${line} 行：${what.zh}\nline ${line}: ${what.en}\n`)
  return 0
}

const journalVerify = async (isJson: boolean): Promise<number> => {
  const verdict = await askOwner(
    homeOf(process.env).folder,
    process.env.DATABASE_URL || undefined,
    async (ask) => ({ ...(await verifyJournal(ask)), seals: await verifySeals(ask) }),
  )
  if ('wrong' in verdict) return wrong(verdict.wrong.zh, verdict.wrong.en)
  if (isJson) process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`)
  else {
    const { files, entries, erased, broken } = verdict
    process.stdout.write(
      `案卷 ${files} 份，流水 ${entries} 条，已依法清除 ${erased} 条；断链 ${broken.length} 份\n`,
    )
    process.stdout.write(`${files} files, ${entries} entries, ${erased} erased; ${broken.length} broken\n`)
    for (const { town, file, kind, breaks } of broken)
      process.stdout.write(
        `${town} ${kind} ${file}: ${breaks.map(({ seq, what }) => `#${seq} ${what}`).join(', ')}\n`,
      )
  }
  if (!isJson) saySeals(verdict.seals)
  return verdict.broken.length + verdict.seals.broken.length === 0 ? 0 : 1
}

/** With the last root of each town, to be held against what somebody keeps elsewhere; of a broken town the first day. */
const saySeals = ({ seals, broken, last }: SealVerdict): void => {
  process.stdout.write(`每日存证 ${seals} 次，不符 ${broken.length} 处\n`)
  process.stdout.write(`${seals} daily seals; ${broken.length} places do not fit\n`)
  for (const { town, number, day, root } of last) process.stdout.write(`${town} #${number} ${day} ${root}\n`)
  for (const { town, number, day, what, file } of broken.slice(0, mostSaid))
    process.stdout.write(`${town} #${number} ${day}: ${what}${file === undefined ? '' : ` ${file}`}\n`)
}
const mostSaid = 100

const hazardsRecount = async (town: string | undefined, isJson: boolean): Promise<number> => {
  const home = homeOf(process.env).folder
  const counted = await askOwner(home, process.env.DATABASE_URL || undefined, (ask) =>
    recountHazards(ask, town),
  )
  if ('wrong' in counted) return wrong(counted.wrong.zh, counted.wrong.en)
  if (town !== undefined && counted.towns.length === 0)
    return wrong(`没有 ${town} 这个镇，或它没有隐患。`, `There is no town ${town}, or it has no hazards.`)
  if (isJson) process.stdout.write(`${JSON.stringify(counted, null, 2)}\n`)
  else
    for (const { town: code, hazards, differed } of counted.towns)
      process.stdout.write(
        `${code} 隐患 ${hazards} 条，原来有 ${differed} 处计数不对 / ${hazards} hazards, ${differed} counts were wrong\n`,
      )
  return counted.towns.every(({ differed }) => differed === 0) ? 0 : 1
}

const noContent = (): number => {
  const told = process.env.BIHUAN_ROOT
  const [zh, en] = told
    ? [`BIHUAN_ROOT（${told}）下面没有`, `There is none below BIHUAN_ROOT (${told})`]
    : ['程序所在和当前的目录上面都没有', 'There is none above this program or the working folder']
  return wrong(
    `找不到随程序提供的 content/laws。${zh}，请把环境变量 BIHUAN_ROOT 设为程序的安装目录。`,
    `The folder content/laws that comes with the program is missing. ${en}: set BIHUAN_ROOT to the folder of the installation.`,
  )
}

const messageOf = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault))

const wrong = (zh: string, en: string): number => {
  process.stderr.write(`${zh}\n${en}\n`)
  return 2
}

const refused = ({ refused: code, because }: Refusal<keyof typeof planSentences>): number => {
  const { say } = planSentences[code]
  return wrong(say.zh(because), say.en(because))
}

// Whoever reads the answer may stop in the middle, as `head` does.
process.stdout.on('error', (fault: { code?: string }) => {
  if (fault.code !== 'EPIPE') throw fault
})
process.exitCode = await run(process.argv.slice(2))
