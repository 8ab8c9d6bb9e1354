import { describe, expect, it } from 'vitest';
import type { PrintRun } from '../../src-main/contract';
import { bench } from './harness';

const words = ({ sheets }: PrintRun) =>
  sheets.flatMap(({ marks }) => marks.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : [])));
const address = { street: '240 Orchard Street', city: 'Dover', region: 'OH', postalCode: '44622' };

/** Two people met this morning at Fernhill, and Juniper to come tomorrow. */
async function fernhill() {
  const it = await bench();
  const { opportunity, interview } = await it.ask('add-interview', {
    company: 'Fernhill Clinic',
    interview: {
      kind: 'in-person',
      timeZone: 'America/New_York',
      start: '2026-11-30T10:00',
      end: '2026-11-30T10:50',
      interviewers: [
        { name: 'Dr. Ruth Okafor', postalAddress: address },
        { name: 'Tom\nLindqvist', postalAddress: address },
      ],
    },
  });
  const juniper = await it.ask('add-interview', {
    company: 'Juniper',
    interview: {
      kind: 'in-person',
      timeZone: 'America/New_York',
      start: '2026-12-01T09:30',
      end: '2026-12-01T10:30',
      place: '3 Elm Street',
      interviewers: [{ name: 'Ana Ruiz', title: 'Owner' }],
    },
  });
  const { people } = (await it.ask('opportunity', { opportunity })).opportunity;
  return { ...it, opportunity, interview, juniper, ruth: people[0]!, tom: people[1]! };
}

