import { createContext, useContext } from 'react'
import type { Queue } from '../sending/use-queue'

type AtTable = {
  queue: Queue
  /** Clears the screen for someone else. */
  next: () => void
}

export const TableContext = createContext<AtTable | null>(null)

export function useTable(): AtTable {
  const table = useContext(TableContext)
  if (!table) throw new Error('outside of a table')
  return table
}
