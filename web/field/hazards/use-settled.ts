import { useEffect, useState } from 'react'

/** Milliseconds without a further key: somebody stopped to look. */
const pause = 400

/** A value once it has stopped changing: not every letter is worth asking for. */
export const useSettled = <T>(value: T): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
