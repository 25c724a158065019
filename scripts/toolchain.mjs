// Plain JavaScript that Node 20 also runs: it finds or installs everything else.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const wantedMajor = 24

/** Says an expected failure and ends. */
export function refuse(vietnamese, english) {
  console.error(`${vietnamese}\n${english}`)
  process.exit(1)
}

/** The Node that runs Thang: the one pinned in the lock file, else this one where it is new enough. */
export function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const pinned = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', program)
  if (existsSync(pinned)) return pinned
  return Number(process.versions.node.split('.')[0]) >= wantedMajor ? process.execPath : undefined
}

/** Installs what the lock file names and is not there; `dev` says whether tests and builds are wanted. */
export function ensureInstalled({ dev }) {
  if (findNode() && !isInstallNeeded(root, { dev })) return
  console.log('Đang cài các gói cần thiết… / Installing packages…')
  // No package needs its install script, and npm is about to ask before running any.
  const flags = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  if (runNpm(['ci', ...flags]) !== 0) {
    refuse(
      'Không cài được các gói. Hãy kiểm tra kết nối tới registry.npmjs.org rồi chạy lại.',
      'The packages could not be installed. Check the connection to registry.npmjs.org and try again.',
    )
  }
}

/** Compares the lock file with npm's own record of what it put into node_modules. */
export function isInstallNeeded(directory, { dev }) {
  const wanted = readPackages(join(directory, 'package-lock.json'))
  const installed = readPackages(join(directory, 'node_modules', '.package-lock.json'))
  if (!installed) return true
  return Object.entries(wanted)
    .filter(([path]) => path.includes('node_modules/'))
    .some(([path, entry]) => {
      const found = installed[path]
      // Another platform's package is rightly absent; one of another version is not.
      if (!found) return !(entry.optional || entry.devOptional || (entry.dev && !dev))
      return found.version !== entry.version
    })
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}

/** Builds the web pages when their sources changed since the last build. */
export function ensureWebBuilt() {
  if (!existsSync(join(root, 'web', 'vite.config.ts'))) return
  const stamp = join(root, 'web', 'dist', '.built-from')
  const sources = hashSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  ensureInstalled({ dev: true })
  console.log('Đang dựng giao diện… / Building the pages…')
  // Without the stamp, an interrupted build is begun again.
  rmSync(stamp, { force: true })
  if (runNpm(['run', 'build', '--silent', '--', '--logLevel=warn']) !== 0) {
    refuse('Không dựng được giao diện; lý do ở trên.', 'The pages could not be built; see above.')
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, sources)
}

/** By content, since a checkout changes times and not always text. */
function hashSources() {
  const hash = createHash('sha256')
  const files = ['web', 'contracts/src', 'engine/src'].flatMap((folder) => listSources(folder))
  for (const file of [...files, 'package-lock.json', 'package.json'].toSorted()) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

const notSources = new Set(['node_modules', 'dist', 'test'])

function listSources(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return notSources.has(entry.name) ? [] : listSources(path)
    return /\.test\.tsx?$/.test(entry.name) ? [] : [path]
  })
}

/** Runs npm to its end with the pinned Node first, or it would pick releases for this older one. */
function runNpm(args) {
  const node = findNode() ?? process.execPath
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` }
  // npm tells the scripts it runs where it is itself.
  const cli = process.env.npm_execpath
  const options = { cwd: root, env, stdio: 'inherit' }
  return cli?.endsWith('.js')
    ? spawnSync(node, [cli, ...args], options).status
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status
}

/** A server that rests keeps what it once needed for young objects: with half the room it takes 50 MB less. */
export const servingFlags = ['--max-semi-space-size=8']

/**
 * Runs a file on the pinned Node and ends as it ends. The channel between the two closes when this
 * process is killed, by which the other notices. With `ownSession` the terminal's Ctrl-C reaches
 * only this process, which passes it on once; without, the terminal itself has told both.
 */
export function handOver(file, args, { ownSession = false, channel = true, flags = [] } = {}) {
  const node = findNode() ?? refuseNode()
  const windows = process.platform === 'win32'
  // Compiled once, each later start is some 150 ms shorter.
  const compiled = join(root, 'node_modules', '.cache', 'thang')
  const child = spawn(node, [...flags, file, ...args], {
    env: { NODE_COMPILE_CACHE: compiled, ...process.env },
    stdio: ['inherit', 'inherit', 'inherit', ...(channel ? ['ipc'] : [])],
    detached: ownSession && !windows,
  })
  child.once('error', () => refuseNode())
  child.once('exit', (code, signal) => {
    process.exit(code ?? 128 + constants.signals[signal])
  })
  if (ownSession && !windows) onParentGone(() => child.kill('SIGTERM'))
  let passedAt = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      const told = windows || (signal === 'SIGINT' && !ownSession && process.stdin.isTTY)
      // npm passes on a Ctrl-C that the terminal has already sent here.
      if (told || Date.now() - passedAt < 1_000) return
      passedAt = Date.now()
      child.kill(signal)
    })
  }
}

/**
 * npm and the shell between die of a signal without passing it on; what they started must end too.
 * Only under npm: somebody who starts this by hand may well close the terminal and let it run.
 */
function onParentGone(end) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, 250)
  watch.unref()
}

function refuseNode() {
  return refuse(
    `Thang cần Node.js ${wantedMajor}. Máy này (${process.platform}-${process.arch}) không có bản kèm theo dùng được: hãy cài Node.js ${wantedMajor} từ https://nodejs.org rồi chạy lại.`,
    `Thang needs Node.js ${wantedMajor}, and no bundled one runs on this machine (${process.platform}-${process.arch}): install it from https://nodejs.org and try again.`,
  )
}
