import './seals.css'
import { archive } from '@bihuan/contract/archive.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { usePages } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import { Page } from '../shell/Page.tsx'

type Seal = OutputOf<typeof archive.seals>['seals'][number]

/** The daily roots of the journal, to be printed and kept where nobody who runs the machine can reach them. */
export function SealsPage() {
  const { t } = useWords()
  const list = usePages(archive.seals, {}, ({ next }) => next, 'cursor')
  const rows = list.pages?.flatMap((page) => page.seals)
  return (
    <Page title={t('office.seals.title')} acts={<ListOut list="seals" />} className="seals-page">
      <p className="why">{t('office.seals.why')}</p>
      <p className="why">{t('office.seals.how')}</p>
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={8} columns={[8, 20, 12, 40]} /> : null}
      {rows === undefined ? null : rows.length === 0 ? (
        <Empty title={t('office.seals.none')}>{t('office.seals.noneWhy')}</Empty>
      ) : (
        <Table rows={rows} />
      )}
      {list.hasMore ? (
        <p className="more-row">
          <button type="button" className="btn s" disabled={list.isFetchingMore} onClick={list.more}>
            {t('office.more')}
          </button>
        </p>
      ) : null}
    </Page>
  )
}

function Table({ rows }: { rows: readonly Seal[] }) {
  const { t, language } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it
    <section className="wide-table" aria-label={t('office.seals.title')} tabIndex={0}>
      <table className="dense">
        <thead>
          <tr>
            <th className="num">{t('office.seals.number')}</th>
            <th>{t('office.seals.at')}</th>
            <th className="num">{t('office.seals.files')}</th>
            <th className="num">{t('office.seals.entries')}</th>
            <th>{t('office.seals.root')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, at, files, entries, root }) => (
            <tr key={number}>
              <td className="num">{number}</td>
              <td className="nw">{sayInstant(at, language)}</td>
              <td className="num">{files}</td>
              <td className="num">{entries}</td>
              <td className="mono root">{root}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
