/** The bytes of a file in base64, as the API takes them in JSON. */
export async function readBase64(file: Blob): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    // A file that was moved or is still open in Excel on some systems cannot be read.
    reader.addEventListener('error', () => reject(reader.error))
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.readAsDataURL(file)
  })
  return address.slice(address.indexOf(',') + 1)
}

/** A file of what came in base64. */
export function fileOfBase64(text: string, type: string): Blob {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0)
  return new Blob([bytes], { type })
}
