import { describe, expect, it } from 'vitest';
import { bench, type Bench, fernhill, NEW_YORK } from './harness';

async function withFernhill() {
  const it = await bench();
  const ids = await it.ask('add-interview', fernhill);
  const view = () => it.ask('opportunity', { opportunity: ids.opportunity });
  return {
    ...it,
    ...ids,
    view,
    kinds: async () => (await view()).items.map(({ item }) => `${item.kind} ${item.date}`),
  };
}
const label = async ({ ask }: Pick<Bench, 'ask'>) => (await ask('status', {})).undo;

describe('interviews', () => {
  it('an interview of a new company makes the opportunity, its people and its plan', async () => {
    const it = await withFernhill();
    const { opportunity, items } = await it.view();
    expect(opportunity).toMatchObject({ company: 'Fernhill Clinic', role: 'Patient data analyst' });
    expect(opportunity.people).toMatchObject([{ name: 'Ruth Okafor', title: 'Head of intake' }]);
    expect(opportunity.interviews).toEqual([
      {
        id: it.interview,
        kind: 'in-person',
        timeZone: NEW_YORK,
        start: '2026-11-30T10:00:00-05:00',
        end: '2026-11-30T11:00:00-05:00',
        interviewers: [opportunity.people[0]!.id],
      },
    ]);
    expect(items.map(({ item }) => item.kind)).toEqual([
      'thank-you-note',
      'first-follow-up',
      'check-in',
      'check-in',
      'check-in',
    ]);
    expect(await label(it)).toBe('Add Fernhill Clinic’s interview');
  });

  it('times are read on their clock and kept with their offset', async () => {
    const { ask } = await bench();
    const { opportunity } = await ask('add-interview', {
      company: 'Kestrel',
      interview: { kind: 'video', timeZone: 'Asia/Tokyo', start: '2026-12-01T09:30', end: '2026-12-01T01:15:20Z' },
    });
    const view = await ask('opportunity', { opportunity });
    expect(view.opportunity.interviews[0]).toMatchObject({
      start: '2026-12-01T09:30:00+09:00',
      end: '2026-12-01T10:15:00+09:00',
    });
    expect(view.theirZone).toBe('Asia/Tokyo');
    expect(view.opportunity.role).toBe('');
  });

  it('a name that is here already is the same person, and keeps what is known of them', async () => {
    const it = await withFernhill();
    await it.ask('add-interview', {
      opportunity: it.opportunity,
      interview: {
        ...fernhill.interview,
        start: '2026-12-03T10:00',
        end: '2026-12-03T11:00',
        interviewers: [
          { name: ' ruth okafor ', title: 'Director' },
          { name: 'Tom Lindqvist' },
          { name: 'tom lindqvist' },
        ],
      },
    });
    const { opportunity } = await it.view();
    expect(opportunity.people).toMatchObject([
      { name: 'ruth okafor', title: 'Director', email: 'ruth@example.com' },
      { name: 'tom lindqvist' },
    ]);
    expect(opportunity.interviews[1]?.interviewers).toEqual(opportunity.people.map(({ id }) => id));
  });

  it('one to come at a closed opportunity logs the invitation that opens it again', async () => {
    const it = await withFernhill();
    await it.ask('log-interaction', { opportunity: it.opportunity, interaction: { kind: 'rejection' } });
    expect((await it.view()).closed).toBe('rejection');
    const next = { ...fernhill.interview, start: '2026-12-04T10:00', end: '2026-12-04T11:00' };
    await it.ask('add-interview', { opportunity: it.opportunity, interview: next });
    const { closed, opportunity } = await it.view();
    expect(closed).toBeNull();
    expect(opportunity.interactions.map(({ kind, at }) => [kind, at])).toEqual([
      ['rejection', '2026-11-30T11:05:00-05:00'],
      ['interview-invitation', '2026-11-30T11:05:01-05:00'],
    ]);
  });

  it('one from before the end does not open it again', async () => {
    const it = await withFernhill();
    await it.ask('log-interaction', { opportunity: it.opportunity, interaction: { kind: 'rejection' } });
    const earlier = { ...fernhill.interview, start: '2026-11-20T10:00', end: '2026-11-20T11:00' };
    await it.ask('add-interview', { opportunity: it.opportunity, interview: earlier });
    expect((await it.view()).closed).toBe('rejection');
  });

  it('another start keeps the length, another zone keeps the clock on the wall', async () => {
    const it = await withFernhill();
    const edit = (changes: object) =>
      it.ask('edit-interview', { opportunity: it.opportunity, interview: it.interview, changes });
    const times = async () => {
      const { start, end, timeZone } = (await it.view()).opportunity.interviews[0]!;
      return [start, end, timeZone];
    };
    await edit({ start: '2026-12-01T14:00' });
    expect(await times()).toEqual(['2026-12-01T14:00:00-05:00', '2026-12-01T15:00:00-05:00', NEW_YORK]);
    await edit({ timeZone: 'Europe/London' });
    expect(await times()).toEqual(['2026-12-01T14:00:00+00:00', '2026-12-01T15:00:00+00:00', 'Europe/London']);
    await edit({ end: '2026-12-01T14:20', place: 'Room 4' });
    expect(await times()).toEqual(['2026-12-01T14:00:00+00:00', '2026-12-01T14:20:00+00:00', 'Europe/London']);
    await edit({ place: null, interviewers: null });
    const interview = (await it.view()).opportunity.interviews[0]!;
    expect(interview).not.toHaveProperty('place');
    expect(interview).not.toHaveProperty('interviewers');
    expect(await label(it)).toBe('Edit Fernhill Clinic’s interview');
  });

  it('one that is cancelled takes its plan along and leaves the calendar', async () => {
    const it = await withFernhill();
    const shift = await it.ask('edit-interview', {
      opportunity: it.opportunity,
      interview: it.interview,
      changes: { status: 'cancelled' },
    });
    expect(shift.gone).toHaveLength(5);
    expect(shift.summary).toBe('Cancelled. 5 contacts give way.');
    const { entries } = await it.ask('calendar', { from: '2026-11-29', to: '2026-12-06' });
    expect(entries.filter(({ type }) => type === 'interview')).toEqual([]);
    expect((await it.view()).history[0]?.text).toBe('Interview, 1 hour, with Ruth Okafor, cancelled');
  });

  it('dragged, it keeps its length and lands where the user’s clock says; its mailed note stays history', async () => {
    const it = await bench();
    const { opportunity, interview } = await it.ask('add-interview', {
      company: 'Kestrel',
      interview: { kind: 'video', timeZone: 'Europe/London', start: '2026-11-30T15:00', end: '2026-11-30T15:45' },
    });
    await it.ask('log-interaction', { opportunity, interaction: { kind: 'note-mailed', interview } });
    const shift = await it.ask('reschedule-interview', { opportunity, interview, start: '2026-12-03T09:30' });
    const view = await it.ask('opportunity', { opportunity });
    expect(view.opportunity.interviews[0]).toMatchObject({
      start: '2026-12-03T14:30:00+00:00',
      end: '2026-12-03T15:15:00+00:00',
    });
    expect(view.opportunity.interactions[0]).toMatchObject({ kind: 'note-mailed', at: '2026-11-30T11:05:00-05:00' });
    expect(shift.summary).toMatch(/^Moved to Thu 3 Dec, 9:30\. /);
    expect(await label(it)).toBe('Move Kestrel’s interview');
    await it.ask('reschedule-interview', {
      opportunity,
      interview,
      start: '2026-12-03T09:30',
      end: '2026-12-03T11:00',
    });
    expect((await it.ask('opportunity', { opportunity })).opportunity.interviews[0]?.end).toBe(
      '2026-12-03T16:00:00+00:00',
    );
  });

  it('removed, it takes its moves along and leaves people and history', async () => {
    const it = await withFernhill();
    const note = (await it.view()).items[0]!;
    await it.ask('move-item', { item: note.id, to: '2026-12-01' });
    await it.ask('log-interaction', { opportunity: it.opportunity, interaction: { kind: 'email' } });
    await it.ask('remove-interview', { opportunity: it.opportunity, interview: it.interview });
    const { opportunity, items } = await it.view();
    expect(opportunity).toMatchObject({ interviews: [], moves: [], people: [{}], interactions: [{ kind: 'email' }] });
    expect(items).toEqual([]);
    expect(await label(it)).toBe('Remove Fernhill Clinic’s interview');
  });
});

