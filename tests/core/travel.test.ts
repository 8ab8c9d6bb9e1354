import { expect, it } from 'vitest';
import { bench, fernhill } from './harness';

it('a machine that travels takes its calendar along, and everyone asks again', async () => {
  const { ask, core } = await bench();
  await ask('add-interview', fernhill);
  let heard = 0;
  core.subscribe(({ event }) => {
    if (event === 'changed') heard += 1;
  });
  core.travelTo('Asia/Tokyo');
  core.travelTo('Asia/Tokyo');
  core.travelTo('Mars/Olympus');
  expect(heard).toBe(1);
  expect(await ask('today', {})).toMatchObject({ timeZone: 'Asia/Tokyo', today: '2026-12-01' });
  await core.reminders.look();
  expect((await ask('reminders', {})).now).toMatch(/\+09:00$/);
});

it('who has chosen a zone keeps it', async () => {
  const { ask, core } = await bench();
  await ask('change-settings', { changes: { timeZone: 'America/New_York' } });
  core.travelTo('Asia/Tokyo');
  expect(await ask('today', {})).toMatchObject({ timeZone: 'America/New_York', today: '2026-11-30' });
});

it('a journey after the end is nobody’s business', async () => {
  const { core } = await bench();
  await core.close();
  expect(() => core.travelTo('Asia/Tokyo')).not.toThrow();
});
