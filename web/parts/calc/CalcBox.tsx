import './words.ts'
import { useSay, useWords } from '../../frame/words.ts'
import type { EntryProps } from './CalcFields.tsx'
import { fieldId } from './field-path.ts'

type Props = Pick<EntryProps, 'shape' | 'path' | 'name' | 'isNeeded' | 'typed' | 'change' | 'scales'> & {
  problem: string | undefined
}

/** The box for one value: choices where they are closed, else a line of the right keyboard. */
export function CalcBox({ shape, path, name, isNeeded, typed, change, scales, problem }: Props) {
  const choices = useChoices(shape, scales[name])
  const { t } = useWords()
  const shared = {
    id: fieldId(path),
    className: 'in',
    value: typeof typed === 'string' ? typed : '',
    onChange: (event: { target: { value: string } }) => change(event.target.value),
    'aria-invalid': problem !== undefined,
    'aria-required': isNeeded,
    'aria-describedby': problem === undefined ? undefined : `${path}-wrong`,
  }
  if (choices !== undefined)
    return (
      <select {...shared}>
        <option value="">{t(isNeeded ? 'calc.choose' : 'calc.leave')}</option>
        {choices.map(({ value, said }) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    )
  if (shape.format === 'date') return <input {...shared} type="date" />
  return <input {...shared} autoComplete="off" inputMode={keyboardOf(shape)} />
}

const keyboardOf = (shape: EntryProps['shape']) =>
  shape.decimal === true ? 'decimal' : shape.type === 'integer' ? 'numeric' : 'text'

function useChoices(shape: EntryProps['shape'], scale: EntryProps['scales'][string] | undefined) {
  const { t } = useWords()
  const say = useSay()
  if (scale !== undefined)
    return scale.map(({ value, words }) => ({ value, said: `${value}  ${say(words)}` }))
  if (shape.type === 'boolean')
    return [
      { value: 'true', said: t('calc.yes') },
      { value: 'false', said: t('calc.no') },
    ]
  return shape.enum?.map((value) => {
    const words = shape.names?.[value]
    return { value, said: words === undefined ? value : say(words) }
  })
}