describe('opportunities', () => {
  it('are added, edited and removed, with what was put away of them', async () => {
    const it = await bench();
    const { opportunity } = await it.ask('add-opportunity', { company: ' Juniper ', role: 'Buyer ' });
    expect((await it.ask('opportunity', { opportunity })).opportunity).toMatchObject({
      company: 'Juniper',
      role: 'Buyer',
      createdAt: '2026-11-30T11:05:00-05:00',
    });
    await it.ask('edit-opportunity', {
      opportunity,
      changes: { role: 'Head buyer', settings: { officeCountry: 'DE' } },
    });
    const view = await it.ask('opportunity', { opportunity });
    expect(view.opportunity.role).toBe('Head buyer');
    expect(view.effectiveSettings.officeCountry).toBe('DE');
    await it.ask('edit-opportunity', { opportunity, changes: { settings: null } });
    expect((await it.ask('opportunity', { opportunity })).opportunity).not.toHaveProperty('settings');
    expect(await label(it)).toBe('Edit Juniper');
    await it.ask('remove-opportunity', { opportunity });
    expect(await it.ask('opportunities', {})).toEqual([]);
    expect(await label(it)).toBe('Remove Juniper');
  });

  it('the country of one opportunity closes its days and no other’s', async () => {
    const it = await bench({ start: Date.parse('2026-12-22T11:05:00-05:00') });
    const meeting = { ...fernhill.interview, start: '2026-12-22T10:00', end: '2026-12-22T11:00' };
    const here = await it.ask('add-interview', { ...fernhill, interview: meeting });
    const there = await it.ask('add-interview', { company: 'Kiebitz', interview: meeting });
    await it.ask('edit-opportunity', {
      opportunity: there.opportunity,
      changes: { settings: { officeCountry: 'DE' } },
    });
    const days = async ({ opportunity }: { opportunity: string }) =>
      (
        await it.ask('move-days', {
          item: `${opportunity}/first-follow-up/2026-12-24`,
          from: '2026-12-25',
          to: '2026-12-30',
        })
      ).days;
    expect((await days(here)).find(({ day }) => day === '2026-12-25')?.reason).toBe('Fri 25 Dec is Christmas Day.');
    expect((await days(there)).find(({ day }) => day === '2026-12-25')?.ok).toBe(false);
    const { entries } = await it.ask('calendar', { from: '2026-12-20', to: '2026-12-31' });
    const names = entries.flatMap((entry) =>
      entry.type === 'holiday' ? [`${entry.day} ${entry.name} ${entry.closes}`] : [],
    );
    expect(names).toContain('2026-12-25 Christmas Day both');
    expect(names.filter((name) => name.includes('(DE) office'))).not.toEqual([]);
  });
});

