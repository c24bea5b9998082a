import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import { useEffect, useId, useRef } from 'react'
import type Pad from 'signature_pad'
import { useWords } from '../frame/words.ts'
import { groupsOf, strokesOf } from './strokes.ts'

type Props = {
  /** What is drawn when the pad appears; afterwards the pad itself knows. */
  strokes: Signature['strokes']
  change: (strokes: Signature['strokes']) => void
  wrong?: string | undefined
}

/** A name written on the glass, kept as strokes. The pen comes with a chunk of its own, when a pad is shown. */
export function SignaturePad({ strokes, change, wrong }: Props) {
  const { t } = useWords()
  const id = useId()
  const { canvas, clear } = usePen(strokes, change)
  return (
    <fieldset className="signing">
      <div className="row">
        <legend className="sp">{t('field.sign.title')}</legend>
        <button type="button" className="btn t" onClick={clear}>
          {t('field.sign.again')}
        </button>
      </div>
      <div className="pad" data-wrong={wrong !== undefined}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={t(strokes.length > 0 ? 'field.sign.drawn' : 'field.sign.empty')}
          aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        />
      </div>
      {wrong === undefined ? null : (
        <p id={`${id}-wrong`} className="wrong">
          {wrong}
        </p>
      )}
    </fieldset>
  )
}

const usePen = (strokes: Signature['strokes'], change: Props['change']) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<Pad>(undefined)
  const latest = useRef({ strokes, change })
  latest.current = { strokes, change }

  useEffect(() => {
    let stop: (() => void) | undefined
    let isGone = false
    void import('signature_pad').then(({ default: SignaturePadClass }) => {
      const element = canvas.current
      if (isGone || element === null) return
      const pen = new SignaturePadClass(element, { penColor: '#1a2327', minWidth: 1.2, maxWidth: 3.2 })
      pen.addEventListener('endStroke', () => latest.current.change(strokesOf(pen.toData())))
      const fit = () => fitTo(element, pen, latest.current.strokes)
      const sizes = new ResizeObserver(fit)
      sizes.observe(element)
      pad.current = pen
      stop = () => {
        sizes.disconnect()
        pen.off()
      }
    })
    return () => {
      isGone = true
      stop?.()
    }
  }, [])

  const clear = () => {
    pad.current?.clear()
    change([])
  }
  return { canvas, clear }
}

/** As sharp as the screen; a canvas that changes its size forgets its ink, so it is drawn again. */
const fitTo = (element: HTMLCanvasElement, pen: Pad, strokes: Signature['strokes']) => {
  const ratio = Math.max(window.devicePixelRatio, 1)
  const [width, height] = [element.offsetWidth * ratio, element.offsetHeight * ratio]
  if (element.width === width && element.height === height) return
  element.width = width
  element.height = height
  element.getContext('2d')?.scale(ratio, ratio)
  pen.fromData(groupsOf(strokes))
}
