import { isRefusal, type Refusal } from '@bihuan/domain/base/refusal.ts'
import { calculators, findCalculator } from '@bihuan/domain/calc/calculators.ts'
import type { FieldProblem } from '@bihuan/domain/law/input.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { lawSentences } from '@bihuan/domain/law/sentences.ts'

type Said = { refused: string; zh: string; en: string; fields?: { field: string; zh: string; en: string }[] }

const megabyte = 1024 * 1024
/** More than the largest input that any calculator takes. */
const inputLimit = 16 * megabyte

/** `bihuan calc --list`: every calculator with the JSON Schemas of its input and output. */
export const listCalculators = (): number => {
  print(calculators.map(({ name, title, about, input, output }) => ({ name, title, about, input, output })))
  return 0
}

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
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch (fault) {
    return { wrong: notJson(fault instanceof Error ? fault.message : String(fault)) }
  }
}

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
