import type { Ledger, Values } from './ledger.ts'

/** The values as the ledger of today reads them; what an older version kept is turned into today's, never rewritten where it lies. */
export const valuesNow = (
  ledger: Pick<Ledger, 'version' | 'upgrade'> | undefined,
  version: number,
  values: Values,
): Values =>
  ledger?.upgrade === undefined || version >= ledger.version ? values : ledger.upgrade(values, version)
