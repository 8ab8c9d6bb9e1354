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

it.each(['in-person', 'video'])(
  'a journey in mid-air, there and back, rings nothing of a meeting %s twice and misses nothing',
  async (kind) => {
    const { ask, core, at } = await bench();
    const told: string[] = [];
    core.subscribe((event) => {
      if (event.event === 'reminder') told.push(...event.data.reminders.map(({ key }) => key));
    });
    await ask('add-interview', { ...fernhill, interview: { ...fernhill.interview, kind: kind as 'video' } });
    // Nights are elsewhere at every stop; here only the keys matter.
    await ask('change-preferences', { changes: { reminders: { quietHours: null } } });
    at('2026-11-30T11:15:00-05:00');
    await core.reminders.look();
    expect(told).toHaveLength(1);
    const zones = ['Europe/London', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Auckland', 'America/New_York'];
    for (const [hour, zone] of zones.entries()) {
      core.travelTo(zone);
      await core.reminders.look();
      at(`2026-11-30T${12 + hour}:00:00-05:00`);
      await core.reminders.look();
    }
    at('2026-11-30T16:30:00-05:00');
    await core.reminders.look();
    for (let day = 1; day < 12; day++) {
      core.travelTo(zones[day % zones.length]!);
      at(`2026-12-${String(day).padStart(2, '0')}T10:30:00-05:00`);
      await core.reminders.look();
    }
    expect(told.filter((key, index) => told.indexOf(key) !== index)).toEqual([]);
    // One word for one note, whatever the wall clock was called when it was told.
    const notes = told.filter((key) => key.includes('/thank-you-note/'));
    expect(notes.map((key) => key.split('/').at(-1))).toEqual(['now', 'collection', 'later', 'missed']);
    const { due } = await ask('reminders', {});
    expect(due.filter(({ kind }) => kind !== 'interview-soon')).toEqual([]);
  },
);
