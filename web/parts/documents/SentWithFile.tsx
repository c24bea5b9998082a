import { fileSheetWords as words } from '@bihuan/domain/documents/file-sheet.ts'
import { fingerprintWords } from '@bihuan/domain/documents/mark.ts'
import { sayDay, sayInstant } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Thumbs } from './ActsOfFile.tsx'
import { type FileShown, Part } from './FileSheet.tsx'

/** The papers that were issued in the file, and what its unit was told by letter. */
export function SentWithFile({ shown: { papers, letters } }: { shown: FileShown }) {
  return (
    <>
      {papers.length === 0 ? null : <Papers papers={papers} />}
      {letters.length === 0 ? null : <Letters letters={letters} />}
    </>
  )
}

function Papers({ papers }: Pick<FileShown, 'papers'>) {
  const { language } = useWords()
  const say = useSay()
  return (
    <Part title={words.papers}>
      <ol className="file-acts">
        {papers.map(({ id, name, number, on, issuedBy, digest, voidedAt, signedSheet }) => (
          <li key={id}>
            <p>
              <b>{say(name)}</b> {voidedAt === null ? number : <s>{number}</s>} {sayDay(on, language)}{' '}
              {issuedBy} {voidedAt === null ? null : `${say(words.voided)} ${sayInstant(voidedAt, language)}`}
            </p>
            <p>
              {say(words.fingerprint)} <span className="mono">{fingerprintWords(digest)}</span>{' '}
              {signedSheet === null ? say(words.noSheet) : null}
            </p>
            {signedSheet === null ? null : <Thumbs digests={[signedSheet]} what={say(words.signedSheet)} />}
          </li>
        ))}
      </ol>
    </Part>
  )
}

function Letters({ letters }: Pick<FileShown, 'letters'>) {
  const { language } = useWords()
  const say = useSay()
  return (
    <Part title={words.letters}>
      <ol className="file-acts">
        {letters.map(({ id, slipName, title, sentAt, receivedAt, receivedBy }) => (
          <li key={id}>
            <p>
              {slipName === null ? null : `${say(slipName)} `}
              {title} {sayInstant(sentAt, language)}
            </p>
            <p>
              {receivedAt === null
                ? say(words.unreceived)
                : `${receivedBy ?? ''} ${sayInstant(receivedAt, language)} ${say(words.received)}`}
            </p>
          </li>
        ))}
      </ol>
    </Part>
  )
}
