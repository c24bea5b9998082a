export const snapViews = ['late', 'received', 'all'] as const
export type SnapSearchView = (typeof snapViews)[number]
export type SnapSearch = { only?: SnapSearchView; party?: string }

export const isSnapView = (text: unknown): text is SnapSearchView =>
  (snapViews as readonly unknown[]).includes(text)

/** What the address says of the list; what it does not know it leaves out. */
export const readSnapSearch = ({ only, party }: Record<string, unknown>): SnapSearch => ({
  ...(isSnapView(only) ? { only } : {}),
  ...(typeof party === 'string' && /^[0-9a-f-]{36}$/.test(party) ? { party } : {}),
})
