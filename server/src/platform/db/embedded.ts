import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareBinaries } from './embedded/binaries.ts'
import { ensureCluster, names, readPasswords } from './embedded/cluster.ts'
import { lockInstance } from './embedded/instanceLock.ts'
import { checkCluster, chooseBase, makeDataDirectory } from './embedded/location.ts'
import { choosePostgresUser } from './embedded/osUser.ts'
import { readPostmasterFile, stopOrphan } from './embedded/postmasterFile.ts'
import { type Address, startServerProcess } from './embedded/serverProcess.ts'

export interface EmbeddedOptions {
  /** The data directory; the cluster is in its folder `postgres`. Made if there is none. */
  readonly directory: string
  /** Told the few things worth a line at the terminal. */
  readonly log?: (line: string) => void
  /** False only for tests: a power cut may then lose everything. */
  readonly durable?: boolean
  /** Most connections the server takes; 40 when not given. */
  readonly connections?: number
  /** A private socket, or a loopback port where there are no sockets (Windows). */
  readonly transport?: 'socket' | 'loopback'
  /** The folder `native` of a platform package elsewhere than in `node_modules`. */
  readonly native?: string
}

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** As the role that owns the database and migrates it. */
  readonly ownerUrl: string
  /** As the role the server works as, which cannot alter tables. */
  readonly appUrl: string
  /** As the superuser, on the database `postgres`; for the test harness. */
  readonly superuserUrl: string
  /** Settles when the server has ended, whether stopped or died. */
  readonly ended: Promise<void>
  /** Shuts down and waits for it; the directory is then free for another. */
  stop(): Promise<void>
}

/** The major version of the bundled binaries, which is that of the data they can read. */
const major = '18'

/**
 * Starts the bundled PostgreSQL on a data directory, making the cluster the first time. Throws a
 * `StartFailure` when another instance has the directory or the machine does not allow it.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined)
  const directory = makeDataDirectory(options.directory)
  const user = choosePostgresUser(directory)
  const base = chooseBase(directory, user, log)
  const lock = lockInstance(base)
  try {
    const binaries = prepareBinaries({ base, user, log, native: options.native })
    const common = { binaries, user, log, durable: options.durable ?? true }
    const home = await ensureCluster({ ...common, base })
    const version = readFileSync(join(home, 'data', 'PG_VERSION'), 'utf8').trim()
    checkCluster(join(home, 'data'), major, version)
    if (await stopOrphan(home, binaries, user)) {
      log('Đã dừng PostgreSQL còn lại từ lần trước. / Stopped a PostgreSQL left from last time.')
    }
    const transport = options.transport ?? (process.platform === 'win32' ? 'loopback' : 'socket')
    const connections = options.connections ?? 40
    const server = await startServerProcess({ ...common, home, connections, transport })
    return {
      ...urls(home, server.address),
      ended: server.ended,
      async stop() {
        await server.stop()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * The URLs of a bundled PostgreSQL that another process seems to run on the data directory; undefined
 * where none says so. It may have been killed since: whoever connects finds out.
 */
export function findRunningPostgres(
  directory: string,
): Pick<EmbeddedPostgres, 'ownerUrl' | 'appUrl'> | undefined {
  const home = join(directory, 'postgres')
  const file = readPostmasterFile(home)
  return file?.status === 'ready' ? urls(home, file) : undefined
}

function urls(home: string, address: Address) {
  const { superuser, owner, app } = readPasswords(home)
  return {
    superuserUrl: url(address, names.superuser, superuser, 'postgres'),
    ownerUrl: url(address, names.owner, owner, names.database),
    appUrl: url(address, names.app, app, names.database),
  }
}

/** A socket's directory goes into `?host=`, which both `pg` and psql put before the host. */
function url({ host, port }: Address, user: string, password: string, database: string): string {
  const isSocket = host.startsWith('/')
  const at = `postgres://${user}:${password}@${isSocket ? 'localhost' : host}:${port}/${database}`
  return isSocket ? `${at}?host=${encodeURIComponent(host)}` : at
}
