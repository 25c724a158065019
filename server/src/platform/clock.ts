/** The time as the server knows it; a parameter, so that a test can be at any hour of any year. */
export type Clock = () => Date
