import type { Wire } from '../../lib/wire';
import { Learning } from './friction-known';
import type { Day } from './day';

/** How many things were open in a register on every day, as it was known by the end of one. */
export class OpenKnown {
  /** By day. */
  readonly open: Int32Array;
  private readonly learning: Learning;
  private readonly change: Int32Array;

  constructor(
    private readonly spans: Wire<'Spans'>,
    private readonly last: Day,
  ) {
    this.learning = new Learning(spans.known, spans.until);
    this.change = new Int32Array(last + 1);
    this.open = new Int32Array(last + 1);
  }

  moveTo(knownAt: Day): void {
    let changed = false;
    this.learning.moveTo(knownAt, (row, sign) => {
      changed = true;
      const from = this.spans.from[row]!;
      const days = this.spans.days[row] ?? null;
      if (from <= this.last) this.change[from]! += sign;
      if (days !== null && from + days <= this.last) this.change[from + days]! -= sign;
    });
    if (!changed) return;
    let open = 0;
    for (let day = 0; day <= this.last; day++) {
      open += this.change[day]!;
      this.open[day] = open;
    }
  }
}
