/** The last position that this browser logged in each programme: what is read next waits for it. */
const last = new Map<string, number>();

export function wrote(programme: string, position: number): void {
  last.set(programme, Math.max(position, last.get(programme) ?? 0));
}

export const lastWrite = (programme: string): number | undefined => last.get(programme);
