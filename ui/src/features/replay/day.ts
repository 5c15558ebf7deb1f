/** A day, counted from the first of the replay. */
export type Day = number;