describe('people', () => {
  it('are added, replaced as the form says, and removed from every interview', async () => {
    const it = await withFernhill();
    const { person } = await it.ask('save-person', {
      opportunity: it.opportunity,
      person: { name: ' Tom Lindqvist ' },
    });
    expect(await label(it)).toBe('Add Tom Lindqvist');
    await it.ask('save-person', {
      opportunity: it.opportunity,
      person: { id: person, name: 'Tom', noPhoneCalls: true },
    });
    const ruth = (await it.view()).opportunity.people[0]!;
    await it.ask('save-person', { opportunity: it.opportunity, person: { id: ruth.id, name: 'Ruth' } });
    expect((await it.view()).opportunity.people).toEqual([
      { id: ruth.id, name: 'Ruth' },
      { id: person, name: 'Tom', noPhoneCalls: true },
    ]);
    await it.ask('log-interaction', { opportunity: it.opportunity, interaction: { kind: 'call', person: ruth.id } });
    await it.ask('remove-person', { opportunity: it.opportunity, person: ruth.id });
    const view = await it.view();
    expect(view.opportunity.interviews[0]?.interviewers).toEqual([]);
    expect(view.history[0]?.text).toBe('You called them');
    expect(await label(it)).toBe('Remove Ruth');
    const line = view.opportunity.interactions[0]!.id;
    await it.ask('edit-interaction', {
      opportunity: it.opportunity,
      interaction: line,
      changes: { words: 'Still here.' },
    });
  });
});

