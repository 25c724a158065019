/** A download that has begun by then reads no more from the address. */
const keptFor = 60_000

/** Gives the reader a file to keep, as if it had been downloaded. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Browsers fetch the address after the click: taken back at once, the file may come without name or bytes.
  setTimeout(() => URL.revokeObjectURL(link.href), keptFor)
}
