/**
 * The same numbers in memory that all threads see, so that posting them to a worker copies nothing.
 * Nobody may write to it afterwards.
 */
export function shareArray(array: Float64Array): Float64Array
export function shareArray(array: Uint32Array): Uint32Array
export function shareArray(array: Float64Array | Uint32Array): Float64Array | Uint32Array {
  if (array.buffer instanceof SharedArrayBuffer) return array
  const buffer = new SharedArrayBuffer(array.byteLength)
  const shared = array instanceof Float64Array ? new Float64Array(buffer) : new Uint32Array(buffer)
  shared.set(array)
  return shared
}
