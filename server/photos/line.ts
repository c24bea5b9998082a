import { type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'

/**
 * Work that takes a core for itself stands in line: so many pieces at once, so many waiting, and whoever comes then
 * is told to come again.
 */
export const lineOf = ({ atOnce, waiting }: { atOnce: number; waiting: number }) => {
  let running = 0
  const line: (() => void)[] = []
  const begin = () => {
    running++
  }
  const turn = () =>
    running < atOnce
      ? begin()
      : new Promise<void>((go) => {
          line.push(() => go(begin()))
        })
  const leave = () => {
    running--
    line.shift()?.()
  }
  return async <T>(work: () => Promise<T>): Promise<T | Refusal<'photo.busy'>> => {
    if (running >= atOnce && line.length >= waiting) return refuse('photo.busy')
    await turn()
    return work().finally(leave)
  }
}
