/** Every order in which any register can be asked for. */
export const SORTS = ['stage', 'title', '-title', 'happened', '-happened', 'recorded', '-recorded', 'ref'] as const;
