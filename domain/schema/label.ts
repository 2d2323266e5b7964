/** What users read, in both languages of the interface. French typography is written out here (« », non-breaking spaces). */
export interface Label {
  readonly fr: string
  readonly en: string
}
