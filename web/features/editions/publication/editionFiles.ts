/** Where the files of an edition are had; without a revision those of the newest. */
export function editionFile(
  code: string,
  file: 'edition.json' | 'result.json',
  revision: number | null = null,
): string {
  return withRevision(`/api/v1/editions/${encodeURIComponent(code)}/${file}`, revision)
}

/** Where a file of public evidence is had: only as it was cited in that edition. */
export function evidenceFile(code: string, file: number, revision: number | null = null): string {
  return withRevision(`/api/v1/editions/${encodeURIComponent(code)}/evidence/${file}`, revision)
}

function withRevision(path: string, revision: number | null): string {
  return revision === null ? path : `${path}?revision=${revision}`
}
