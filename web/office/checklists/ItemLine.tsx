import { useSay, useWords } from '../../frame/words.ts'
import { TeachingPicture } from '../../parts/checklists/TeachingPicture.tsx'
import type { List } from './ChecklistPage.tsx'

type Item = List['items'][number]

/** The number by which people speak of an item: its place in the list. */
export const numberOf = ({ id }: Item): string => id.slice(id.lastIndexOf('-') + 1)

/** One item whole: on the left what to look at and how, on the right what it rests on and what a no becomes. */
export function ItemLine({ item }: { item: Item }) {
  const { t, language } = useWords()
  const say = useSay()
  const comma = language === 'zh' ? '、' : ', '
  return (
    <li className="check-item" id={item.id}>
      <span className="check-number">{numberOf(item)}</span>
      <div>
        <h3>{say(item.ask)}</h3>
        <p className="q2">{say(item.how)}</p>
        <p className="q s">
          {item.methods.map(({ name }) => say(name)).join(comma)} · {say(item.everyName)}
        </p>
        <p className="check-good">
          <span className="q s">{t('office.checklists.good')}</span> {say(item.good)}
        </p>
        <TeachingPicture picture={item.picture} />
      </div>
      <div className="check-no">
        <p>
          <span className="q s">{t('office.checklists.ifNot')}</span> {say(item.wording)}
        </p>
        <p>
          <span className="q s">{t('office.checklists.atOnce')}</span> {say(item.advice)}
        </p>
        <p className="check-tags">
          <span className={item.grade === 'major' ? 'tag ink' : 'tag'}>{say(item.gradeName)}</span>
          <span className="tag">
            {item.class.code} {say(item.class.name)}
          </span>
          {item.ban === null ? null : (
            <span className="tag" title={t('office.checklists.ban')}>
              {say(item.ban.name)}
            </span>
          )}
        </p>
        <Criteria item={item} />
        <Rests item={item} />
      </div>
    </li>
  )
}

/** The criteria to hold a no against, in our words. */
function Criteria({ item }: { item: Item }) {
  const { t } = useWords()
  const say = useSay()
  if (item.criteria.length === 0) return null
  return (
    <ul className="check-criteria">
      {item.criteria.map((criterion) => (
        <li key={criterion.id}>
          <span className="q s">
            {t('office.checklists.against', {
              number: criterion.number ?? say(criterion.standard),
              no: criterion.no,
            })}
          </span>{' '}
          {say(criterion.says)} <Doubt sure={criterion.confidence} />
        </li>
      ))}
    </ul>
  )
}

function Rests({ item }: { item: Item }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <p className="q2 s">
      <span className="q">{t('office.checklists.basis')}</span>{' '}
      {item.basis.map(({ id, name, number, article, confidence }, at) => (
        <span key={`${id} ${article?.en ?? ''}`}>
          {at === 0 ? null : ' · '}
          <span title={number ?? undefined}>{say(name)}</span> {article === null ? null : say(article)}{' '}
          <Doubt sure={confidence} />
        </span>
      ))}
    </p>
  )
}

/** Said beside whatever nobody has yet held against the text itself. */
function Doubt({ sure }: { sure: Item['basis'][number]['confidence'] }) {
  const { t } = useWords()
  return sure === 'sourced' ? null : <span className="doubt">{t(`office.checklists.sure.${sure}`)}</span>
}
