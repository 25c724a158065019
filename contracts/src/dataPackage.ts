import { z } from 'zod'

const MissingValues = z.array(z.union([z.string(), z.object({ value: z.string() })]))

/** What is read of a Table Schema, which stands in a package or in a file of its own. */
export const TableSchema = z.object({
  fields: z
    .array(
      z.object({
        name: z.string(),
        type: z.string().exactOptional(),
        decimalChar: z.string().exactOptional(),
        bareNumber: z.boolean().exactOptional(),
        missingValues: MissingValues.exactOptional(),
      }),
    )
    .exactOptional(),
  missingValues: MissingValues.exactOptional(),
})
export type TableSchema = z.infer<typeof TableSchema>

/** What is read of a Table Dialect, which stands in a package or in a file of its own. */
export const TableDialect = z.object({
  delimiter: z.string().exactOptional(),
  quoteChar: z.string().nullable().exactOptional(),
  doubleQuote: z.boolean().exactOptional(),
  escapeChar: z.string().nullable().exactOptional(),
  nullSequence: z.string().nullable().exactOptional(),
  // What follows is read in order to refuse what is not done.
  header: z.boolean().exactOptional(),
  headerRows: z.array(z.number()).exactOptional(),
  commentRows: z.array(z.number()).exactOptional(),
  commentChar: z.string().nullable().exactOptional(),
  lineTerminator: z.string().exactOptional(),
  property: z.string().exactOptional(),
  itemType: z.string().exactOptional(),
})
export type TableDialect = z.infer<typeof TableDialect>

/** What is read of a Frictionless data package (datapackage.json); the rest may hold anything. */
export const DataPackage = z.object({
  name: z.string().exactOptional(),
  resources: z
    .array(
      z.object({
        name: z.string(),
        path: z.union([z.string(), z.array(z.string()).length(1)]).exactOptional(),
        data: z.unknown().optional(),
        format: z.string().exactOptional(),
        encoding: z.string().exactOptional(),
        compression: z.string().exactOptional(),
        dialect: z.union([z.string(), TableDialect]).exactOptional(),
        schema: z.union([z.string(), TableSchema]).exactOptional(),
      }),
    )
    .min(1),
})
export type DataPackage = z.infer<typeof DataPackage>
