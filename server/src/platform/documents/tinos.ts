import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The name under which the typeface is embedded; its letters are as wide as those of Times New Roman. */
export const typeface = 'Tinos'

/** The faces of the typeface as bytes; read when they are first wanted. */
export interface Faces {
  readonly regular: Buffer
  readonly bold: Buffer
  readonly italic: Buffer
  readonly boldItalic: Buffer
}

let faces: Faces | undefined

/** The free typeface Tinos with all Vietnamese letters. */
export function readFaces(): Faces {
  faces ??= {
    regular: read('400Regular/Tinos_400Regular'),
    bold: read('700Bold/Tinos_700Bold'),
    italic: read('400Regular_Italic/Tinos_400Regular_Italic'),
    boldItalic: read('700Bold_Italic/Tinos_700Bold_Italic'),
  }
  return faces
}

function read(name: string): Buffer {
  const address = import.meta.resolve(`@expo-google-fonts/tinos/${name}.ttf`)
  return readFileSync(fileURLToPath(address))
}
