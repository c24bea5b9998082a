import './file-sheet.css'
import type { documents } from '@bihuan/contract/documents.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { mattersOf, printedWords, fileSheetWords as words } from '@bihuan/domain/documents/file-sheet.ts'
import { fingerprintWords } from '@bihuan/domain/documents/mark.ts'
import { dayWords } from '@bihuan/domain/duties/date-words.ts'
import { finding } from '@bihuan/domain/hazards/finding-forms.ts'
import { sources } from '@bihuan/domain/hazards/source.ts'
import { grades, stages } from '@bihuan/domain/hazards/stage.ts'
import { safeguard, settlement } from '@bihuan/domain/hazards/treating-forms.ts'
import type { ReactNode } from 'react'
import { sayInstant } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { valueWords } from '../value-words.ts'
import { ActsOfFile } from './ActsOfFile.tsx'
import { SentWithFile } from './SentWithFile.tsx'
import { usePageFoot } from './use-page-foot.ts'

export type FileShown = OutputOf<typeof documents.file>

/** The whole file of a hazard on A4: what it is, what was settled, every signed act, papers and letters, and its mark. */
export function FileSheet({ shown }: { shown: FileShown }) {
  const say = useSay()
  usePageFoot(shown)
  return (
    <article className="file-sheet">
      <header>
        <p>{say(shown.town.name)}</p>
        <h2>{say(words.title)}</h2>
        <p>{say(shown.number)}</p>
      </header>
      <Facts shown={shown} />
      <FiveThings shown={shown} />
      <Safeguards shown={shown} />
      <Matters shown={shown} />
      <ActsOfFile shown={shown} />
      <SentWithFile shown={shown} />
      <Foot shown={shown} />
    </article>
  )
}

const same = (text: string): Words => ({ zh: text, en: text })

function Facts({ shown: { state, sorted, party, area, handler } }: { shown: FileShown }) {
  const { fields } = finding
  const kind = [sorted.class, sorted.ban].filter((one) => one !== null)
  const facts: [Words, Words | undefined][] = [
    [fields.what.label, same(state.what ?? '')],
    [fields.place.label, same(state.place ?? '')],
    [words.party, same(party.name)],
    [words.area, area],
    [words.handler, handler?.name ? same(handler.name) : undefined],
    [fields.source.label, sources[state.source]],
    [fields.foundOn.label, dayWords(state.foundOn)],
    [words.class, kind.length === 0 ? undefined : listOf(kind)],
    [words.grade, state.grade === undefined ? words.ungraded : grades[state.grade]],
    [words.criterion, sorted.criterion === null ? undefined : same(sorted.criterion)],
    [words.deadline, state.deadline === undefined ? undefined : dayWords(state.deadline)],
    [words.stage, stages[state.stage]],
  ]
  return <Table rows={facts} />
}

const listOf = (all: readonly Words[]): Words => ({
  zh: all.map(({ zh }) => zh).join('，'),
  en: all.map(({ en }) => en).join(', '),
})

function Table({ rows }: { rows: readonly (readonly [Words, Words | undefined])[] }) {
  const say = useSay()
  return (
    <table>
      <tbody>
        {rows.map(([name, says]) =>
          says === undefined ? null : (
            <tr key={name.en}>
              <th scope="row">{say(name)}</th>
              <td>{say(says)}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

export function Part({ title, children }: { title: Words; children: ReactNode }) {
  const say = useSay()
  return (
    <section>
      <h3>{say(title)}</h3>
      {children}
    </section>
  )
}

function FiveThings({ shown: { state } }: { shown: FileShown }) {
  const rows = Object.entries(settlement.fields).map(([name, field]) => {
    const value = state.five[name as keyof typeof state.five]
    return [field.label, value === undefined ? words.unsettled : valueWords(field, value)] as const
  })
  return (
    <Part title={settlement.title}>
      <Table rows={rows} />
    </Part>
  )
}

function Safeguards({ shown: { state } }: { shown: FileShown }) {
  const say = useSay()
  return (
    <Part title={safeguard.title}>
      {state.safeguards.length === 0 ? <p>{say(words.none)}</p> : null}
      <ol>
        {state.safeguards.map((measures, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was signed never moves
          <li key={at}>{measures}</li>
        ))}
      </ol>
    </Part>
  )
}

function Matters({ shown: { state } }: { shown: FileShown }) {
  const matters = mattersOf(state)
  if (matters.length === 0) return null
  return (
    <Part title={words.matters}>
      <Table rows={matters.map(({ name, says }) => [name, says] as const)} />
    </Part>
  )
}

function Foot({ shown: { at, digest, mark } }: { shown: FileShown }) {
  const say = useSay()
  const { language } = useWords()
  const { name } = useMe()
  return (
    <footer>
      {mark === null ? null : (
        <img src={`data:image/svg+xml,${encodeURIComponent(mark)}`} alt={say(words.square)} />
      )}
      <div>
        <p>
          {say(words.fingerprint)} <span className="mono">{fingerprintWords(digest)}</span>
          {language === 'zh' ? '。' : '. '}
          {say(words.howToCheck)}
        </p>
        <p>{say(printedWords({ zh: sayInstant(at, 'zh'), en: sayInstant(at, 'en') }, name))}</p>
        <p className="mono">SHA-256 {digest}</p>
      </div>
    </footer>
  )
}
