import type { ReactNode } from 'react'
import './app.css'

/** Everything that every page stands on. */
export default function App({ children }: { children?: ReactNode }) {
  return children
}
