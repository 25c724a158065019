import { z } from 'zod'

/** What is read of a Frictionless data package (datapackage.json); the rest may hold anything. */
export const DataPackage = z.object({
  name: z.string().exactOptional(),
  resources: z
    .array(
      z.object({
        name: z.string(),
        path: z.union([z.string(), z.array(z.string()).length(1)]).exactOptional(),
        data: z.unknown().optional(),
        dialect: z
          .union([z.string(), z.object({ delimiter: z.string().exactOptional() })])
          .exactOptional(),
        schema: z
          .union([
            z.string(),
            z.object({
              fields: z
                .array(
                  z.object({
                    name: z.string(),
                    type: z.string().exactOptional(),
                    decimalChar: z.string().exactOptional(),
                  }),
                )
                .exactOptional(),
              missingValues: z
                .array(z.union([z.string(), z.object({ value: z.string() })]))
                .exactOptional(),
            }),
          ])
          .exactOptional(),
      }),
    )
    .min(1),
})
export type DataPackage = z.infer<typeof DataPackage>
