import { accounts } from './accounts.ts'
import { archive } from './archive.ts'
import { calc } from './calc.ts'
import { calendar } from './calendar.ts'
import { checklists } from './checklists.ts'
import { colleagues } from './colleagues.ts'
import { documents } from './documents.ts'
import { dossiers } from './dossiers.ts'
import { duties } from './duties.ts'
import { dutyHazards } from './duty-hazards.ts'
import { events } from './events.ts'
import { exchange } from './exchange.ts'
import { hazardAnalysis } from './hazard-analysis.ts'
import { hazardStatistics } from './hazard-statistics.ts'
import { hazards } from './hazards.ts'
import { law } from './law.ts'
import { ledgers } from './ledgers.ts'
import { lists } from './lists.ts'
import { messages } from './messages.ts'
import { parties } from './parties.ts'
import { people } from './people.ts'
import { photos } from './photos.ts'
import { plans } from './plans.ts'
import { rollup } from './rollup.ts'
import { search } from './search.ts'
import { snaps } from './snaps.ts'
import { today } from './today.ts'

/** Every operation there is. The mount, OpenAPI and the strangers test walk over this. */
export const contract = {
  accounts,
  colleagues,
  plans,
  duties,
  events,
  ledgers,
  exchange,
  lists,
  hazards,
  documents,
  hazardAnalysis,
  hazardStatistics,
  dutyHazards,
  snaps,
  photos,
  messages,
  parties,
  people,
  dossiers,
  rollup,
  search,
  today,
  archive,
  checklists,
  law,
  calc,
  calendar,
}
