/** Hands the reader a file to keep. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the content over by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}

/** A file name made of words: without what file systems forbid, and not too long. */
export function fileName(words: string, extension: string): string {
  const safe = words.replace(/[\\/:*?"<>|\s]+/g, '-').replace(/^-+|-+$/g, '')
  return `${Array.from(safe).slice(0, 60).join('') || 'zhimai'}.${extension}`
}
