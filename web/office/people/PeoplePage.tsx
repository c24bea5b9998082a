import '../parts/entry.css'
import './people.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { people } from '@bihuan/contract/people.ts'
import { type Post, postNames, posts } from '@bihuan/domain/people/post.ts'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useAct, usePages } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Choice } from '../parts/Choice.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../shell/Page.tsx'
import { PersonDrawer } from './PersonDrawer.tsx'
import { PersonTable } from './PersonTable.tsx'

/** People of all parties in reach: by name and post, or by an exact number. Each leads to the file of the party. */
export function PeoplePage() {
  const { t } = useWords()
  const say = useSay()
  const [name, setName] = useState('')
  const [post, setPost] = useState('')
  const [found, setFound] = useState<OutputOf<typeof people.find>['people']>()
  const list = usePages(
    people.list,
    { ...(name.trim() && { name: name.trim() }), ...(post && { post: post as Post }) },
    ({ next }) => next,
  )
  const rows = found ?? list.pages?.flatMap((page) => page.people) ?? []
  const total = list.pages?.[0]?.total ?? 0
  const [opened, setOpened] = useState<string>()
  return (
    <Page
      title={t('office.people.title')}
      crumb={<Link to="/parties">{t('office.menu.parties')}</Link>}
      acts={found === undefined ? <ListOut list="people" asked={{ name: name.trim(), post }} /> : null}
    >
      <div className="filters">
        <input
          className="in search"
          type="search"
          aria-label={t('office.people.search')}
          placeholder={t('office.people.search')}
          maxLength={60}
          value={name}
          onChange={(event) => {
            setFound(undefined)
            setName(event.target.value)
          }}
        />
        <Choice
          label={t('office.people.post')}
          isLabelUnseen
          none={t('office.people.post')}
          value={post}
          change={(value) => {
            setFound(undefined)
            setPost(value)
          }}
          options={posts.map((one) => ({ value: one, word: say(postNames[one]) }))}
        />
        <FindByNumber found={setFound} />
        <span className="sp" />
        {list.pages === undefined ? null : (
          <span className="q s">{t('office.people.total', { count: found?.length ?? total })}</span>
        )}
      </div>
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={10} columns={[20, 40, 20]} /> : null}
      {list.pages !== undefined && rows.length === 0 ? <Empty title={t('office.people.noMatch')} /> : null}
      {rows.length > 0 ? <PersonTable rows={rows} open={setOpened} withParty /> : null}
      {found === undefined && list.hasMore ? <More list={list} total={total} shown={rows.length} /> : null}
      <PersonDrawer person={opened} close={() => setOpened(undefined)} />
    </Page>
  )
}

/** An identity or telephone number, whole: nothing is found by a part of it, and it stands in no address. */
function FindByNumber({ found }: { found: (rows: OutputOf<typeof people.find>['people']) => void }) {
  const { t } = useWords()
  const [number, setNumber] = useState('')
  const { act, isBusy } = useAct(people.find)
  const find = async (event: FormEvent) => {
    event.preventDefault()
    if (number.trim().length < 5) return
    const answer = await act({ number: number.trim() })
    if (answer.ok) found(answer.value.people)
  }
  return (
    <form className="find" onSubmit={find}>
      <input
        className="in"
        aria-label={t('office.people.byNumber')}
        placeholder={t('office.people.byNumber')}
        maxLength={40}
        autoComplete="off"
        value={number}
        onChange={(event) => setNumber(event.target.value)}
      />
      <button type="submit" className="btn" disabled={isBusy}>
        {t('office.people.find')}
      </button>
    </form>
  )
}
