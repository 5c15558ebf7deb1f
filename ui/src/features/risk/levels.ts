import type { Wire } from '../../lib/wire';

type Level = Wire<'Level'>;

/** How much: of an issue’s priority, of the confidence in an assumption. */
export const LEVEL_NAMES: Record<Level, string> = { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' };

export const LEVELS = Object.entries(LEVEL_NAMES) as [Level, string][];
