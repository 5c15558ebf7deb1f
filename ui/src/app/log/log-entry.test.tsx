import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, longDay, today } from '../../lib/dates';
import { programme } from '../../lib/fixture';
import { ProgrammeOnView } from '../../lib/programme';
import { counts } from '../../features/governance/fixture';
import { LogEntry } from './log-entry';

const posted = vi.fn<(body: Record<string, unknown>) => Response>();
const closed = vi.fn();

beforeEach(() => {
  localStorage.clear();
  posted.mockReset().mockReturnValue(Response.json({ id: 'd-9', position: 9 }, { status: 201 }));
  closed.mockReset();
  vi.stubGlobal('fetch', async (_: string, request: RequestInit) =>
    request.method === 'POST'
      ? posted(JSON.parse(String(request.body)))
      : Response.json({ counts: counts(), arrangements: [], decisions: [], total: 0, page: 1, size: 1 }),
  );
});

const show = (notice?: 'PUBLIC_RECORD') =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ProgrammeOnView value={programme({ notice })}>
        <LogEntry toLog={{ kind: 'decision' }} onClose={closed} />
      </ProgrammeOnView>
    </QueryClientProvider>,
  );
const line = () => screen.getByLabelText(/Type one line/);

describe('logging a decision', () => {
  it('takes one line and Ctrl+Enter', async () => {
    show();
    await userEvent.type(line(), 'Retire the old case system yesterday');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(closed).toHaveBeenCalled());
    expect(posted.mock.calls[0]![0]).toMatchObject({
      title: 'Retire the old case system',
      partner: 'castlereach',
      happenedOn: addDays(today(), -1),
      visibility: 'SHARED',
    });
  });

  it('says what is missing beside the field, and puts the focus there', async () => {
    show();
    await userEvent.click(line());
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const title = screen.getByLabelText('Title');
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(title.getAttribute('aria-invalid')).toBe('true');
    expect(posted).not.toHaveBeenCalled();
  });

  it('asks for the source in a record of the past, and only there', async () => {
    show('PUBLIC_RECORD');
    await userEvent.type(line(), 'Retire the old case system yesterday');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const source = screen.getByLabelText('Source');
    await waitFor(() => expect(document.activeElement).toBe(source));
    expect(posted).not.toHaveBeenCalled();
    await userEvent.type(source, 'Minutes of 26 March');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(posted.mock.calls[0]![0]).toMatchObject({ source: 'Minutes of 26 March' }));
  });

  it('shows the server’s refusal in its words, and keeps what was typed', async () => {
    posted.mockReturnValue(
      Response.json(
        { status: 409, rule: 'AN_ENTRY_HAPPENS_BY_TODAY', detail: 'This has not happened yet.', field: 'happenedOn' },
        { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
    show();
    await userEvent.type(line(), 'Keep the depot');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Happened on')));
    expect(screen.getAllByText('This has not happened yet.')).toHaveLength(2);
    expect(closed).not.toHaveBeenCalled();
  });

  it('keeps a draft', async () => {
    const { unmount } = show();
    await userEvent.type(line(), 'Keep the depot');
    unmount();
    show();
    expect((screen.getByLabelText('Title') as HTMLInputElement).value).toBe('Keep the depot');
  });

  it('logs another with Alt+Enter, on the same day', async () => {
    show();
    await userEvent.type(line(), 'Keep the depot yesterday');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await waitFor(() => expect((line() as HTMLInputElement).value).toBe(''));
    expect(closed).not.toHaveBeenCalled();
    expect((screen.getByLabelText('Happened on') as HTMLInputElement).value).toBe(longDay(addDays(today(), -1)));
  });

  it('turns to another kind with Alt and its letter, or with its word', async () => {
    show();
    await userEvent.click(line());
    await userEvent.keyboard('{Alt>}p{/Alt}');
    expect((screen.getByLabelText(/^Position/) as HTMLInputElement).checked).toBe(true);
    await userEvent.type(line(), 'decision Keep the depot');
    expect((screen.getByLabelText(/^Decision/) as HTMLInputElement).checked).toBe(true);
    expect((screen.getByLabelText('Title') as HTMLInputElement).value).toBe('Keep the depot');
  });
});
