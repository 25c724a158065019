import { readShippedData, type ShippedData, ShippedDataError } from '@thang/server/shipped'
import type { Context } from '../context.ts'
import { BadInput } from '../failure.ts'

/** The shipped facts; throws BadInput where someone has broken them. */
export async function loadShipped(context: Context): Promise<ShippedData> {
  try {
    return await readShippedData(context.dataDirectory)
  } catch (error) {
    if (error instanceof ShippedDataError) throw new BadInput(error.problems)
    throw error
  }
}
