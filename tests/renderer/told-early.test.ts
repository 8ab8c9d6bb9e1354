import { expect, it } from 'vitest';
import { keepEarly } from '../../src-renderer/host/told-early';

const told = (title: string) => ({ reminders: [], digest: { title, body: '', count: 4 }, discreet: false });

it('what is told before the banner is drawn waits for it, once, and what comes later is told at once', () => {
  const early = keepEarly();
  early.hear(told('first'));
  const heard: (string | undefined)[] = [];
  const stop = early.listen(({ digest }) => heard.push(digest?.title));
  early.hear(told('second'));
  stop();
  early.hear(told('third'));
  expect(heard).toEqual(['first', 'second']);
  early.listen(({ digest }) => heard.push(digest?.title));
  expect(heard).toEqual(['first', 'second', 'third']);
});
