// Written by `npm run generate:tables` from the migrated schema; do not edit by hand.

export interface Tables {}
