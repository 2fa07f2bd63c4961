/** Where somebody goes who is not signed in, or only half: each entry has its own pages for it. */
import { createContext } from 'react'

export type Entrance = 'sign-in' | 'second-step'

export const WayIn = createContext<(to: Entrance) => void>(() => {})
