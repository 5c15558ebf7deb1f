import { act, fireEvent, render, screen } from '@testing-library/react';
import { useEffect, useRef, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { fetched } from './fetched';
import { useKeys } from './keys';

function Line() {
  const [line, setLine] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return <input ref={field} aria-label="Line" value={line} onChange={(event) => setLine(event.target.value)} />;
}

const press = (...keys: string[]) => keys.forEach((key) => fireEvent.keyDown(document.body, { key }));

describe('what is typed while a dialog is still fetched', () => {
  it('goes to the field that it opens with, and is no shortcut meanwhile', async () => {
    const arrived = Promise.withResolvers<typeof Line>();
    const Dialog = fetched(() => arrived.promise);
    const correct = vi.fn();
    function Page() {
      useKeys({ c: correct });
      return <Dialog />;
    }
    render(<Page />);
    press('c', 'o', 'x', 'Backspace', 's', 't', 'Shift', 'Tab');
    await act(async () => arrived.resolve(Line));
    await vi.waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Line').value).toBe('cost'));
    expect(correct).not.toHaveBeenCalled();
  });
});
