import { people } from '@bihuan/contract/people.ts'
import type { PartyKind } from '@bihuan/domain/parties/kind.ts'
import { useState } from 'react'
import { usePages } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { More } from '../parts/More.tsx'
import { NewPerson } from './NewPerson.tsx'
import { PersonDrawer } from './PersonDrawer.tsx'
import { PersonTable } from './PersonTable.tsx'

/** The people of one party: entered here by the party itself or by the safety office. */
export function PeopleOfParty({ party, kind }: { party: string; kind: PartyKind }) {
  const { t } = useWords()
  const me = useMe()
  const [isAdding, setAdding] = useState(false)
  const [opened, setOpened] = useState<string>()
  const list = usePages(people.list, { party }, ({ next }) => next)
  const rows = list.pages?.flatMap((page) => page.people) ?? []
  const mayAdd = me.may.includes('person.edit') && (me.may.includes('party.edit') || me.party?.id === party)
  if (list.problem !== undefined) return <ErrorView problem={list.problem} again={list.again} />
  if (list.pages === undefined) return <Skeleton rows={5} columns={[20, 30, 20]} />
  if (isAdding) return <NewPerson party={party} kind={kind} close={() => setAdding(false)} />
  return (
    <>
      {rows.length === 0 ? <p className="none-here s q2">{t('office.people.none')}</p> : null}
      {rows.length > 0 ? <PersonTable rows={rows} open={setOpened} /> : null}
      {list.hasMore ? <More list={list} total={list.pages[0]?.total ?? 0} shown={rows.length} /> : null}
      {mayAdd ? (
        <p className="acts">
          <button type="button" className="btn" onClick={() => setAdding(true)}>
            {t('office.people.add')}
          </button>
        </p>
      ) : null}
      <PersonDrawer person={opened} kind={kind} close={() => setOpened(undefined)} />
    </>
  )
}
