import type { Wire } from '../../lib/wire';
import type { Day } from './day';

/** What nobody has learnt yet on any day, and what everybody has. */
export const ALWAYS = Number.POSITIVE_INFINITY;
const NOTHING = -1;

/** The model in force on a day, as far as it was known. */
export function modelOn(answer: Wire<'ReplayAnswer'>, asAt: Day, knownAt: Day): Wire<'ReplayAnswer'>['usual'] {
  let inForce: Wire<'DatedModel'> | undefined;
  for (const model of answer.models) {
    if (model.known <= knownAt && model.from <= asAt && (!inForce || model.from >= inForce.from)) inForce = model;
  }
  return inForce ?? answer.usual;
}

interface Learnt {
  on: Day;
  row: number;
  /** 1 where it becomes known, -1 where it is known to be otherwise. */
  sign: 1 | -1;
}

/** Rows in the order in which they became known, or were known to be otherwise. */
export function learntOf(known: readonly Day[], until: readonly (Day | null)[]): Learnt[] {
  const learnt: Learnt[] = [];
  known.forEach((on, row) => {
    learnt.push({ on, row, sign: 1 });
    const end = until[row];
    if (end != null) learnt.push({ on: end, row, sign: -1 });
  });
  return learnt.sort((a, b) => a.on - b.on || a.row - b.row || a.sign - b.sign);
}

/** Applies what was learnt between one day of recording and another, forwards or backwards. */
export class Learning {
  private next = 0;
  private at: Day = NOTHING;
  private readonly learnt: Learnt[];

  constructor(known: readonly Day[], until: readonly (Day | null)[]) {
    this.learnt = learntOf(known, until);
  }

  moveTo(day: Day, apply: (row: number, sign: 1 | -1) => void): void {
    if (day === this.at) return;
    this.at = day;
    for (let one = this.learnt[this.next]; one && one.on <= day; one = this.learnt[++this.next]) {
      apply(one.row, one.sign);
    }
    for (let one = this.learnt[this.next - 1]; one && one.on > day; one = this.learnt[this.next - 1]) {
      apply(one.row, -one.sign as 1 | -1);
      this.next--;
    }
  }
}

interface Pair {
  one: number;
  other: number;
  /** By day: how many signals more count, what more is open, and what more fades from that day's end. */
  count: Int32Array;
  open: Float64Array;
  fading: Float64Array;
  /** By day; not a number where there is too little evidence. */
  index: Float64Array;
  sum: Float64Array;
  evidence: Int32Array;
  dirty: boolean;
}

/**
 * The friction between each two partners on every day, as it was known by the end of one; it moves to another by what
 * was learnt in between. The formulas are the server's, and a test holds both to the same numbers.
 */
export class FrictionKnown {
  readonly pairs: Pair[] = [];
  private readonly rows: Pair[];
  private readonly learning: Learning;
  private readonly mean: Float64Array;
  private readonly enough: Int32Array;

  /** @param last the last day for which numbers are wanted */
  constructor(
    private readonly answer: Wire<'ReplayAnswer'>,
    readonly model: Wire<'ReplayAnswer'>['usual'],
    private readonly last: Day,
  ) {
    const { signals } = answer;
    this.learning = new Learning(signals.known, signals.until);
    this.mean = new Float64Array(last + 1);
    this.enough = new Int32Array(last + 1);
    const byKey = new Map<number, Pair>();
    this.rows = signals.one.map((one, row) => {
      const other = signals.other[row]!;
      const key = one * answer.partners.length + other;
      const pair = byKey.get(key) ?? pairOf(one, other, last);
      byKey.set(key, pair);
      return pair;
    });
    this.pairs.push(...byKey.values());
  }

  moveTo(knownAt: Day): void {
    this.learning.moveTo(knownAt, (row, sign) => this.apply(row, sign));
    for (const pair of this.pairs) if (pair.dirty) this.sweep(pair);
  }

  private apply(row: number, sign: 1 | -1): void {
    const { signals } = this.answer;
    const pair = this.rows[row]!;
    const from = signals.from[row]!;
    const closing = signals.closed[row] ?? null;
    const going = signals.gone[row] ?? null;
    const weight = sign * (this.model.weights[signals.kind[row]!] ?? 0) * signals.size[row]!;
    const add = (values: Float64Array | Int32Array, after: number, value: number) => {
      if (from + after <= this.last) values[from + after]! += value;
    };
    pair.dirty = true;
    add(pair.count, 0, sign);
    if (closing !== null && closing < 0) {
      add(pair.fading, 0, weight * this.left(-closing));
    } else {
      add(pair.open, 0, weight);
      if (closing !== null && (going === null || closing < going)) {
        add(pair.open, closing, -weight);
        add(pair.fading, closing, weight);
      }
    }
    if (going !== null) {
      add(pair.count, going, -sign);
      if (closing !== null && closing < going) add(pair.fading, going, -weight * this.left(going - closing));
      else add(pair.open, going, -weight);
    }
  }

  /** What is left of a weight so many days after its signal closed. */
  private left(days: number): number {
    return 2 ** (-days / this.model.halfLifeDays);
  }

  private sweep(pair: Pair): void {
    pair.dirty = false;
    const a_day = this.left(1);
    const { enough } = this.answer;
    let evidence = 0;
    let open = 0;
    let fading = 0;
    for (let day = 0; day <= this.last; day++) {
      evidence += pair.count[day]!;
      open += pair.open[day]!;
      fading = fading * a_day + pair.fading[day]!;
      if (evidence === 0) open = fading = 0;
      pair.evidence[day] = evidence;
      pair.sum[day] = open + fading;
      pair.index[day] = evidence < enough ? NaN : -100 * Math.expm1(-(open + fading) / this.model.k);
    }
  }

  /** The programme's: by day the mean over the pairs with enough evidence, of partners that had joined by `asAt`. */
  means(asAt: Day, knownAt: Day): Float64Array {
    const { mean, enough } = this;
    const there = joinedBy(this.answer, asAt, knownAt);
    mean.fill(0);
    enough.fill(0);
    for (const pair of this.pairs) {
      if (!there[pair.one] || !there[pair.other]) continue;
      const { index } = pair;
      for (let day = 0; day <= this.last; day++) {
        const value = index[day]!;
        if (value === value) {
          mean[day]! += value;
          enough[day]!++;
        }
      }
    }
    for (let day = 0; day <= this.last; day++) mean[day] = enough[day] ? mean[day]! / enough[day]! : NaN;
    return mean;
  }

  pair(one: number, other: number): Pair | undefined {
    return this.pairs.find((pair) => pair.one === Math.min(one, other) && pair.other === Math.max(one, other));
  }
}

function pairOf(one: number, other: number, last: Day): Pair {
  return {
    one,
    other,
    count: new Int32Array(last + 1),
    open: new Float64Array(last + 1),
    fading: new Float64Array(last + 1),
    index: new Float64Array(last + 1).fill(NaN),
    sum: new Float64Array(last + 1),
    evidence: new Int32Array(last + 1),
    dirty: true,
  };
}

/** Which partners had joined; of several days the last that was known counts. */
export function joinedBy({ partners, joined }: Wire<'ReplayAnswer'>, asAt: Day, knownAt: Day): boolean[] {
  const there: boolean[] = partners.map(() => false);
  joined.partner.forEach((partner, row) => {
    if (joined.known[row]! <= knownAt) there[partner] = joined.on[row]! <= asAt;
  });
  return there;
}
