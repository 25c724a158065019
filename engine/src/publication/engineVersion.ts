/** The version of the engine that results name, so that anyone can take the same one to work them out again. */
export const engineVersion = '0.1.0'
