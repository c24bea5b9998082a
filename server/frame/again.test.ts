import { expect, test } from 'vitest'
import { again } from './again.ts'

const waiting = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const until = async (isSo: () => boolean) => {
  for (let turn = 0; turn < 400 && !isSo(); turn++) await waiting(5)
  expect(isSo()).toBe(true)
}

test('is done again after a fault, which is reported', async () => {
  const [faults, done]: [unknown[], number[]] = [[], []]
  const turns = again(
    5,
    async () => {
      done.push(done.length)
      if (done.length === 1) throw new Error('the disk is full')
    },
    (fault) => faults.push(fault),
  )
  await until(() => done.length >= 3)
  await turns.stop()
  expect(faults.map(String)).toEqual(['Error: the disk is full'])
})

test('is never done twice at once, and stopping waits for what is under way', async () => {
  let [atOnce, most, ended] = [0, 0, 0]
  const turns = again(
    5,
    async () => {
      most = Math.max(most, ++atOnce)
      await waiting(40)
      atOnce--
      ended++
    },
    () => {},
  )
  await until(() => ended >= 2)
  await until(() => atOnce === 1)
  await turns.stop()
  expect([most, atOnce]).toEqual([1, 0])
  const then = ended
  await waiting(60)
  expect(ended).toBe(then)
})
