import { createContext, useContext } from 'react'
import type { Session } from './session'

/** What Commerce Admin passes to a mass action of its product grid. */
export type GridSelection = Pick<Session, 'selectedIds' | 'backToGrid'>

export const GridSelectionContext = createContext<GridSelection | null>(null)

export function useGridSelection(): GridSelection {
  const selection = useContext(GridSelectionContext)
  if (!selection) throw new Error('useGridSelection needs a GridSelectionContext around it')
  return selection
}
