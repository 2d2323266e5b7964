/** Where a file of a meeting is read, by the SHA-256 of its bytes. */
export const attachmentUrl = (meeting: string, hash: string): string => `/api/attachments/${meeting}/${hash}`

/** Downloads a file of a meeting that the text names. */
export function openAttachment(
  meeting: string,
  { hash, name }: { readonly hash: string; readonly name: string },
): void {
  const link = document.createElement('a')
  link.href = attachmentUrl(meeting, hash)
  link.download = name
  link.click()
}
