export { WorkspaceProvider, useWorkspace } from './WorkspaceProvider.ts'
export { useCatalogue, useKeeps, useReachable, useSyncState } from './useSyncState.ts'
export { useDocument, type DocumentStatus } from './useDocument.ts'
export { useRecord, useRecords } from './useRecords.ts'
