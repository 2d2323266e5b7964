/** Bytes of log and snapshot that one document may grow to. */
export const DOCUMENT_BYTES = 6 * 1024 * 1024

/** Above this many distinct clients, each edit of the document gets dearer: an alarm is raised. */
export const CLIENTS_ALARM = 2_000
