/** Where progress is drawn. */
export interface ProgressStream {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

/** A bar on one line; it appears only when the work takes a while and a person is watching. */
export interface Progress {
  readonly step: (done: number, total: number) => void
  readonly end: () => void
}

const patienceMs = 300
const betweenMs = 80
const barWidth = 30

/** `now` in milliseconds; a bar is drawn from 300 ms after the start. */
export function createProgress(label: string, stream: ProgressStream, now: () => number): Progress {
  const start = now()
  let drawnAt = 0
  return {
    step(done, total) {
      const time = now()
      if (stream.isTTY !== true || time - start < patienceMs || time - drawnAt < betweenMs) return
      drawnAt = time
      const filled = Math.round((done / Math.max(1, total)) * barWidth)
      const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
      stream.write(`\r\u001B[K${label} ${bar} ${done}/${total}`)
    },
    end() {
      if (drawnAt > 0) stream.write('\r\u001B[K')
    },
  }
}
