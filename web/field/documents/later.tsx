import { lazy, Suspense } from 'react'

/** Papers are asked of the server anyway; named here, so that the first page need not carry their addresses. */
const File = lazy(() => import('./FileScreen.tsx').then(({ FileScreen }) => ({ default: FileScreen })))
const Paper = lazy(() => import('./PaperScreen.tsx').then(({ PaperScreen }) => ({ default: PaperScreen })))

export function FileScreen() {
  return (
    <Suspense>
      <File />
    </Suspense>
  )
}

export function PaperScreen() {
  return (
    <Suspense>
      <Paper />
    </Suspense>
  )
}
