import { describe, expect, it } from 'vitest';
import { spanOf, stepOf, titleOf } from '../../src-renderer/calendar/span';

const MONDAY = 1;
const SUNDAY = 7;

describe('the days on show', () => {
  it('are five weeks that start with last week, whichever day weeks begin on', () => {
    expect(spanOf('month', '2026-11-23', SUNDAY)).toEqual({ from: '2026-11-15', to: '2026-12-20' });
    expect(spanOf('month', '2026-11-23', MONDAY)).toEqual({ from: '2026-11-16', to: '2026-12-21' });
    // On a Sunday the week before is a whole week away when weeks begin on Monday, and begins today otherwise.
    expect(spanOf('month', '2026-11-29', MONDAY).from).toBe('2026-11-16');
    expect(spanOf('month', '2026-11-29', SUNDAY).from).toBe('2026-11-22');
  });

  it('stay where they are while the day walks among them', () => {
    const shown = spanOf('month', '2026-11-23', SUNDAY);
    expect(spanOf('month', '2026-12-19', SUNDAY, shown)).toEqual(shown);
    expect(spanOf('month', '2026-12-20', SUNDAY, shown)).toEqual({ from: '2026-12-13', to: '2027-01-17' });
    expect(spanOf('month', '2026-11-14', SUNDAY, shown)).toEqual({ from: '2026-11-01', to: '2026-12-06' });
  });

  it('begin anew when weeks begin on another day', () => {
    const shown = spanOf('month', '2026-11-23', SUNDAY);
    expect(spanOf('month', '2026-11-23', MONDAY, shown).from).toBe('2026-11-16');
  });

  it('are a week, or a day', () => {
    expect(spanOf('week', '2026-12-31', MONDAY)).toEqual({ from: '2026-12-28', to: '2027-01-04' });
    expect(spanOf('day', '2026-12-31', MONDAY)).toEqual({ from: '2026-12-31', to: '2027-01-01' });
  });

  it('go on by the week they are made of', () => {
    expect([stepOf('month'), stepOf('list'), stepOf('week'), stepOf('day')]).toEqual([28, 28, 7, 1]);
  });
});

describe('their title', () => {
  it('names the months, and the years where they differ', () => {
    expect(titleOf('month', { from: '2026-11-15', to: '2026-12-20' })).toBe('November to December 2026');
    expect(titleOf('month', { from: '2026-12-13', to: '2027-01-17' })).toBe('December 2026 to January 2027');
    expect(titleOf('list', { from: '2027-01-31', to: '2027-03-07' }, true)).toBe('Jan to Mar 2027');
  });

  it('names the days of a week once', () => {
    expect(titleOf('week', { from: '2026-12-06', to: '2026-12-13' })).toBe('6 to 12 December 2026');
    expect(titleOf('week', { from: '2026-11-29', to: '2026-12-06' })).toBe('29 November to 5 December 2026');
    expect(titleOf('week', { from: '2026-12-28', to: '2027-01-04' })).toBe('28 December 2026 to 3 January 2027');
  });

  it('names a day in full, or short where there is little room', () => {
    expect(titleOf('day', { from: '2026-12-08', to: '2026-12-09' })).toBe('Tuesday 8 December 2026');
    expect(titleOf('day', { from: '2026-12-08', to: '2026-12-09' }, true)).toBe('8 Dec 2026');
  });
});
