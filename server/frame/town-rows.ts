import { Kysely, type KyselyProps } from 'kysely'
import type { Tables } from './tables.ts'

/** The tables as one town's statements see them: it knows which town that is. */
export class TownRows extends Kysely<Tables> {
  readonly town: string

  constructor(town: string, props: KyselyProps) {
    super(props)
    this.town = town
  }
}
