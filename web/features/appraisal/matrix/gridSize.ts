/** The sizes of the grid in pixels; every row and every column is alike, so that places can be worked out. */
export const gridSize = { headHeight: 62, rowHeight: 32, rowHead: 212, columnWidth: 82 } as const
