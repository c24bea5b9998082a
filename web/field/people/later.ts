import './people.css'
import './words.ts'

/** The firm's own people: fetched when somebody looks at them, since nothing of it works without a signal. */
export { InviteScreen } from './InviteScreen.tsx'
export { NewPersonScreen } from './NewPersonScreen.tsx'
export { PeopleScreen } from './PeopleScreen.tsx'
export { PersonScreen } from './PersonScreen.tsx'
