import './tasks.css'

/** The body's own sub-plan: fetched when somebody looks at it, since closing a task needs the town anyway. */
export { TasksScreen } from './TasksScreen.tsx'
