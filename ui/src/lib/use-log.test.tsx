import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NoAnswer, Problem } from './problem';
import { useLog } from './use-log';

const fetched = vi.fn<typeof fetch>();
const keyOf = (call: number) => new Headers(fetched.mock.calls[call]![1]!.headers).get('Idempotency-Key');
const logged = () => Response.json({ id: 'd', position: 7 }, { status: 201 });
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
);
const start = () => renderHook(() => useLog('northmead'), { wrapper }).result;

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});

describe('logging', () => {
  it('repeats the same body with the same key after a lost answer', async () => {
    fetched.mockRejectedValueOnce(new TypeError('network')).mockResolvedValueOnce(logged());
    const hook = start();
    await act(() => hook.current.log('/programmes/northmead/decisions', { title: 'One' }));
    expect(hook.current.error).toBeInstanceOf(NoAnswer);
    await act(() => hook.current.log('/programmes/northmead/decisions', { title: 'One' }));
    expect(keyOf(1)).toBe(keyOf(0));
    expect(hook.current.error).toBeUndefined();
  });

  it('gives another body another key', async () => {
    fetched.mockRejectedValueOnce(new TypeError('network')).mockResolvedValueOnce(logged());
    const hook = start();
    await act(() => hook.current.log('/x', { title: 'One' }));
    await act(() => hook.current.log('/x', { title: 'Two' }));
    expect(keyOf(1)).not.toBe(keyOf(0));
  });

  it('gives the same body another key once it has been answered', async () => {
    fetched.mockImplementation(async () => logged());
    const hook = start();
    await act(() => hook.current.log('/x', { title: 'One' }));
    await act(() => hook.current.log('/x', { title: 'One' }));
    expect(keyOf(1)).not.toBe(keyOf(0));
  });

  it('hands on the broken rule and its field', async () => {
    const problem = { status: 409, rule: 'ONLY_AN_OPEN_DECISION_CAN_BE_TAKEN', detail: 'It has been taken already.' };
    fetched.mockResolvedValueOnce(
      Response.json(
        { ...problem, field: 'outcome' },
        { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
    const hook = start();
    await act(() => hook.current.log('/x', {}));
    expect(hook.current.error).toBeInstanceOf(Problem);
    expect((hook.current.error as Problem).fields).toEqual([{ field: 'outcome', message: problem.detail }]);
  });
});
