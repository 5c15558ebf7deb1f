/** The registers whose open things are counted. */
export const REGISTERS = ['decisions', 'terms', 'risks', 'observations', 'commitments'] as const;

export type Register = (typeof REGISTERS)[number];
