import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Answer } from './api.ts'
import type { LocalPhoto } from './photo-shelf.ts'

// The words module speaks to a page; here only the way of a photo matters.
vi.mock('./words.ts', () => ({ say: (key: string) => key, languageNow: () => 'zh' }))
const { makePhotoSender } = await import('./photo-sending.ts')

const nameOf = (at: number) => `${at}`.padStart(64, '0')
const digestOf = (name: string) => name.replaceAll('0', 'd')
const photoOf = (name: string): LocalPhoto => ({
  ...{ name, account: 'zhao', bytes: new ArrayBuffer(0), source: 'camera' },
  ...{ keptAt: 0, command: `c-${name}` },
})
const no = (status: number, code: string): Answer<never> => ({
  ok: false,
  problem: { title: '', status, detail: '请重拍', code: code as 'network', because: {} },
})

/** A device that holds some photos, and a line that does as it is told. */
const phone = (
  many: number,
  line: (photo: LocalPhoto, tries: number) => Answer<{ digest: string }> = arrives,
) => {
  const shelf = new Map(Array.from({ length: many }, (_, at) => [nameOf(at), photoOf(nameOf(at))]))
  const uploads: string[] = []
  let [now, most] = [0, 0]
  const sender = makePhotoSender(
    { find: async (name) => shelf.get(name), keep: async (photo) => shelf.set(photo.name, photo) },
    async (photo) => {
      most = Math.max(most, ++now)
      const tries = uploads.filter((one) => one === photo.command).length
      uploads.push(photo.command)
      await Promise.resolve()
      now--
      return line(photo, tries)
    },
  )
  return { shelf, uploads, sender, most: () => most }
}
const arrives = ({ name }: LocalPhoto): Answer<{ digest: string }> => ({
  ok: true,
  value: { digest: digestOf(name) },
})

describe('the photos of a form', () => {
  test('go out once each, one at a time, and stand under their digests', async () => {
    const { sender, uploads, most } = phone(3)
    const values = { scene: [nameOf(0), nameOf(1)], papers: [nameOf(2)], place: '二号车间', people: 3 }
    const [early, sent] = await Promise.all([sender.send(nameOf(1)), sender.sendAllIn(values)])
    expect(early).toEqual({ ok: true, value: digestOf(nameOf(1)) })
    expect(sent).toEqual({
      ok: true,
      value: { ...values, scene: [nameOf(0), nameOf(1)].map(digestOf), papers: [digestOf(nameOf(2))] },
    })
    expect(uploads).toHaveLength(3)
    expect(most()).toBe(1)
    expect(await sender.sendAllIn(values)).toEqual(sent)
    expect(uploads).toHaveLength(3)
  })

  test('that the town has already, or that are not here, stay as they are', async () => {
    const { sender, uploads } = phone(0)
    const values = { scene: ['a'.repeat(64)] }
    expect(await sender.sendAllIn(values)).toEqual({ ok: true, value: values })
    expect(uploads).toEqual([])
  })

  test('chosen twice stand there once', async () => {
    const { sender } = phone(2, () => ({ ok: true, value: { digest: 'e'.repeat(64) } }))
    const sent = await sender.sendAllIn({ scene: [nameOf(0), nameOf(1)] })
    expect(sent).toEqual({ ok: true, value: { scene: ['e'.repeat(64)] } })
  })

  test('stop at a lost line and go on from there', async () => {
    const { sender, uploads, shelf } = phone(3, (photo, tries) =>
      photo.name === nameOf(1) && tries === 0 ? no(0, 'network') : arrives(photo),
    )
    const values = { scene: [0, 1, 2].map(nameOf) }
    expect(await sender.sendAllIn(values)).toMatchObject({ ok: false, problem: { code: 'network' } })
    expect(shelf.get(nameOf(0))?.digest).toBeDefined()
    expect(await sender.sendAllIn(values)).toMatchObject({ ok: true })
    expect(uploads).toEqual([0, 1, 1, 2].map((at) => `c-${nameOf(at)}`))
  })

  test('are refused beside the field that shows them', async () => {
    const { sender } = phone(1, () => no(422, 'photo.broken'))
    expect(await sender.sendAllIn({ place: 'x', scene: [nameOf(0)] })).toMatchObject({
      ok: false,
      problem: { code: 'photo.broken', fields: [{ field: 'scene', detail: '请重拍' }] },
    })
  })

  test('taken out of the form while under way are not put back', async () => {
    const { sender, shelf } = phone(1, (photo) => {
      shelf.delete(photo.name)
      return arrives(photo)
    })
    await sender.send(nameOf(0))
    expect(shelf.size).toBe(0)
  })

  test('all arrive in the end, each stored once, however often the line breaks', async () => {
    let broken = 0
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.boolean(), { maxLength: 20 }),
        async (many, line) => {
          let at = 0
          const { sender, uploads, shelf } = phone(many, (photo) =>
            line[at++] === false ? no(0, 'network') : arrives(photo),
          )
          const values = { scene: [...shelf.keys()] }
          let sent = await sender.sendAllIn(values)
          for (let tries = 0; !sent.ok && tries <= line.length; tries++) {
            broken++
            sent = await sender.sendAllIn(values)
          }
          expect(sent).toEqual({ ok: true, value: { scene: values.scene.map(digestOf) } })
          expect(uploads.length - line.slice(0, at).filter((isUp) => !isUp).length).toBe(many)
        },
      ),
    )
    expect(broken).toBeGreaterThan(10)
  })
})
