export { WorkspaceProvider, useWorkspace } from './WorkspaceProvider.ts'
export { useCatalogue, useSyncState } from './useSyncState.ts'
export { useDocument, type DocumentStatus } from './useDocument.ts'
export { useRecord, useRecords } from './useRecords.ts'
