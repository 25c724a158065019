import type { OfficialPaper } from './officialPaper.ts'

/** The paper for Word. What writes it is loaded with the first one: a server that writes none does without 20 MB. */
export async function writeDocx(paper: OfficialPaper): Promise<Buffer> {
  const writing = await import('./writeDocx.ts')
  return writing.writeDocx(paper)
}

/** The paper as PDF; loaded with the first one too, which takes 35 MB. */
export async function writePdf(paper: OfficialPaper): Promise<Buffer> {
  const writing = await import('./writePdf.ts')
  return writing.writePdf(paper)
}
