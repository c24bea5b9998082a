import { fileSheetWords as words } from '@bihuan/domain/documents/file-sheet.ts'
import { type Hand, hands } from '@bihuan/domain/hazards/hand.ts'
import { formOf } from '@bihuan/domain/hazards/step.ts'
import { digestsIn } from '@bihuan/domain/photos/in-record.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { viewBoxOf } from '../strokes.ts'
import { thumbOf } from '../use-photo.ts'
import { valueWords } from '../value-words.ts'
import { type FileShown, Part } from './FileSheet.tsx'

type Signed = FileShown['acts'][number]

/** Every act in its order: the day, the person and the unit, the name as it was drawn, what was written and shown. */
export function ActsOfFile({ shown }: { shown: FileShown }) {
  return (
    <Part title={words.acts}>
      <ol className="file-acts">
        {shown.acts.map((act) => (
          <Act key={act.seq} act={act} shown={shown} />
        ))}
      </ol>
    </Part>
  )
}

function Act({ act, shown }: { act: Signed; shown: FileShown }) {
  const { language } = useWords()
  const say = useSay()
  return (
    <li>
      <div className="file-act">
        <div>
          <h4>{say(act.name)}</h4>
          <p>{sayInstant(act.at, language)}</p>
          <p>
            {act.by === '' ? say(words.erased) : act.by} {unitOf(act.hand, act.unit, shown, say)}
          </p>
        </div>
        <Drawn act={act} />
      </div>
      <Written act={act} />
      <p className="file-hash mono">{act.hash}</p>
    </li>
  )
}

/** The unit as it signed; of an older entry the hand's own name, and the unit answerable, which never changes. */
const unitOf = (
  hand: Hand | null,
  unit: string | null,
  { party }: FileShown,
  say: ReturnType<typeof useSay>,
): string => {
  if (hand === null) return unit ?? ''
  const name = unit ?? (hand === 'owner' ? party.name : '')
  return name === ''
    ? say(hands[hand])
    : say({ zh: `${name}（${hands[hand].zh}）`, en: `${name} (${hands[hand].en})` })
}

function Drawn({ act: { signature, by } }: { act: Signed }) {
  const say = useSay()
  if (signature === null) return <span className="file-unsigned">{say(words.unsigned)}</span>
  return (
    <svg viewBox={viewBoxOf(signature)} role="img" aria-label={by}>
      <path d={signature} />
    </svg>
  )
}

/** Codes of the catalogue stand in words at the head. */
const unsaid = ['class', 'ban', 'item', 'criterion', 'department']

function Written({ act: { act, values } }: { act: Signed }) {
  const say = useSay()
  const said = Object.entries(formOf(act).fields).filter(
    ([name]) => values[name] !== undefined && !unsaid.includes(name),
  )
  if (said.length === 0) return null
  return (
    <dl>
      {said.map(([name, field]) => (
        <div key={name}>
          <dt>{say(field.label)}</dt>
          <dd>
            {field.type === 'photos' ? (
              <Thumbs digests={digestsIn({ value: values[name] })} what={say(field.label)} />
            ) : (
              say(valueWords(field, values[name]))
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Drawn at once and not when they come in sight: paper scrolls nowhere. */
export function Thumbs({ digests, what }: { digests: readonly string[]; what: string }) {
  return (
    <span className="file-thumbs">
      {digests.map((digest, at) => (
        <img key={digest} src={thumbOf(digest)} alt={`${what} ${at + 1}`} />
      ))}
    </span>
  )
}