describe('print-run', () => {
  it('is for today’s notes when nothing else is said, in the order they were met', async () => {
    const { ask } = await fernhill();
    const run = await ask('print-run', { parts: ['underlay', 'envelope'] });
    expect(run.title).toBe('Print for today’s two notes');
    expect(run.sheets.map(({ title }) => title)).toEqual([
      'Guide for the card, US Letter',
      'Envelopes for Dr. Ruth Okafor and Tom Lindqvist, US Letter',
    ]);
    expect(words(run)).toContain('TOM LINDQVIST');
  });

  it('is for one note, with the words the window shows', async () => {
    const { ask, opportunity, interview, ruth } = await fernhill();
    const notes = [{ opportunity, interview, person: ruth.id, text: 'Dear Dr. Okafor,\nThank you.' }];
    const run = await ask('print-run', { notes, parts: ['copy', 'envelope'] });
    expect(run.title).toBe('Print for Dr. Ruth Okafor');
    expect(words(run)).toContain('Dear Dr. Okafor,');
    expect(words(run)).toContain('In the box by 17:00, Mon 30 Nov');
    expect(words(run)).not.toContain('TOM LINDQVIST');
  });

  it('says whose newest words are too long to be kept, and prints those that were kept before', async () => {
    const { ask, refused, opportunity, interview, ruth, tom } = await fernhill();
    const draft = {
      greeting: '',
      thanks: 'Thank you.',
      interest: '',
      gain: '',
      closing: '',
      signed: '',
      whole: null,
      kept: [],
    };
    const long = { ...draft, thanks: 'x'.repeat(10_001) };
    await ask('save-note-draft', { opportunity, interview, person: ruth.id, draft });
    for (const person of [ruth.id, tom.id])
      await refused('save-note-draft', { opportunity, interview, person, draft: long });
    const run = await ask('print-run', { parts: ['copy'] });
    expect(words(run)).toContain('Thank you.');
    expect(run.remarks).toEqual([
      'Dr. Ruth Okafor’s newest words are too long to be kept: the ones that were kept before are printed. Shorten them, then print again.',
      'Tom Lindqvist’s newest words are too long to be kept: none are printed. Shorten them, then print again.',
    ]);
    for (const person of [ruth.id, tom.id]) await ask('save-note-draft', { opportunity, interview, person, draft });
    expect((await ask('print-run', { parts: ['copy'] })).remarks).toEqual([]);
  });

  it('names no collection that has gone, and no day that is over', async () => {
    const { ask, at, opportunity, interview, ruth } = await fernhill();
    const notes = [{ opportunity, interview, person: ruth.id, text: 'Dear Dr. Okafor,\nThank you.' }];
    at('2026-11-30T18:30:00-05:00');
    expect(words(await ask('print-run', { notes, parts: ['copy', 'envelope'] }))).toContain(
      'In the box by 23:59, Mon 30 Nov',
    );
    at('2026-12-01T09:00:00-05:00');
    expect(words(await ask('print-run', { notes, parts: ['copy', 'envelope'] }))).toContain('Still worth mailing');
  });

  it('is for everyone met at the last interview when only the opportunity is named', async () => {
    const { ask, opportunity, juniper } = await fernhill();
    const run = await ask('print-run', { notes: [{ opportunity }], parts: ['envelope'] });
    expect(run.title).toBe('Print for Fernhill Clinic');
    expect(words(run)).toContain('DR. RUTH OKAFOR');
    expect((await ask('print-run', { notes: [{ opportunity: juniper.opportunity }], parts: ['envelope'] })).title).toBe(
      'Print for Ana Ruiz',
    );
    const both = [{ opportunity }, { opportunity: juniper.opportunity }];
    expect((await ask('print-run', { notes: both, parts: ['envelope'] })).title).toBe('Print for three notes');
  });

  it('is addressed to the company when nobody is known', async () => {
    const { ask, opportunity, interview } = await fernhill();
    const run = await ask('print-run', { notes: [{ opportunity, interview, person: null }], parts: ['envelope'] });
    expect(run.title).toBe('Print for Fernhill Clinic');
    expect(run.remarks).toContain(
      'Fernhill Clinic’s address is not known yet: there are lines on the envelope to write it on.',
    );
  });

  it('of an opportunity without an interview is guide and cards alone', async () => {
    const { ask } = await bench();
    const { opportunity } = await ask('add-opportunity', { company: 'Harbor Labs' });
    const run = await ask('print-run', { notes: [{ opportunity }], parts: ['underlay', 'envelope', 'cards'] });
    expect(run.title).toBe('Print');
    expect(run.sheets.map(({ id }) => id)).toEqual(['guide-1', 'cards-1']);
    expect(run.remarks).toEqual(['No note is waiting to be written, so there are no words and no envelopes to print.']);
  });

  it('leaves out the notes that are in the box', async () => {
    const { ask, opportunity, interview, ruth } = await fernhill();
    await ask('log-interaction', { opportunity, interaction: { kind: 'note-mailed', interview, person: ruth.id } });
    expect((await ask('print-run', { parts: ['envelope'] })).title).toBe('Print for today’s note');
  });

  it('keeps the card, the sender and the operator of the preferences, and lays what is asked over them', async () => {
    const { ask, opportunity } = await fernhill();
    await ask('change-preferences', {
      changes: {
        sender: { name: 'Maya Torres', street: '18 Linden Court', city: 'Dover' },
        stationery: { card: 'iso-a6', paper: 'a4', envelope: 'Deutsche Post' },
      },
    });
    const notes = [{ opportunity }];
    const kept = await ask('print-run', { notes, parts: ['envelope'] });
    expect(kept.sheets[0]).toMatchObject({ width: 210, height: 297 });
    expect(words(kept)).toEqual(expect.arrayContaining(['Maya Torres', '▲  this side up, Deutsche Post  ▲']));
    const tried = await ask('print-run', { notes, parts: ['envelope'], stationery: { envelopePrint: 'direct' } });
    expect(tried.sheets[0]).toMatchObject({ width: 162, height: 114 });
    expect((await ask('settings', {})).preferences.stationery.envelopePrint).toBe('underlay');
  });

  it('lists for the bag what is to come within a week, with people and mailbox', async () => {
    const { ask } = await fernhill();
    const run = await ask('print-run', { parts: ['kit'] });
    expect(words(run)).toEqual(
      expect.arrayContaining([
        'Juniper',
        'Tue 1 Dec, 9:30',
        '3 Elm Street',
        'Ana Ruiz, Owner',
        'USPS: the box is emptied at 17:00 on Tue 1 Dec. In by 23:59 keeps your word.',
      ]),
    );
    expect(words(run)).not.toContain('Fernhill Clinic');
  });

  it('says why the list for the bag names no interview, and leaves lines to fill in', async () => {
    const { ask, at, juniper } = await fernhill();
    const lines = [
      'Company, day and time',
      'Place',
      'Who they are, spelled as on their card',
      'Street',
      'City and postal code',
      'One moment to thank for',
    ];
    expect((await ask('print-run', { parts: ['kit'] })).remarks).toEqual([]);
    at('2026-12-01T11:00:00-05:00');
    const over = await ask('print-run', { parts: ['kit'] });
    expect(over.remarks).toEqual([
      'Today’s interview is over and no other in person or by video is ahead within seven days, so the list for the bag has lines to fill in by hand.',
    ]);
    expect(words(over)).toEqual(expect.arrayContaining(lines));
    expect(words(over).join('\n')).toContain('2 cards, one to spare');
    at('2026-12-02T11:00:00-05:00');
    const later = await ask('print-run', { parts: ['kit'] });
    expect(later.remarks).toEqual([
      'No interview in person or by video is ahead within seven days, so the list for the bag has lines to fill in by hand.',
    ]);
    const { opportunity } = await ask('add-opportunity', { company: 'Harbor Labs' });
    const none = await ask('print-run', { notes: [{ opportunity }], parts: ['kit'] });
    expect(none.remarks).toEqual([
      'No interview is known here yet, so the list for the bag has lines to fill in by hand.',
    ]);
    expect(words(none)).toEqual(expect.arrayContaining(lines));
    // Asked for a meeting that is over, the list is of that meeting.
    const past = await ask('print-run', { notes: [{ opportunity: juniper.opportunity }], parts: ['kit'] });
    expect(past.remarks).toEqual([]);
    expect(words(past)).toContain('Juniper');
  });

  it('says of a box that is not emptied that it is not', async () => {
    const { ask, opportunity, interview } = await fernhill();
    await ask('edit-interview', { opportunity, interview, changes: { mailbox: { weekdays: null } } });
    const run = await ask('print-run', { notes: [{ opportunity }], parts: ['kit', 'envelope'] });
    expect(words(run).join('\n')).toContain('USPS: the box is not emptied on Mon 30 Nov.');
  });

  it('changes nothing', async () => {
    const { ask, store } = await fernhill();
    const saves = store.saved.length;
    await ask('print-run', { parts: ['underlay', 'kit', 'calibration', 'cards'] });
    expect(store.saved).toHaveLength(saves);
  });
});

