import type { Draft } from '../frame/drafts.ts'
import type { Waiting } from '../frame/outbox.ts'
import { type LocalPhoto, photosIn } from '../frame/photo-shelf.ts'
import type { Me } from '../frame/session.ts'
import type { Typed } from '../frame/typed.ts'

/** Everything that is only on this device, as a file that can be handed to the town by other ways. */
export const exportToFile = async (
  me: Me,
  waiting: readonly Waiting[],
  drafts: readonly Draft[],
): Promise<void> => {
  if (waiting.length + drafts.length === 0) return
  const content = {
    what: 'bihuan outbox',
    town: me.town,
    account: me.account,
    name: me.name,
    party: me.party,
    savedAt: new Date().toISOString(),
    waiting,
    drafts,
    photos: await photosOf([...waiting, ...drafts]),
  }
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = `bihuan-${me.name}-${me.today}.json`
  link.click()
  // The download reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** The pictures too, each as text that any program turns back into a JPEG. */
const photosOf = async (forms: readonly { typed: Typed }[]) => {
  const found = await Promise.all(forms.map(({ typed }) => photosIn(typed)))
  return Promise.all(
    found.flat().map(async ({ bytes, ...facts }) => ({ ...facts, jpeg: await asText(bytes) })),
  )
}

const asText = (bytes: LocalPhoto['bytes']): Promise<string> =>
  new Promise((done) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.readAsDataURL(new Blob([bytes], { type: 'image/jpeg' }))
  })
