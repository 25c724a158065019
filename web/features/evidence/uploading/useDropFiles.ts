import { type DragEvent, useState } from 'react'

/** What makes an element a place where files are dropped; `over` while some are held above it. */
export function useDropFiles(onDrop: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false)
  const handlers = {
    onDragOver(event: DragEvent) {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault()
      setOver(false)
      onDrop([...event.dataTransfer.files])
    },
  }
  return { over, handlers }
}
