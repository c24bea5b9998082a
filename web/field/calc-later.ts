/** The calculators: fetched when somebody calculates. */
export { CalcListScreen } from './CalcListScreen.tsx'
export { CalcScreen } from './CalcScreen.tsx'
