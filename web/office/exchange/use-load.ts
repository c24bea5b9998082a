import { exchange } from '@bihuan/contract/exchange.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../frame/api.ts'
import { newCommandId } from '../../frame/command-id.ts'
import { isPassing, type Problem } from '../../frame/problem.ts'

/** How far a file has come: on its way, then being read row by row. */
export type Loading = { name: string; share: number; rows: number }

/** The files behind the imports of this page's life, so that another of their sheets can be read. */
const files = new Map<string, File>()
export const fileOf = (id: string): File | undefined => files.get(id)

/** Sends a workbook and goes to its rows. A second try after the line broke carries the same command id. */
export function useLoad(target: string) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [loading, setLoading] = useState<Loading>()
  const [problem, setProblem] = useState<Problem>()
  const command = useRef<{ said: string; id: string }>(undefined)
  useProgress(loading !== undefined, (rows) => setLoading((now) => now && { ...now, rows }))

  const load = async (file: File, sheet?: string): Promise<void> => {
    const said = `${file.name} ${file.size} ${file.lastModified} ${sheet ?? ''}`
    if (command.current?.said !== said) command.current = { said, id: newCommandId() }
    setProblem(undefined)
    setLoading({ name: file.name, share: 0, rows: 0 })
    const content = new Uint8Array(await file.arrayBuffer())
    const input = { target, name: file.name, content, ...(sheet === undefined ? {} : { sheet }) }
    const progress = (share: number) => setLoading((now) => now && { ...now, share })
    const answer = await call(exchange.load, input, { commandId: command.current.id, progress })
    setLoading(undefined)
    if (answer.ok || !isPassing(answer.problem)) command.current = undefined
    if (!answer.ok) return setProblem(answer.problem)
    files.set(answer.value.id, file)
    await client.invalidateQueries()
    await navigate({ to: '/import/$target/{-$import}', params: { target, import: answer.value.id } })
  }
  return { load, loading, problem }
}

/** Asks once a second how many rows have been read, while there is something to ask about. */
const useProgress = (isOn: boolean, tell: (rows: number) => void) => {
  const told = useRef(tell)
  told.current = tell
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(async () => {
      const answer = await call(exchange.progress, {})
      if (answer.ok) told.current(answer.value.rows)
    }, 1000)
    return () => clearInterval(timer)
  }, [isOn])
}
