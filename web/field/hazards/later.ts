/** The pages of hazards behind the list: fetched as soon as the first page stands, for where there is no signal. */
export { FileScreen, PaperScreen } from '../documents/later.tsx'
export { HazardScreen } from './HazardScreen.tsx'
export { HazardsScreen } from './HazardsScreen.tsx'
export { ReportScreen } from './ReportScreen.tsx'
export { StepScreen } from './StepScreen.tsx'
