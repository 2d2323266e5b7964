import { RICH_TEXT_VERSION } from '../minutes/schema.ts'
import { records } from '../records/table.ts'

/** Rises with every change of a record's or the rich text's schema: what both sides must agree on to write. */
export const SCHEMA_VERSION = Object.values(records).reduce(
  (sum, record) => sum + record.history.length - 1,
  RICH_TEXT_VERSION,
)
