import './paper-sheet.css'
import { fingerprintWords } from '@bihuan/domain/documents/mark.ts'
import {
  type Block,
  chineseDay,
  copyWords,
  markWords,
  type Paper,
  voidWords,
} from '@bihuan/domain/documents/paper.ts'

type Props = {
  paper: Paper
  isVoided?: boolean
  /** The square as an SVG with what it is called; none before the paper is issued. */
  mark?: { svg: string; name: string } | undefined
  digest?: string
}

/** A paper as it is printed on A4. Its words are Chinese in either language of the screen. */
export function PaperSheet({ paper, isVoided = false, mark, digest }: Props) {
  const { head, number, title, to, body, signed, copies, lines } = paper
  return (
    <article className={`paper-sheet ${isVoided ? 'void' : ''}`} lang="zh-CN">
      {isVoided ? <p className="paper-void">{voidWords}</p> : null}
      {head === null ? null : (
        <p className="paper-head" style={{ fontSize: `min(32pt, ${156 / [...head].length}mm, 8cqw)` }}>
          {head}
        </p>
      )}
      <p className={head === null ? 'paper-number plain' : 'paper-number'}>{number}</p>
      <h2>{title}</h2>
      <p className="paper-to">{to}：</p>
      {placed(body).map(([at, block]) => (
        <BlockView key={at} block={block} />
      ))}
      <div className="paper-signed">
        <p>{signed.by}</p>
        <p>{chineseDay(signed.on)}</p>
      </div>
      {copies.length === 0 ? null : <p className="paper-copies">{copyWords(copies)}</p>}
      <ul className="paper-lines-by-hand">
        {placed(lines).map(([at, line]) => (
          <li key={at}>{line}：</li>
        ))}
      </ul>
      <Foot paper={paper} mark={mark} digest={digest} />
    </article>
  )
}

/** A frozen list is known by its places: nothing in it ever moves. */
const placed = <T,>(all: readonly T[]): [number, T][] => all.map((one, at) => [at, one])

function BlockView({ block }: { block: Block }) {
  if (block.type === 'heading') return <h3>{block.text}</h3>
  if (block.type === 'paragraph') return <p className="paper-words">{block.text}</p>
  return (
    <table>
      <thead>
        <tr>
          {block.head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr key={row.join()}>
            {row.map((cell, at) => (
              <td key={block.head[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Foot({ paper, mark, digest }: { paper: Paper; mark: Props['mark']; digest: string | undefined }) {
  return (
    <footer className="paper-foot">
      {mark === undefined ? null : (
        <img src={`data:image/svg+xml,${encodeURIComponent(mark.svg)}`} alt={mark.name} />
      )}
      <div>
        {digest === undefined ? null : <p>{markWords(fingerprintWords(digest))}</p>}
        {paper.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </footer>
  )
}
