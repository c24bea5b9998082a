import { useSay, useWords } from '../../frame/words.ts'
import { labelsOn, type Shape } from './typed-input.ts'

export const fieldId = (path: string): string => `calc-${path.replaceAll('.', '-')}`

export const joined = (path: string, name: string | number): string =>
  path === '' ? String(name) : `${path}.${name}`

/** The way to a field in words: 单元 1，物质 2，设计最大量（吨）. */
export function usePathWords(shape: Shape): (path: string) => string {
  const { t } = useWords()
  const say = useSay()
  return (path) => {
    const said: string[] = []
    for (const part of labelsOn(shape, path))
      if (typeof part === 'number') said.push(`${said.pop() ?? ''} ${part}`)
      else said.push(say(part))
    return said.join(t('field.comma'))
  }
}
