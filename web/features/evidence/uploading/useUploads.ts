import type { EvidenceLimits, EvidenceUpload } from '@thang/contracts'
import { useEffect, useRef, useState } from 'react'
import { useOwnSession } from '../../../app/workspace/session.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { FileUpload, type FileToSend, type UploadState } from './fileUpload.ts'
import { keptUploads } from './keptUploads.ts'
import { networkPause } from './networkPause.ts'
import { refusedUnsent } from './refusedFile.ts'
import { sha256Of } from './sha256.ts'

/** A file in the list, on its way or not taken at all. */
export interface UploadEntry {
  readonly key: string
  readonly name: string
  readonly bytes: number
  readonly replaces: number | null
  readonly state: UploadState
  /** Why it was not sent; then it has no upload. */
  readonly unsent: ReturnType<typeof refusedUnsent>
  readonly upload: FileUpload | null
}

export interface UploadsOf {
  /** Whose evidence it will be. */
  readonly unit: string
  /** Where in the workspace: what was begun here and cut off is found again here. */
  readonly place: string
  readonly limits: EvidenceLimits
}

export type Uploads = ReturnType<typeof useUploads>

const atStart: UploadState = { step: { is: 'reading' }, offset: 0 }

/** The files that are on their way from one place of the workspace; they go on where they were, after a reload too. */
export function useUploads({ unit, place, limits }: UploadsOf) {
  const { client, sendPart } = useWorkspace()
  const person = useOwnSession().person.id
  const [entries, setEntries] = useState<readonly UploadEntry[]>([])
  const living = useRef(new Set<FileUpload>())

  function change(key: string, changes: Partial<UploadEntry>) {
    setEntries((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)))
  }
  function begin(key: string, wanted: FileToSend, replaces: number | null) {
    const upload = new FileUpload(wanted, {
      calls: {
        begin: (body) => client.beginUpload(body),
        find: (id) => client.getUpload(id),
        complete: (id) => client.completeUpload(id),
        sendPart,
      },
      sha256Of,
      pause: networkPause,
      onBegun: ({ id, sha256 }) =>
        void keptUploads.keep({ ...wanted, id, sha256, person, place, replaces }),
      onChange: (state) => change(key, { state }),
    })
    living.current.add(upload)
    const { name, bytes } = wanted
    const entry = { key, name, bytes, replaces, state: atStart, unsent: undefined, upload }
    setEntries((all) => [...all.filter((one) => one.key !== key), entry])
    upload.start()
  }
  function add(files: readonly File[], replaces: number | null = null) {
    for (const file of files) {
      const key = crypto.randomUUID()
      const { name, size: bytes } = file
      const unsent = refusedUnsent(file, limits)
      if (unsent === undefined) {
        begin(key, { unit, name, bytes, file, id: null, sha256: null }, replaces)
      } else {
        const entry: UploadEntry = {
          key,
          name,
          bytes,
          replaces,
          state: atStart,
          unsent,
          upload: null,
        }
        setEntries((all) => [...all, entry])
      }
    }
  }
  function remove({ key, upload, state }: UploadEntry) {
    setEntries((all) => all.filter((one) => one.key !== key))
    if (upload === null) return
    upload.pause()
    living.current.delete(upload)
    if (upload.id === null) return
    void keptUploads.forget(upload.id)
    // The server forgets it by itself after a week, should this not reach it.
    if (state.step.is !== 'refused') void client.cancelUpload(upload.id).catch(() => undefined)
  }
  /** They belong to a document now. */
  function release(attached: readonly EvidenceUpload[]) {
    const ids = new Set(attached.map(({ id }) => id))
    for (const id of ids) void keptUploads.forget(id)
    setEntries((all) => all.filter(({ upload }) => !ids.has(upload?.id ?? '')))
  }

  useEffect(() => {
    const uploads = living.current
    let here = true
    void keptUploads.list(person, place).then((kept) => {
      for (const { replaces, ...wanted } of here ? kept : []) begin(wanted.id, wanted, replaces)
    })
    return () => {
      here = false
      for (const upload of uploads) upload.pause()
      uploads.clear()
      setEntries([])
    }
    // What is used of the rest does not change while a place is shown.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [person, place])

  return { entries, add, remove, release, limits }
}

/** Those that the server has checked and kept. */
export function readyUploads(entries: readonly UploadEntry[]) {
  return entries.flatMap(({ state: { step }, replaces }) =>
    step.is === 'ready' ? [{ upload: step.upload, replaces }] : [],
  )
}

/** Whether any is still on its way, or waits for its sender. */
export function isUnderWay({ state: { step }, unsent }: UploadEntry): boolean {
  return unsent === undefined && step.is !== 'ready' && step.is !== 'refused'
}