describe('the history', () => {
  it('a timeline clears the check-ins and leaves a hold', async () => {
    const it = await withFernhill();
    it.at('2026-12-03T09:00:00-05:00');
    await it.ask('log-interaction', {
      opportunity: it.opportunity,
      interaction: { kind: 'email', at: '2026-12-02T10:10' },
    });
    const shift = await it.ask('log-interaction', {
      opportunity: it.opportunity,
      interaction: { kind: 'timeline', until: '2026-12-16', words: 'A decision in two weeks.' },
    });
    expect(shift.interaction).toMatch(/^id-/);
    expect(shift.holdsCome).toMatchObject([{ company: 'Fernhill Clinic', reason: 'timeline', until: '2026-12-16' }]);
    expect(shift.gone.map(({ text }) => text)).toEqual([
      'Check in on Tue 8 Dec',
      'Check in on Thu 10 Dec',
      'Check in on Tue 15 Dec',
      'Check in on Thu 17 Dec',
    ]);
    expect(shift.come[0]).toMatchObject({ kind: 'timeline-follow-up', date: '2026-12-17' });
    expect(shift.summary).toBe('Noted. No contact until Wed 16 Dec; 4 check-ins step aside.');
    expect(await label(it)).toBe('Log the date from Fernhill Clinic');
  });

  it('a form’s minute that is now means now, and comes after what was said seconds before', async () => {
    const it = await withFernhill();
    it.at('2026-11-30T11:05:20-05:00');
    await it.ask('log-interaction', {
      opportunity: it.opportunity,
      interaction: { kind: 'rejection', at: '2026-11-30T11:05' },
    });
    it.at('2026-11-30T11:05:40-05:00');
    await it.ask('log-interaction', {
      opportunity: it.opportunity,
      interaction: { kind: 'interview-invitation', at: '2026-11-30T11:05' },
    });
    const { opportunity, closed } = await it.view();
    expect(opportunity.interactions.map(({ at }) => at)).toEqual([
      '2026-11-30T11:05:20-05:00',
      '2026-11-30T11:05:40-05:00',
    ]);
    expect(closed).toBeNull();
  });

  it('what was sent tells what comes next', async () => {
    const it = await withFernhill();
    const mailed = await it.ask('log-interaction', {
      opportunity: it.opportunity,
      interaction: { kind: 'note-mailed', interview: it.interview },
    });
    expect(mailed.summary).toBe('Mailed. Fernhill Clinic’s follow-up is set for Wed 2 Dec.');
    expect(mailed.gone.map(({ kind }) => kind)).toEqual(['thank-you-note']);
    it.at('2026-12-02T10:10:00-05:00');
    const emailed = await it.ask('log-interaction', { opportunity: it.opportunity, interaction: { kind: 'email' } });
    expect(emailed.summary).toBe('Sent. Fernhill Clinic’s check-in is set for Tue 8 Dec.');
  });

  it('of two notes, one is still to write', async () => {
    const { ask } = await bench();
    const { opportunity, interview } = await ask('add-interview', {
      ...fernhill,
      interview: {
        ...fernhill.interview,
        interviewers: [...fernhill.interview.interviewers, { name: 'Tom', postalAddress: { city: 'Brookfield' } }],
      },
    });
    const [ruth] = (await ask('opportunity', { opportunity })).opportunity.people;
    const shift = await ask('log-interaction', {
      opportunity,
      interaction: { kind: 'note-mailed', interview, person: ruth!.id },
    });
    expect(shift.summary).toBe('Mailed. Fernhill Clinic’s other note is still to write.');
  });

  it('an end makes everything quiet', async () => {
    const it = await withFernhill();
    const shift = await it.ask('log-interaction', {
      opportunity: it.opportunity,
      interaction: { kind: 'no-contact-request' },
    });
    expect(shift.summary).toBe('Noted. Everything else goes quiet.');
    expect(await it.kinds()).toEqual([]);
    const sent = await it.ask('log-interaction', { opportunity: it.opportunity, interaction: { kind: 'email' } });
    expect(sent.summary).toBe('Sent. Nothing more is planned.');
  });

  it('a line is edited and removed, and the plan follows', async () => {
    const it = await withFernhill();
    const { interaction } = await it.ask('log-interaction', {
      opportunity: it.opportunity,
      interaction: { kind: 'reply', words: 'We will be in touch.' },
    });
    const edited = await it.ask('edit-interaction', {
      opportunity: it.opportunity,
      interaction,
      changes: { kind: 'timeline', until: '2026-12-11', words: null, at: '2026-11-30T11:01' },
    });
    expect(edited.holdsCome).toMatchObject([{ reason: 'timeline' }]);
    expect(edited.holdsGone).toMatchObject([{ reason: 'reply' }]);
    expect((await it.view()).opportunity.interactions).toEqual([
      { id: interaction, kind: 'timeline', until: '2026-12-11', at: '2026-11-30T11:01:00-05:00' },
    ]);
    const removed = await it.ask('remove-interaction', { opportunity: it.opportunity, interaction });
    expect(removed.holdsGone).toMatchObject([{ reason: 'timeline' }]);
    expect(removed.summary).toMatch(/^Removed\. Next: /);
    expect(await label(it)).toBe('Remove the date from Fernhill Clinic');
  });
});

