import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { momentOf } from '../lib/moment';
import { NothingKnown } from './nothing-known';

const NOW = '2026-11-23';
const FIRST = '2014-05-02T09:30:00Z';

describe('a page asked as known before anything was recorded', () => {
  it('says since when something is, and gives the way to it', async () => {
    const onHindsight = vi.fn();
    const moment = momentOf({ asAt: '2014-04-30', knownAt: '2014-05-01' }, NOW);
    render(<NothingKnown moment={moment} firstRecordedAt={FIRST} onHindsight={onHindsight} />);

    expect(screen.getByRole('status').textContent).toContain(
      'Nothing had been recorded by 1 May 2014; the first entry was recorded on 2 May 2014.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Look with hindsight instead' }));
    expect(onHindsight).toHaveBeenCalledOnce();
  });

  it.each([
    ['on the day of the first entry', { asAt: '2014-04-30', knownAt: '2014-05-02' }],
    ['a moment after it', { asAt: '2014-04-30', knownAt: '2014-05-02T09:31:00Z' }],
    ['with hindsight', { asAt: '2014-04-30' }],
    ['today', {}],
  ])('says nothing %s', (_, clocks) => {
    const { container } = render(
      <NothingKnown moment={momentOf(clocks, NOW)} firstRecordedAt={FIRST} onHindsight={() => {}} />,
    );
    expect(container.textContent).toBe('');
  });
});
