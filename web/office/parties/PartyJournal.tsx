import { archive } from '@bihuan/contract/archive.ts'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Journal } from '../duties/Journal.tsx'

/** The party's own chain of signed acts, each hash standing on the one before it. */
export function PartyJournal({ party }: { party: string }) {
  const me = useMe()
  const { value, problem, again } = useAsk(archive.file, { file: party })
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (value === undefined) return <Skeleton rows={4} columns={[10, 40, 20]} />
  return <Journal file={party} entries={value.entries} asOf={me.today} />
}
