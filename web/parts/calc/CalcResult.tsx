import './words.ts'
import { useEffect, useRef } from 'react'
import { useSay, useWords } from '../../frame/words.ts'
import { FactsView } from './FactsView.tsx'
import { Given } from './Given.tsx'
import { type Figures, isEmpty, useTold } from './told.ts'
import type { Shape } from './typed-input.ts'
import type { Calculated, Calculator } from './use-calculation.ts'
import { SourceLine, Working } from './Working.tsx'

type Props = { calculator: Calculator; calculated: Calculated; isOld: boolean }

/** The answer, then the facts, then the way to them; the same sheet on the screen and on paper. */
export function CalcResult({ calculator, calculated: { outcome, typed }, isOld }: Props) {
  const { t } = useWords()
  const say = useSay()
  const result = outcome.result as Figures
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new result takes the focus anew
  useEffect(() => heading.current?.focus(), [outcome])
  const shape = (calculator.output as Shape).properties?.result ?? {}
  const first = shape.answer ?? []
  return (
    <section className="calc-result" aria-labelledby="calc-answer">
      <p className="calc-print-title">{say(calculator.title)}</p>
      <h2 id="calc-answer" ref={heading} tabIndex={-1}>
        <Colour result={result} /> <Answer shape={shape} result={result} members={first} />
      </h2>
      {isOld ? <p className="calc-old no-print">{t('calc.old')}</p> : null}
      <FactsView shape={shape} figures={without(result, [...first, 'colour', 'grade'])} />
      <Given calculator={calculator} typed={typed} />
      <Working working={outcome.working} />
      <h3>{t('calc.sources')}</h3>
      <ul className="calc-sources">
        {outcome.sources.map((source) => (
          <li key={`${source.instrument.zh} ${source.article} ${source.from}`}>
            <SourceLine source={source} isWhole />
          </li>
        ))}
      </ul>
      <p className="q s">{t('calc.edition', { on: outcome.edition.on })}</p>
    </section>
  )
}

const without = (figures: Figures, names: readonly string[]): Figures =>
  Object.fromEntries(
    Object.entries(figures).filter(([name, value]) => !names.includes(name) && !isEmpty(value)),
  )

/** The members that are the answer, as one sentence. */
function Answer({ shape, result, members }: { shape: Shape; result: Figures; members: readonly string[] }) {
  const { t } = useWords()
  const { nameOf, tell } = useTold()
  const said = members
    .filter((name) => !isEmpty(result[name]))
    .map((name) => {
      const value = result[name]
      const member = shape.properties?.[name]
      const speaksForItself = typeof value === 'object' || member?.names !== undefined
      return speaksForItself
        ? tell(value, member)
        : t('calc.pair', { name: nameOf(name, member), value: tell(value, member) })
    })
  return said.length === 0 ? t('calc.answer') : said.join(t('field.comma'))
}

const colours: Readonly<Record<string, string>> = { red: '红', orange: '橙', yellow: '黄', blue: '蓝' }

/** The chip of a risk: never for anything else. */
function Colour({ result: { colour } }: { result: Figures }) {
  const letter = typeof colour === 'string' ? colours[colour] : undefined
  return letter === undefined ? null : <span className={`risk ${String(colour)}`}>{letter}</span>
}
