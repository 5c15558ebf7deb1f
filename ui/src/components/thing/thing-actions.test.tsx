import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { programme } from '../../lib/fixture';
import { fetched } from '../../lib/fetched';
import { ProgrammeOnView } from '../../lib/programme';
import { ThingActions } from './thing-actions';

const dialog = fetched(() => Promise.resolve(() => null));
const ACTIONS = ['answer', 'correct', 'withdraw'].map((name) => ({ name, text: name, key: name[0]!, direct: true }));

function offered(partner: string | undefined, runs = false) {
  const mine = { roles: [], mayLogFor: ['castlereach'], runs };
  const { unmount } = render(
    <ProgrammeOnView value={programme({ mine })}>
      <ThingActions
        actions={ACTIONS}
        dialogs={{ answer: dialog, correct: dialog, withdraw: dialog }}
        own={{}}
        thing={{ partner }}
      />
    </ProgrammeOnView>,
  );
  const names = screen.queryAllByRole('button').map((button) => button.textContent?.trim().split(' ')[0]);
  unmount();
  return names;
}

describe('what is offered about a thing', () => {
  it('is all of it to who logged it', () => expect(offered('castlereach')).toEqual(['answer', 'correct', 'withdraw']));

  it('is neither to correct nor to withdraw what another partner logged', () =>
    expect(offered('marlow-heath')).toEqual(['answer']));

  it('is for the programme office to correct where the programme as a whole spoke', () => {
    expect(offered(undefined)).toEqual(['answer']);
    expect(offered(undefined, true)).toEqual(['answer', 'correct', 'withdraw']);
  });
});
