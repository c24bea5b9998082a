export {
  benchMorning,
  benchSealer,
  benchTown,
  openRecordHouse,
} from '@bihuan/server/testing/record-house.ts'
