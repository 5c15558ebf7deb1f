import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { usePrint } from '../lib/use-print';
import { Pages } from './pages';

const asked = vi.fn();

/** A list that answers at once, but for what is printed: that comes when it is let. */
function List({ total, page = 1, come = true }: { total: number; page?: number; come?: boolean }) {
  const print = usePrint(page, 50);
  asked(print.paged);
  const size = print.whole && !come ? 50 : print.paged.size;
  return <Pages page={page} size={size} total={total} onPage={() => {}} print={print} />;
}

const printed = vi.spyOn(window, 'print').mockImplementation(() => {});
const aFrame = () => act(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));

afterEach(() => vi.clearAllMocks());

describe('a list that is longer than its page', () => {
  it('is printed whole, once all of it has come, and is its page again afterwards', async () => {
    const { rerender } = render(<List total={268} page={3} come={false} />);
    await userEvent.click(screen.getByRole('button', { name: 'Print all 268' }));
    expect(asked).toHaveBeenLastCalledWith({ page: 1, size: 500 });
    await aFrame();
    expect(printed).not.toHaveBeenCalled();

    rerender(<List total={268} page={3} />);
    await aFrame();
    expect(printed).toHaveBeenCalledOnce();
    expect(screen.getByText('1 to 268 of 268')).toBeTruthy();

    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(asked).toHaveBeenLastCalledWith({ page: 3, size: 50 });
    expect(screen.getByText('101 to 150 of 268')).toBeTruthy();
  });

  it('is printed whole by the key that prints, too', async () => {
    render(<List total={268} />);
    await userEvent.keyboard('{Control>}p{/Control}');
    await aFrame();
    expect(printed).toHaveBeenCalledOnce();
  });

  it('says what is left out of it on paper', async () => {
    render(<List total={1204} />);
    expect(screen.getByText('“Print the first 500” on the page prints more.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Print the first 500' }));
    await aFrame();
    expect(printed).toHaveBeenCalledOnce();
    expect(screen.getByText('1 to 500 of 1,204')).toBeTruthy();
    expect(screen.getByText(/^What is left out/)).toBeTruthy();
  });
});

describe('a list that fits on its page', () => {
  it('has no ways, and is printed by the browser alone', async () => {
    const { container } = render(<List total={50} />);
    expect(container.childElementCount).toBe(0);
    await userEvent.keyboard('{Control>}p{/Control}');
    await aFrame();
    expect(printed).not.toHaveBeenCalled();
  });
});