describe('items of the plan', () => {
  it('a check-in goes where it is carried, the others make room, and it can be put back', async () => {
    const it = await withFernhill();
    const item = `${it.opportunity}/check-in/2026-12-08`;
    const before = await it.kinds();
    const shift = await it.ask('move-item', { item, to: '2026-12-09' });
    expect(shift.summary).toMatch(/^Moved to Wed 9 Dec\. /);
    expect(shift.gone).toContainEqual(expect.objectContaining({ id: item, date: '2026-12-08' }));
    expect(shift.come).toContainEqual(expect.objectContaining({ id: item, date: '2026-12-09' }));
    expect(await label(it)).toBe('Move Fernhill Clinic’s check-in');
    await it.ask('move-item', { item, to: '2026-12-11T15:00' });
    const { opportunity, items } = await it.view();
    expect(opportunity.moves).toMatchObject([{ kind: 'check-in', from: '2026-12-08', to: '2026-12-11T15:00' }]);
    expect(items.find(({ id }) => id === item)?.detail).toBe('15:00');
    await it.ask('unmove-item', { item });
    expect((await it.view()).opportunity.moves).toEqual([]);
    expect(await it.kinds()).toEqual(before);
    expect(await label(it)).toBe('Put back Fernhill Clinic’s check-in');
  });

  it('carried back to its own day, it needs no move', async () => {
    const it = await withFernhill();
    const item = `${it.opportunity}/check-in/2026-12-08`;
    await it.ask('move-item', { item, to: '2026-12-09' });
    await it.ask('move-item', { item, to: '2026-12-08' });
    expect((await it.view()).opportunity.moves).toEqual([]);
  });

  it('a move of a note says whose note it is', async () => {
    const it = await withFernhill();
    const note = (await it.view()).items[0]!;
    await it.ask('move-item', { item: note.id, to: '2026-12-01' });
    const { opportunity, items } = await it.view();
    expect(opportunity.moves).toMatchObject([
      {
        kind: 'thank-you-note',
        from: '2026-11-30',
        to: '2026-12-01',
        interview: it.interview,
        person: opportunity.people[0]!.id,
      },
    ]);
    expect(items[0]).toMatchObject({ id: note.id, day: '2026-12-01', item: { late: true, moved: true } });
  });

  it('is carried to the square of the user’s calendar, though its day is counted on theirs', async () => {
    const { ask, refused } = await bench();
    const { opportunity } = await ask('add-interview', {
      company: 'Kestrel',
      interview: { kind: 'phone', timeZone: 'Asia/Tokyo', start: '2026-11-30T10:00', end: '2026-11-30T11:00' },
    });
    const item = `${opportunity}/check-in/2026-12-08`;
    const entry = async () => (await ask('opportunity', { opportunity })).items.find(({ id }) => id === item)!;
    expect(await entry()).toMatchObject({ day: '2026-12-07', item: { date: '2026-12-08' } });
    await ask('move-item', { item, to: '2026-12-08' });
    expect(await entry()).toMatchObject({ day: '2026-12-08', item: { date: '2026-12-09' } });
    const { days } = await ask('move-days', { item, from: '2026-12-10', to: '2026-12-12' });
    expect(days).toEqual([
      { day: '2026-12-10', ok: true },
      { day: '2026-12-11', ok: false, reason: 'Sat 12 Dec is a weekend. (There; here it is a day earlier.)' },
    ]);
    expect(await refused('move-item', { item, to: '2026-12-11' })).toEqual({
      code: 'closed-day',
      field: 'to',
      message: 'Sat 12 Dec is a weekend. (There; here it is a day earlier.)',
      nearest: '2026-12-10',
    });
  });

  it('a note that cannot arrive any more is said once', async () => {
    const it = await withFernhill();
    it.at('2026-12-08T09:00:00-05:00');
    const { late } = await it.ask('today', {});
    const note = late.find(({ item }) => item.status === 'missed')!;
    expect(note.line).toBe('This note can no longer arrive in time. Open your next contact with the thanks.');
    await it.ask('acknowledge-item', { item: note.id });
    expect(await label(it)).toBe('Put away Fernhill Clinic’s note');
    expect((await it.ask('today', {})).late.map(({ id }) => id)).not.toContain(note.id);
    const saves = it.store.saved.length;
    await it.ask('acknowledge-item', { item: note.id });
    expect(it.store.saved).toHaveLength(saves);
    await it.ask('remove-opportunity', { opportunity: it.opportunity });
    expect(it.store.saved.at(-1)?.acknowledged).toEqual([]);
  });
});

