import type { Wire } from '../../lib/wire';
import { FrictionKnown, modelOn } from './friction-known';
import { keptOn, type Kept } from './kept';
import { OpenKnown } from './open-known';
import type { Day } from './day';
import { REGISTERS, type Register } from './registers';

/** What one clock shows at a moment. Its lists are the side's own: read them before it is asked again. */
export interface Shown {
  asAt: Day;
  knownAt: Day;
  /** By day; not a number where there is too little evidence. */
  friction: Float64Array;
  open: Record<Register, Int32Array>;
  kept: (strip: Wire<'Strip'>) => Kept | undefined;
}

/** One clock of the replay. It keeps what it knows and learns or forgets the difference as the needle moves. */
export class Side {
  private friction: FrictionKnown | undefined;
  private readonly registers: Record<Register, OpenKnown>;

  constructor(
    private readonly answer: Wire<'ReplayAnswer'>,
    private readonly last: Day,
  ) {
    this.registers = Object.fromEntries(
      REGISTERS.map((register) => [register, new OpenKnown(answer.registers[register]!, last)]),
    ) as Record<Register, OpenKnown>;
  }

  /** @param between the two partners whose friction it is, as the answer counts them; all where left out */
  at(asAt: Day, knownAt: Day, between?: readonly [number, number]): Shown {
    const model = modelOn(this.answer, asAt, knownAt);
    if (this.friction?.model !== model) this.friction = new FrictionKnown(this.answer, model, this.last);
    this.friction.moveTo(knownAt);
    const open = {} as Record<Register, Int32Array>;
    for (const register of REGISTERS) {
      this.registers[register].moveTo(knownAt);
      open[register] = this.registers[register].open;
    }
    return {
      asAt,
      knownAt,
      friction: between
        ? (this.friction.pair(...between)?.index ?? new Float64Array(this.last + 1).fill(NaN))
        : this.friction.means(asAt, knownAt),
      open,
      kept: (strip) => keptOn(strip, this.answer.first, asAt, knownAt),
    };
  }
}
