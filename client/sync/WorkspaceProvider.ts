import { createContext, createElement, useContext, type ReactElement, type ReactNode } from 'react'
import type { Workspace } from './workspace.ts'

const WorkspaceContext = createContext<Workspace | null>(null)

interface Props {
  readonly workspace: Workspace
  readonly children: ReactNode
}

export function WorkspaceProvider({ workspace, children }: Props): ReactElement {
  return createElement(WorkspaceContext.Provider, { value: workspace }, children)
}

/** @throws Error outside of a `WorkspaceProvider` */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('no WorkspaceProvider above this component')
  return workspace
}
