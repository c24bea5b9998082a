import { isRefusal, type Refusal } from '@bihuan/domain/base/refusal.ts'
import { calculators, findCalculator } from '@bihuan/domain/calc/calculators.ts'
import type { FieldProblem } from '@bihuan/domain/law/input.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { lawSentences } from '@bihuan/domain/law/sentences.ts'
import { doubledKeys } from './json-keys.ts'

type Said = { refused: string; zh: string; en: string; fields?: { field: string; zh: string; en: string }[] }

const megabyte = 1024 * 1024
/** More than the largest input that any calculator takes. */
const inputLimit = 16 * megabyte

/** `bihuan calc --list`: every calculator with the JSON Schemas of its input and output. */
export const listCalculators = (): number => {
  print(calculators.map(({ name, title, about, input, output }) => ({ name, title, about, input, output })))
  return 0
}

/** `bihuan calc` alone. */
export const askForName = (): number => complain(noName)

/** `bihuan calc NAME`: JSON from stdin to JSON on stdout, by the national law; whatever is wrong goes to stderr as JSON. */
export const calculate = async (
  name: string,
  stdin: AsyncIterable<Uint8Array>,
  readBook: () => LawBook,
): Promise<number> => {
  const found = findCalculator(name)
  if (isRefusal(found)) return complain(saidOf(found))
  const input = await readInput(stdin)
  if ('wrong' in input) return complain(input.wrong)
  const answer = found.run(input.value, readBook())
  if (isRefusal(answer)) return complain(saidOf(answer))
  print(answer)
  return 0
}

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)

/** Exit code 2: the call or its input was wrong. */
const complain = (said: Said): number => {
  process.stderr.write(`${JSON.stringify(said, null, 2)}\n`)
  return 2
}

type LawCode = keyof typeof lawSentences

const saidOf = (refusal: Refusal<LawCode> & { problems?: readonly FieldProblem[] }): Said => {
  const { say } = lawSentences[refusal.refused]
  const { refused, because, fields, problems } = refusal
  return {
    refused,
    zh: say.zh(because),
    en: say.en(because),
    ...(fields === undefined
      ? {}
      : {
          fields: fields.map(({ field, words }, at) => ({
            field,
            ...words,
            ...(problems?.[at]?.allowed === undefined ? {} : { allowed: problems[at].allowed }),
          })),
        }),
  }
}

type Input = { value: unknown } | { wrong: Said }

const readInput = async (stdin: AsyncIterable<Uint8Array>): Promise<Input> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stdin) {
    length += part.length
    if (length > inputLimit) return { wrong: tooLarge }
    parts.push(part)
  }
  return parseInput(Buffer.concat(parts))
}

const parseInput = (bytes: Uint8Array): Input => {
  if (bytes.every((byte) => byte <= 0x20)) return { wrong: empty }
  try {
    // A byte order mark, as Windows likes to write, is left out by the decoder.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const value: unknown = JSON.parse(text)
    const doubled = doubledKeys(text)
    return doubled.length === 0 ? { value } : { wrong: saidTwice(doubled) }
  } catch (fault) {
    return { wrong: notJson(fault instanceof Error ? fault.message : String(fault)) }
  }
}

const names = calculators.map(({ name }) => name)
const noName: Said = {
  refused: 'calc.no-name',
  zh: `请写明用哪个计算器：bihuan calc NAME。可用：${names.join('、')}。`,
  en: `Name the calculator: bihuan calc NAME. There are: ${names.join(', ')}.`,
}
const saidTwice = (fields: readonly string[]): Said => ({
  refused: 'calc.said-twice',
  zh: `这些字段写了两次，不知以哪个为准：${fields.join('、')}。每个字段只写一次。`,
  en: `These fields stand twice, and it is open which counts: ${fields.join(', ')}. Give each field once.`,
  fields: fields.map((field) => ({
    field,
    zh: '写了两次，请只留一个',
    en: 'stands twice, please keep one',
  })),
})
const tooLarge: Said = {
  refused: 'calc.too-large',
  zh: `输入超过 ${inputLimit / megabyte} MB。`,
  en: `The input is larger than ${inputLimit / megabyte} MB.`,
}
const empty: Said = {
  refused: 'calc.no-input',
  zh: '标准输入是空的。请把 JSON 送进来，例如：echo \'{"L":3,…}\' | bihuan calc lec；各项见 bihuan calc --list。',
  en: 'Standard input is empty. Send JSON, such as: echo \'{"L":3,…}\' | bihuan calc lec; bihuan calc --list shows the fields.',
}
const notJson = (what: string): Said => ({
  refused: 'calc.not-json',
  zh: `输入不是 UTF-8 的 JSON：${what}`,
  en: `The input is not JSON in UTF-8: ${what}`,
})
