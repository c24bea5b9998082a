import { hazardAnalysis } from '@bihuan/contract/hazard-analysis.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'

/** The same picture, byte for byte, in more than one file: to be looked at, since one picture may rightly show two. */
export function AnalysisPictures() {
  const { t } = useWords()
  const say = useSay()
  const { value, problem, again } = useAsk(hazardAnalysis.photos, {})
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (value === undefined) return null
  return (
    <section>
      <h2>{t('office.hazards.analysis.pictures')}</h2>
      <p className="q s">{t('office.hazards.analysis.picturesAbout')}</p>
      {value.pictures.length === 0 ? <p className="q2">{t('office.hazards.analysis.noPicture')}</p> : null}
      <ul className="pictures">
        {value.pictures.map(({ digest, uses }) => (
          <li key={digest}>
            <img src={`/api/photos/${digest}?size=thumb`} alt="" loading="lazy" />
            <ul>
              {uses.map(({ hazard, number, party, what, usedOn }) => (
                <li key={`${hazard} ${usedOn}`}>
                  <Link to="/hazards/$hazard" params={{ hazard }}>
                    {say(number)}
                  </Link>{' '}
                  {party} · {what} <span className="q s">{usedOn}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
