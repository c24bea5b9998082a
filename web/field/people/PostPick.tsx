import type { PartyKind } from '@bihuan/domain/parties/kind.ts'
import { postsOf } from '@bihuan/domain/parties/posts-of.ts'
import { type Post, postNames } from '@bihuan/domain/people/post.ts'
import { useId } from 'react'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'

type Props = {
  label: string
  post: Post | ''
  change: (post: Post | '') => void
  wrong?: string | undefined
}

/** The posts that a body of my kind has. */
export function PostPick({ label, post, change, wrong }: Props) {
  const { t } = useWords()
  const say = useSay()
  const id = useId()
  const { roles } = useMe()
  const kind: PartyKind = roles.includes('village')
    ? 'village'
    : roles.includes('department')
      ? 'department'
      : 'enterprise'
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="in"
        value={post}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={({ target }) => change(target.value as Post | '')}
      >
        <option value="">{t('staff.choosePost')}</option>
        {postsOf[kind].map((one) => (
          <option key={one} value={one}>
            {say(postNames[one])}
          </option>
        ))}
      </select>
      {wrong === undefined ? null : (
        <p id={`${id}-wrong`} className="wrong">
          {wrong}
        </p>
      )}
    </div>
  )
}