describe('settings', () => {
  it('keep only what differs, group by group, and null brings the default back', async () => {
    const it = await bench();
    await it.ask('change-settings', { changes: { checkIns: { perWeek: 1 }, lookAhead: 6 } });
    await it.ask('change-settings', { changes: { checkIns: { minGapDays: 3 } } });
    const { settings, changed, preset } = await it.ask('settings', {});
    expect(changed).toEqual({ checkIns: { perWeek: 1, minGapDays: 3 }, lookAhead: 6 });
    expect(settings.checkIns).toEqual({ perWeek: 1, weekdays: ['Tue', 'Thu'], minGapDays: 3 });
    expect(preset).toBeNull();
    await it.ask('change-settings', { changes: { checkIns: null, lookAhead: null } });
    expect((await it.ask('settings', {})).changed).toEqual({});
    expect(await label(it)).toBe('Change the settings');
  });

  it('a time left out of the mailbox is the operator’s habit again', async () => {
    const it = await bench();
    await it.ask('change-settings', { changes: { mailbox: { weekdays: ['11:00', '17:00'], saturday: null } } });
    await it.ask('change-settings', { changes: { mailbox: { weekdays: '16:00' } } });
    expect((await it.ask('settings', {})).changed).toEqual({ mailbox: { weekdays: '16:00' } });
  });

  it('the presets are taken and given back', async () => {
    const it = await bench();
    expect((await it.ask('settings', {})).preset).toBe('article');
    await it.ask('use-preset', { preset: 'calmer' });
    const calmer = await it.ask('settings', {});
    expect(calmer.preset).toBe('calmer');
    expect(calmer.settings.reviewAfter).toBe(3);
    expect(await label(it)).toBe('Use the calmer rhythm');
    await it.ask('use-preset', { preset: 'article' });
    expect((await it.ask('settings', {})).changed).toEqual({});
  });

  it('a setting replans at once', async () => {
    const it = await withFernhill();
    const shift = await it.ask('change-settings', { changes: { checkIns: { weekdays: ['Wed', 'Fri'] } } });
    expect(shift.come.map(({ date }) => date)).toContain('2026-12-04');
    expect(shift.gone.map(({ date }) => date)).toContain('2026-12-08');
  });

  it('preferences are laid over their defaults', async () => {
    const it = await bench();
    await it.ask('change-preferences', { changes: { theme: 'dark', weekStart: 7 } });
    expect((await it.ask('settings', {})).preferences).toMatchObject({ theme: 'dark', letterKeys: true, weekStart: 7 });
    await it.ask('change-preferences', { changes: { theme: null } });
    expect((await it.ask('settings', {})).preferences.theme).toBe('system');
  });
  it('the sender and the stationery change line by line, and undo says whose they were', async () => {
    const it = await bench();
    await it.ask('change-preferences', { changes: { sender: { name: 'Maya Torres', city: 'Dover' } } });
    await it.ask('change-preferences', {
      changes: { sender: { city: 'Elm' }, stationery: { card: 'dl', pitch: 8.7 } },
    });
    const { preferences } = await it.ask('settings', {});
    expect(preferences.sender).toMatchObject({ name: 'Maya Torres', city: 'Elm', street: '' });
    expect(preferences.stationery).toMatchObject({ card: 'dl', pitch: 8.7, paper: 'letter' });
    await it.ask('change-preferences', { changes: { stationery: null } });
    expect((await it.ask('settings', {})).preferences.stationery.card).toBe('a2');
    expect((await it.ask('status', {})).undo).toBe('Change the stationery');
  });
});

describe('the sample', () => {
  it('comes once, goes together, and leaves what is yours', async () => {
    const it = await withFernhill();
    const { opportunities } = await it.ask('load-sample', {});
    expect(opportunities).toHaveLength(6);
    expect((await it.ask('today', {})).sample).toBe(true);
    await it.ask('remove-sample', {});
    expect((await it.ask('opportunities', {})).map(({ id }) => id)).toEqual([it.opportunity]);
    expect((await it.ask('today', {})).sample).toBe(false);
    const saves = it.store.saved.length;
    await it.ask('remove-sample', {});
    expect(it.store.saved).toHaveLength(saves);
  });
});
