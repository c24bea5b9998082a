import { type Hand, handsOf } from '@bihuan/domain/hazards/hand.ts'
import { type Source, sourcesOf } from '@bihuan/domain/hazards/source.ts'
import { reporters } from '@bihuan/domain/hazards/step.ts'
import type { ReactNode } from 'react'
import { type Me, useMe } from '../../frame/session.ts'
import type { Typed } from '../../frame/typed.ts'
import { useWords } from '../../frame/words.ts'
import { LedgerForm } from '../../parts/LedgerForm.tsx'
import { SignaturePad } from '../../parts/SignaturePad.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Fold } from '../Fold.tsx'
import { KeepingState, RefusedNote } from '../KeptForm.tsx'
import { Page } from '../Page.tsx'
import { SubmitBar } from '../SubmitBar.tsx'
import { useKeptForm, withoutField } from '../use-kept-form.ts'
import { type Handing, useSubmit } from '../use-submit.ts'
import { Alike } from './Alike.tsx'
import { deviceName } from './device-name.ts'
import { PartyPick } from './PartyPick.tsx'
import { one, reportForm } from './phone-forms.ts'
import { inShort } from './short.ts'

type Props = { form: string; note: ReactNode; hand: (handing: Handing) => void }

const noTyping = async (): Promise<Typed> => ({})
const text = (value: Typed[string] | undefined): string => (typeof value === 'string' ? value : '')

/** What was picked stands among what was typed, so that it is kept with it. */
const pickedIn = (typed: Typed) => ({
  party: text(typed.party),
  partyName: text(typed.partyName),
  handler: text(typed.partyHandler),
})

const handOf = (me: Me, party: string, handler: string): Hand => {
  const own = me.party?.id ?? null
  const standing = { roles: me.roles, party: own, handler: own }
  const held = handsOf(standing, { party, handler: handler === '' ? own : handler })
  return reporters.find((hand) => held.includes(hand)) ?? 'owner'
}

/** Only a firm's own people report always for their own. */
export const picksParty = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => role !== 'enterprise')

export function ReportForm({ form: key, note, hand }: Props) {
  const { t } = useWords()
  const me = useMe()
  const isPicking = picksParty(me)
  const kept = useKeptForm({ form: key, title: titleOf(undefined), start: noTyping })
  const held = kept.form?.typed ?? {}
  const { party, partyName, handler } = pickedIn(held)
  const sources = sourcesOf[handOf(me, isPicking ? party : (me.party?.id ?? ''), handler)]
  const typed = withDefaults(held, sources, me.today)
  const form = reportForm(sources)
  const filling = { typed, strokes: kept.form?.strokes ?? [], setback: kept.form?.setback }
  const filing = useSubmit(
    {
      ...{ key, title: titleOf(typed.what), form, today: me.today, hand },
      ...{ isUnsignedFine: true, also: isPicking ? ['party'] : [] },
      pack: (values, signature) => ({
        kind: 'hazard-report',
        input: {
          ...(party === '' || !isPicking ? {} : { party }),
          values,
          ...(signature === undefined ? {} : { signature }),
          device: { name: deviceName(navigator), at: Date.now() },
        },
      }),
    },
    filling,
  )
  const submit = async () => {
    const outcome = await filing.submit()
    if (outcome === undefined || !('refused' in outcome)) return
    await kept.open()
    scrollTo(0, 0)
  }
  const change = (changed: Typed, name: string) =>
    kept.change(
      { typed: { ...held, ...changed }, setback: withoutField(filling.setback, name) },
      titleOf(changed.what ?? held.what),
    )
  const part = (name: string) => (
    <LedgerForm
      ledger={one(form, name)}
      typed={typed}
      change={(field, value) => change({ [field]: value }, field)}
      leave={filing.leave}
      wrong={filing.wrong}
      today={me.today}
    />
  )
  return (
    <Page
      title={t('field.hazards.report')}
      state={<KeepingState keeping={kept.keeping} />}
      back="/hazards"
      act={<SubmitBar filing={filing} submit={submit} word={t('field.hazards.send')} />}
    >
      {note === undefined && filling.setback === undefined ? null : (
        <div className="pad-in">
          {note}
          <RefusedNote setback={filling.setback} />
        </div>
      )}
      {kept.form === undefined ? (
        <div className="pad-in">
          <Skeleton rows={6} columns={[70]} />
        </div>
      ) : (
        <form
          className="form report-form"
          onSubmit={(event) => event.preventDefault()}
          noValidate
          aria-label={t('field.hazards.report')}
        >
          {part('photos')}
          {isPicking ? (
            <PartyPick
              name={partyName}
              isMissing={filing.wasTried && party === ''}
              pick={(picked) => change(picked, 'party')}
            />
          ) : null}
          {part('place')}
          {part('what')}
          <Alike party={isPicking ? party : undefined} what={text(typed.what)} place={text(typed.place)} />
          {part('foundOn')}
          {part('source')}
          <OptionalSignature
            strokes={filling.strokes}
            change={(strokes) => kept.change({ strokes })}
            wrong={filing.unsigned}
          />
        </form>
      )}
    </Page>
  )
}

const titleOf = (what: Typed[string] | undefined) => {
  const short = inShort(text(what).trim())
  return short === ''
    ? { zh: '报隐患', en: 'Hazard report' }
    : { zh: `报隐患：${short}`, en: `Hazard report: ${short}` }
}

/** Today, and the source that this hand usually names; what somebody chose stands, while it may be chosen. */
const withDefaults = (typed: Typed, sources: readonly Source[], today: string): Typed => {
  const source = text(typed.source)
  const isAllowed = (sources as readonly string[]).includes(source)
  return { foundOn: today, ...typed, source: isAllowed ? source : (sources[0] ?? '') }
}

/** A report counts without a name under it; who wants to may sign. */
function OptionalSignature(props: Parameters<typeof SignaturePad>[0]) {
  const { t } = useWords()
  return (
    <Fold title={t('field.hazards.signMaybe')}>
      <div className="pad-in signing-in">
        <SignaturePad {...props} />
      </div>
    </Fold>
  )
}
