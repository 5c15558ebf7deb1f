import { describe, expect, it } from 'vitest';
import { calledOn, pennantsOf, toldBy, type Marker } from './markers';
import { scaleOf } from './scale';

const scale = scaleOf('2013-01-14', '2015-03-26');
const marker = (id: string, day: string, called: string, words: string | undefined = called): Marker => ({
  thing: { kind: 'context', id },
  day,
  called,
  words,
});
const grant = marker('grant', '2013-10-07', 'Funding', 'A transformation grant');
const election = marker('election', '2014-05-22', 'Election', 'Local elections');
const control = marker('control', '2014-05-23', 'Change of control');
const later: Marker = { ...marker('later', '2014-11-10', 'Marked'), words: undefined };
const all = [later, control, election, grant];

describe('pennants', () => {
  it('stand in the order of their days, those together that could not be hit apart', () =>
    expect(pennantsOf(all, scale, 620).map(({ markers }) => markers.map((one) => one.thing.id))).toEqual([
      ['grant'],
      ['election', 'control'],
      ['later'],
    ]));

  it('tell nothing of what lies ahead, or was not known yet', () => {
    expect(toldBy(all, '2014-05-22')).toEqual([election, grant]);
    expect(toldBy(all, '2015-03-26')).toEqual([control, election, grant]);
  });

  it('are called by the last that is told, and how many there are besides', () => {
    const called = (day: string) =>
      calledOn(pennantsOf(all, scale, 620), 620, day, scale.at(day) * 620).map(({ text }) => text);
    expect(called('2015-03-26')).toEqual(['Change of control +1', 'Funding']);
    expect(called('2014-05-22')).toEqual(['Election', 'Funding']);
    expect(called('2013-05-22')).toEqual([]);
  });

  it('are called before their pole where there is no room behind it, and by fewer letters where there is little', () => {
    const near = [grant, marker('second', '2013-12-20', 'Second tranche of the grant')];
    expect(calledOn(pennantsOf(near, scale, 260), 260, '2015-03-26', 260)).toMatchObject([
      { text: 'Second t…', anchor: 'start' },
      { text: 'Funding', anchor: 'end' },
    ]);
    expect(calledOn(pennantsOf(near, scale, 400), 400, '2015-03-26', 400)).toMatchObject([
      { text: 'Second tranche of the gra…', anchor: 'start' },
      { text: 'Funding', anchor: 'end' },
    ]);
  });
});