describe('a print-run that cannot be is refused', () => {
  it.each([
    [{}, 'parts: is needed'],
    [{ parts: [] }, 'parts: must name at least one of underlay, copy, envelope, cards, kit, calibration'],
    [{ parts: ['poster'] }, 'parts[0]: must be one of underlay, copy, envelope, cards, kit, calibration'],
    [{ parts: ['cards'], stationery: { card: 'postcard' } }, /stationery\.card: must be one of "a2"/],
    [
      { parts: ['cards'], stationery: { pitch: 9 } },
      'stationery.pitch: must be 6.4, 7, 8 or 8.7: millimetres from line to line',
    ],
    [
      { parts: ['cards'], stationery: { charactersPer100: 5 } },
      'stationery.charactersPer100: must be a whole number from 10 to 150',
    ],
    [
      { parts: ['copy'], notes: [{ opportunity: 'x', text: 'a'.repeat(10_001) }] },
      'notes[0].text: must be at most 10,000 characters',
    ],
    [
      { parts: ['copy'], notes: [{ opportunity: 'x', words: '' }] },
      'notes[0].words: is not a field that is known here',
    ],
    [
      { parts: ['copy'], notes: Array.from({ length: 51 }, () => ({ opportunity: 'x' })) },
      'notes: must be at most 50 notes',
    ],
    [
      { parts: ['copy'], notes: [{ opportunity: 'nobody' }] },
      'That opportunity is not here any more; perhaps it was removed or undone.',
    ],
  ])('%j', async (input, message) => {
    const { refused } = await bench();
    expect((await refused('print-run', input)).message).toMatch(message);
  });

  it('names the interview or the person that is not there', async () => {
    const { refused, opportunity, interview } = await fernhill();
    expect(await refused('print-run', { parts: ['copy'], notes: [{ opportunity, interview: 'gone' }] })).toMatchObject({
      field: 'interview',
      code: 'not-found',
    });
    expect(
      await refused('print-run', { parts: ['copy'], notes: [{ opportunity, interview, person: 'gone' }] }),
    ).toMatchObject({ field: 'person', code: 'not-found' });
  });

  it('and so is a PDF or a list of printers where there is no desktop', async () => {
    const { refused } = await bench();
    expect(await refused('save-pdf', { name: 'Print' })).toEqual({
      code: 'not-here',
      message:
        'Only the desktop app saves a PDF by itself. In a browser, choose “Save as PDF” as the printer in its print window.',
    });
    expect((await refused('printers', {})).code).toBe('not-here');
  });
});

it('ten thousand letters are laid out within a moment', async () => {
  const { ask, opportunity } = await fernhill();
  const started = performance.now();
  const run = await ask('print-run', { notes: [{ opportunity, text: '予約 word '.repeat(1_000) }], parts: ['copy'] });
  expect(performance.now() - started).toBeLessThan(1_000);
  expect(run.remarks[0]).toMatch(/lines longer than the card: the first eleven lines are printed\.$/);
});
