import type { RefusalCode, RefusalReason } from '#domain'

/** An update that is not accepted. Thrown inside the pipeline only; `submit` answers it as a value. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly field: string | undefined
  readonly detail: string | undefined

  constructor(code: RefusalCode, detail?: string, field?: string) {
    super(detail ? `${code}: ${detail}` : code)
    this.code = code
    this.detail = detail
    this.field = field
  }

  get reason(): RefusalReason {
    return {
      code: this.code,
      ...(this.field !== undefined && { field: this.field }),
      ...(this.detail !== undefined && { detail: this.detail }),
    }
  }
}
