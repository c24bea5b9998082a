import { SourceRef } from '@bihuan/domain/law/edition.ts'
import { EditionShape, StepShape } from '@bihuan/domain/law/working.ts'
import Type from 'typebox'
import { operation } from './operation.ts'
import { Words } from './shapes.ts'

const JsonSchema = Type.Unknown({ description: 'a JSON Schema' })

export const calc = {
  list: operation({
    summary: {
      zh: '全部计算器及其输入输出',
      en: 'Every calculator, with the schemas of its input and output',
    },
    method: 'GET',
    path: '/api/calc',
    who: 'calc.use',
    input: Type.Object({}),
    output: Type.Object({
      calculators: Type.Array(
        Type.Object({
          name: Type.String(),
          title: Words,
          about: Words,
          input: JsonSchema,
          output: JsonSchema,
        }),
      ),
    }),
    refuses: [],
  }),
  /** The body is the calculator's input, as its schema in the list says; the calculator judges it itself. */
  run: operation({
    summary: { zh: '按法规计算，附推导过程', en: 'Calculate by the law, with the working' },
    method: 'POST',
    path: '/api/calc/{calculator}',
    who: 'calc.use',
    computes: true,
    input: Type.Object({ calculator: Type.String({ maxLength: 60 }) }),
    output: Type.Object({
      result: Type.Unknown(),
      working: Type.Array(StepShape),
      sources: Type.Array(SourceRef),
      edition: EditionShape,
    }),
    refuses: [
      'calc.unknown',
      'calc.bad-input',
      'law.unknown-parameter',
      'law.outside-known-dates',
      'law.to-be-confirmed',
      'law.wrong-shape',
    ],
  }),
}
