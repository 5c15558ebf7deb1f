import type { Wire } from '../../../lib/wire';

/** `A jointly owned company because set-up costs outlast the grant` is an option and why it was rejected. */
export function optionsOf(lines: string[] | undefined): Wire<'DecisionOption'>[] | undefined {
  return lines?.map((line) => {
    const [option, ...why] = line.split(/,? because /);
    return why.length ? { option: option!, rejectedBecause: why.join(' because ') } : { option: option! };
  });
}
