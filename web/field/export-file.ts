import type { Draft } from '../frame/drafts.ts'
import type { Waiting } from '../frame/outbox.ts'
import type { Me } from '../frame/session.ts'

/** Everything that is only on this device, as a file that can be handed to the town by other ways. */
export const exportToFile = (me: Me, waiting: readonly Waiting[], drafts: readonly Draft[]): void => {
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
