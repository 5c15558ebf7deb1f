/** How much: of an issue’s priority, of the confidence in an assumption. */
export type Level = 'LOW' | 'MEDIUM' | 'HIGH';

export const LEVEL_NAMES: Record<Level, string> = { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' };

export const LEVELS = Object.entries(LEVEL_NAMES) as [Level, string][];
