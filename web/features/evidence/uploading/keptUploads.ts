/** An upload that was begun in this browser and not put to a document yet. */
export interface KeptUpload {
  /** Of the upload, as the server named it. */
  readonly id: string
  readonly person: string
  /** Where in the workspace it was begun, such as a document or an answer. */
  readonly place: string
  readonly unit: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly replaces: number | null
  /** Null where the browser had no room for it: it is chosen again then. */
  readonly file: Blob | null
}

/** Where uploads stay while the window is closed. Whatever fails there, the upload itself goes on. */
export interface UploadKeeping {
  readonly list: (person: string, place: string) => Promise<KeptUpload[]>
  readonly keep: (upload: KeptUpload) => Promise<void>
  readonly forget: (id: string) => Promise<void>
}

/** Everything of a person, wherever in the workspace it was begun. */
export interface KeptOfPerson {
  readonly count: (person: string) => Promise<number>
  readonly forgetAll: (person: string) => Promise<void>
}

const table = 'uploads'

/** Keeps them in the browser’s own database, with the bytes where it has room. */
export const keptUploads: UploadKeeping & KeptOfPerson = {
  async list(person, place) {
    return (await listOf(person)).filter((upload) => upload.place === place)
  },
  async keep(upload) {
    await ask('readwrite', (store) => store.put(upload))
      .catch(() => ask('readwrite', (store) => store.put({ ...upload, file: null })))
      .catch(() => undefined)
  },
  async forget(id) {
    await ask('readwrite', (store) => store.delete(id)).catch(() => undefined)
  },
  count: async (person) => (await listOf(person)).length,
  async forgetAll(person) {
    for (const { id } of await listOf(person)) await this.forget(id)
  },
}

async function listOf(person: string): Promise<KeptUpload[]> {
  const all = await ask<KeptUpload[]>('readonly', (store) => store.getAll()).catch(() => [])
  return all.filter((upload) => upload.person === person)
}

async function ask<Found>(
  mode: IDBTransactionMode,
  question: (store: IDBObjectStore) => IDBRequest<Found>,
): Promise<Found> {
  const database = await openDatabase()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(table, mode)
      const request = question(transaction.objectStore(table))
      transaction.addEventListener('complete', () => resolve(request.result))
      transaction.addEventListener('abort', () => reject(transaction.error))
    })
  } finally {
    database.close()
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('thang-uploads', 1)
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore(table, { keyPath: 'id' }),
    )
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}
