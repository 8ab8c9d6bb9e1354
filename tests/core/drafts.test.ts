import { describe, expect, it } from 'vitest';
import type { CoreEvent, InputOf, NoteDraft } from '../../src-main/contract';
import { createPlanner } from '../../src-main/core/planner';
import { plan } from '../../src-main/domain/plan/plan';
import { bench, fernhill } from './harness';

const tom = { name: 'Tom Lindqvist', email: 'tom@example.com', postalAddress: { city: 'Brookfield' } };
const note: NoteDraft = {
  greeting: 'Dear Dr. Okafor,',
  thanks: 'Thank you for the hour this morning.',
  interest: 'I would love this job.',
  gain: 'At Baxter I cut waiting by a fifth, and I would bring the same to your intake desk.',
  closing: 'Sincerely,',
  signed: 'Maya Torres',
  whole: null,
  kept: [],
};

/** Fernhill met by two this Monday at ten; it is five past eleven. */
async function met(interviewers: object[] = [...fernhill.interview.interviewers, tom], options = {}) {
  const it = await bench(options);
  const { opportunity, interview } = await it.ask('add-interview', {
    ...fernhill,
    interview: { ...fernhill.interview, interviewers } as never,
  });
  const { people } = (await it.ask('opportunity', { opportunity })).opportunity;
  const events: CoreEvent[] = [];
  it.core.subscribe((event) => events.push(event));
  const seat = (index = 0) => ({ opportunity, interview, person: people[index]?.id ?? null });
  return {
    ...it,
    opportunity,
    interview,
    people,
    events,
    seat,
    save: (draft: NoteDraft, index = 0) => it.ask('save-note-draft', { ...seat(index), draft }),
    desk: () => it.ask('note-desk', { opportunity, interview }),
    check: (draft: NoteDraft, index = 0) => it.ask('note-check', { ...seat(index), draft }),
  };
}

describe('a draft', () => {
  it('is kept without a step of undo, and told as a draft, not as a change', async () => {
    const { save, events, ask, seat, opportunity } = await met();
    const before = await ask('status', {});
    await save(note);
    expect(events).toEqual([{ event: 'draft', data: { opportunity } }]);
    expect(await ask('status', {})).toEqual(before);
    await ask('save-message-draft', {
      opportunity,
      purpose: 'check-in',
      channel: 'email',
      person: null,
      draft: { subject: 'S', words: 'Hello', kept: [] },
    });
    await ask('discard-draft', seat());
    expect((await ask('status', {})).revision).toBe(before.revision);
  });

  it('makes nothing be planned anew', async () => {
    let planned = 0;
    const planner = createPlanner((...about) => {
      planned += 1;
      return plan(...about);
    });
    const { save, ask } = await met(undefined, { planner });
    await ask('today', {});
    planned = 0;
    for (const thanks of ['T', 'Th', 'Tha']) {
      await save({ ...note, thanks });
      await ask('today', {});
    }
    expect(planned).toBe(0);
  });

  it('that says what it said before is not written again', async () => {
    const { save, store, events } = await met();
    await save(note);
    await save({ ...note });
    expect(store.draftSaves).toBe(1);
    expect(events).toHaveLength(1);
  });

  it('outlives undo, the removal of its opportunity, and that being taken back', async () => {
    const { save, ask, desk, opportunity, refused, seat } = await met();
    await save(note);
    await ask('remove-opportunity', { opportunity });
    expect(await refused('note-desk', seat())).toMatchObject({ code: 'bad-input' });
    expect((await refused('note-desk', { opportunity, interview: 'x' })).code).toBe('not-found');
    // Words that were still in a window when it was removed elsewhere.
    await save({ ...note, interest: 'I want this.' });
    await ask('undo', {});
    expect((await desk()).notes[0]!.draft.interest).toBe('I want this.');
    await ask('undo', {});
    await ask('redo', {});
    expect((await desk()).notes[0]!.draft.interest).toBe('I want this.');
  });

  it('that the disk does not take is refused, and the words before stay', async () => {
    const { save, store, refused, desk, seat } = await met();
    await save(note);
    store.failDraftsWith = new Error('The disk is full.');
    expect(await refused('save-note-draft', { ...seat(), draft: { ...note, thanks: 'New.' } })).toEqual({
      code: 'not-saved',
      message: 'Could not save to disk. The disk is full.',
    });
    expect((await desk()).notes[0]!.draft).toEqual(note);
    store.failDraftsWith = undefined;
    await save({ ...note, thanks: 'New.' });
    expect((await desk()).notes[0]!.draft.thanks).toBe('New.');
  });

  it('cannot be previewed', async () => {
    const { refused, seat } = await met();
    for (const command of ['save-note-draft', 'save-message-draft', 'discard-draft'])
      expect((await refused('preview', { command, input: seat() })).field).toBe('command');
  });

  it.each<[string, object, string, string]>([
    ['a part of 10,001 characters', { draft: { ...note, gain: 'x'.repeat(10_001) } }, 'draft.gain', 'at most 10,000'],
    ['a part that is a number', { draft: { ...note, gain: 7 } }, 'draft.gain', 'must be text'],
    ['a field that nobody knows', { draft: { ...note, colour: 'red' } }, 'draft.colour', 'not a field'],
    ['no draft', {}, 'draft', 'is needed'],
    ['no person at all', { person: undefined, draft: note }, 'person', 'is needed'],
    ['an id that is none', { person: '../etc', draft: note }, 'person', 'must be an id'],
  ])('with %s is refused', async (_, more, field, message) => {
    const { refused, seat } = await met();
    const error = await refused('save-note-draft', { ...seat(), ...more });
    expect(error).toMatchObject({ code: 'bad-input', field });
    expect(error.message).toContain(message);
  });

  it.each([
    ['purpose', 'gossip', 'must be one of first-follow-up'],
    ['channel', 'pigeon', 'must be "email", "call" or "voicemail"'],
  ])('of a message with a %s that nobody knows is refused', async (field, value, message) => {
    const { refused, opportunity } = await met();
    const input = {
      opportunity,
      purpose: 'check-in',
      channel: 'email',
      person: null,
      draft: { subject: '', words: '', kept: [] },
      [field]: value,
    };
    const error = await refused('save-message-draft', input);
    expect(error.field).toBe(field);
    expect(error.message).toContain(message);
  });
});

describe('the desk for notes', () => {
  it('has one note for each person met, begun with their name and the sender’s', async () => {
    const { desk, ask, people, save } = await met();
    await ask('change-preferences', { changes: { sender: { name: 'Maya Torres' } } });
    await save(note, 1);
    const view = await desk();
    expect(view.line).toBe('In the box by 23:59. Last collection 17:00.');
    expect(view.notes.map(({ name, begun, parts, mailed }) => ({ name, begun, parts, mailed }))).toEqual([
      { name: 'Ruth Okafor', begun: false, parts: 0, mailed: null },
      { name: 'Tom Lindqvist', begun: true, parts: expect.any(Number), mailed: null },
    ]);
    expect(view.notes[0]!.draft).toMatchObject({
      greeting: 'Dear Ruth,',
      thanks: '',
      signed: 'Maya Torres',
      whole: null,
    });
    expect(view.notes[0]).toMatchObject({ person: people[0]!.id, item: expect.stringContaining('thank-you-note') });
    expect(view.notes[0]!.hints.thanks).toBe('Thank you for your time today, and for …');
  });

  it('has one for whoever was met when nobody is named, and keeps its words when a name comes', async () => {
    const { desk, save, ask, opportunity, interview } = await met([]);
    expect((await desk()).notes).toMatchObject([{ person: null, name: '', begun: false }]);
    await save(note);
    await ask('edit-interview', { opportunity, interview, changes: { interviewers: [{ name: 'Ana Ruiz' }] } });
    expect((await desk()).notes).toMatchObject([
      { name: 'Ana Ruiz', begun: false },
      { person: null, begun: true, draft: note },
    ]);
  });

  it('says when a note is in the mailbox or was handed over, and keeps the words', async () => {
    const { desk, ask, save, opportunity, interview, people, check } = await met();
    await save(note);
    const { letter: text } = await check(note);
    await ask('log-interaction', {
      opportunity,
      interaction: { kind: 'note-mailed', interview, person: people[0]!.id, how: 'handed-over', words: text },
    });
    const view = await desk();
    expect(view.notes[0]!.mailed).toMatchObject({
      at: '2026-11-30T11:05:00-05:00',
      text: 'You handed the note to Ruth Okafor',
    });
    expect(view.notes[1]!.mailed).toBeNull();
    expect((await ask('opportunity', { opportunity })).history[0]).toMatchObject({
      text: 'You handed the note to Ruth Okafor',
      words: text,
    });
    await ask('undo', {});
    expect((await desk()).notes[0]).toMatchObject({ mailed: null, draft: note });
  });

  it('logged as mailed with one click keeps the words that were written', async () => {
    const { ask, save, check, opportunity, interview, people } = await met();
    await save(note);
    const mailed = { kind: 'note-mailed' as const, interview };
    await ask('log-interaction', { opportunity, interaction: { ...mailed, person: people[0]!.id } });
    await ask('log-interaction', { opportunity, interaction: { ...mailed, person: people[1]!.id } });
    const { history } = await ask('opportunity', { opportunity });
    const wordsOf = (name: string) => history.find(({ text }) => text.endsWith(name))?.words;
    expect(wordsOf('Ruth Okafor')).toBe((await check(note)).letter);
    expect(wordsOf('Tom Lindqvist')).toBeUndefined();
  });

  it('logged as mailed while its newest words are too long to be kept, has no older ones put in their place, and says so', async () => {
    const { ask, save, refused, seat, desk, opportunity, interview, people } = await met();
    const why = 'The words written last are too long to be kept, so the history has none.';
    await save(note);
    const long = { ...note, thanks: 'x'.repeat(10_001) };
    expect((await refused('save-note-draft', { ...seat(), draft: long })).code).toBe('bad-input');
    const mail = { opportunity, interaction: { kind: 'note-mailed' as const, interview, person: people[0]!.id } };
    const { summary } = await ask('log-interaction', mail);
    expect(summary.startsWith('Mailed.') && summary.endsWith(why)).toBe(true);
    expect((await ask('opportunity', { opportunity })).history[0]!.words).toBeUndefined();
    expect((await desk()).notes[0]!.draft).toEqual(note);

    // Shortened, they count again: also when that is what was kept before.
    await ask('undo', {});
    await save(note);
    expect((await ask('log-interaction', mail)).summary).not.toContain(why);
    expect((await ask('opportunity', { opportunity })).history[0]!.words).toContain('this morning');
  });

  it('logged as mailed while the disk takes no draft has the words that were written last', async () => {
    const { ask, save, store, refused, seat, opportunity, interview, people } = await met();
    await save(note);
    store.failDraftsWith = new Error('The disk is full.');
    await refused('save-note-draft', { ...seat(), draft: { ...note, thanks: 'New.' } });
    await ask('log-interaction', {
      opportunity,
      interaction: { kind: 'note-mailed', interview, person: people[0]!.id },
    });
    expect((await ask('opportunity', { opportunity })).history[0]!.words).toContain('New.');
  });

  it('what is no draft at all changes nothing of what is logged', async () => {
    const { ask, save, refused, seat, opportunity, interview, people } = await met();
    await save(note);
    await refused('save-note-draft', { ...seat(), draft: { ...note, thanks: 7 } as never });
    await refused('save-note-draft', { ...seat(), draft: { thanks: 'x'.repeat(10_001) } as never });
    await ask('log-interaction', {
      opportunity,
      interaction: { kind: 'note-mailed', interview, person: people[0]!.id },
    });
    expect((await ask('opportunity', { opportunity })).history[0]!.words).toContain('this morning');
  });

  it('done from its reminder keeps the words that were written, too', async () => {
    const { ask, at, core, save, check, opportunity } = await met();
    await save(note);
    at('2026-11-30T11:15:00-05:00');
    await core.reminders.look();
    const [reminder] = (await ask('reminders', {})).shown;
    await ask('finish-reminder', { key: reminder!.key });
    const { history } = await ask('opportunity', { opportunity });
    expect(history.find(({ text }) => text.endsWith('Ruth Okafor'))?.words).toBe((await check(note)).letter);
  });

  it.each([
    [undefined, 'You mailed the note to Ruth Okafor', 'Mailed.'],
    ['typed', 'You mailed a typed note to Ruth Okafor', 'Mailed.'],
    ['handed-over', 'You handed the note to Ruth Okafor', 'Handed over.'],
  ] as const)('tells %s as “%s”', async (how, text, said) => {
    const { ask, opportunity, interview, people } = await met();
    const { summary } = await ask('log-interaction', {
      opportunity,
      interaction: { kind: 'note-mailed', interview, person: people[0]!.id, ...(how ? { how } : {}) },
    });
    expect(summary.startsWith(said)).toBe(true);
    expect((await ask('opportunity', { opportunity })).history[0]!.text).toBe(text);
  });

  it('shows the state of each note in Today and in the plan', async () => {
    const { ask, save, opportunity } = await met();
    await save({ ...note, gain: '', interest: '' });
    const entries = [...(await ask('today', {})).due, ...(await ask('opportunity', { opportunity })).items];
    const notes = entries.filter(({ item }) => item.kind === 'thank-you-note');
    expect(notes.map(({ personName, parts }) => [personName, parts === undefined])).toEqual([
      ['Ruth Okafor', false],
      ['Tom Lindqvist', true],
      ['Ruth Okafor', false],
      ['Tom Lindqvist', true],
    ]);
  });

  it('tells a note that can no longer arrive, and one for a meeting still to come', async () => {
    const { desk, at } = await met();
    at('2026-12-07T10:00:00-05:00');
    expect((await desk()).line).toContain('Its time has gone by');
    at('2026-11-30T09:00:00-05:00');
    expect((await desk()).line).toContain('In the box by 23:59');
  });

  it('asks for nothing that is not here', async () => {
    const { refused, opportunity, interview, seat } = await met();
    expect(await refused('note-desk', { opportunity: 'x', interview })).toMatchObject({
      code: 'not-found',
      field: 'opportunity',
    });
    expect(await refused('note-desk', { opportunity, interview: 'x' })).toMatchObject({
      code: 'not-found',
      field: 'interview',
    });
    expect(await refused('note-check', { ...seat(), person: 'x', draft: note })).toMatchObject({
      code: 'not-found',
      field: 'person',
    });
  });
});

describe('what is thought of a note', () => {
  it('tells the letter, its lines on the card and the places of the findings in their fields', async () => {
    const { check } = await met();
    const gain = 'I cut waiting by a fifth. Please get back to me ASAP!!';
    const value = await check({ ...note, gain: `  ${gain}` });
    expect(value.letter).toContain(`I would love this job. ${gain}\nSincerely,\nMaya Torres`);
    expect(value.fit.lines.map(({ text }) => text).join(' ')).toContain('Dear Dr. Okafor,');
    const found = value.findings.filter(({ field }) => field === 'gain');
    expect(found.length).toBeGreaterThan(0);
    for (const { start, end, key, rule } of found) expect(key).toBe(`${rule}: ${gain.slice(start, end)}`);
    expect(value.verdict).toBe('flag');
    expect(value.checks.find(({ id }) => id === 'asks')!.state).toBe('look');
  });

  it('that only greets is missing all three parts, whoever signs, and nothing is found in it', async () => {
    const { check } = await met();
    for (const signed of ['', 'Maya Torres']) {
      const value = await check({ ...note, thanks: '', interest: '  ', gain: '', signed });
      expect(value).toMatchObject({ missing: ['thanks', 'interest', 'gain'], findings: [] });
      expect(value.checks.slice(0, 4).map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open']);
    }
  });

  it('is about the card and the hand that were chosen', async () => {
    const { check, ask } = await met();
    const long = { ...note, gain: note.gain.repeat(6) };
    expect((await check(long)).checks).toContainEqual(expect.objectContaining({ id: 'fit', state: 'look' }));
    await ask('change-preferences', { changes: { stationery: { card: 'us-a7', hand: 'small', pitch: 6.4 } } });
    expect((await check(long)).checks).toContainEqual(expect.objectContaining({ id: 'fit', state: 'done' }));
  });

  it('reads one text as parts again', async () => {
    const { check } = await met();
    const { letter: text } = await check(note);
    const { words } = await check({ ...note, whole: text });
    expect(words.greeting).toBe('Dear Dr. Okafor,');
    expect(`${words.thanks} ${words.interest} ${words.gain}`.trim()).toContain('Thank you for the hour this morning.');
    expect(words.signed).toBe('Maya Torres');
  });

  it('leaves a P.S. where it was written', async () => {
    const { check } = await met();
    const signed = 'Maya Torres\nP.S. At Baxter I had the same photo. I would love to hear its story.';
    const { letter: text } = await check({ ...note, signed });
    expect(text.endsWith(`Sincerely,\n${signed}`)).toBe(true);
    const { words, checks } = await check({ ...note, whole: text });
    expect(words).toMatchObject({ gain: note.gain, closing: 'Sincerely,', signed });
    expect(checks).toContainEqual({ id: 'signed', state: 'done', text: 'Signed' });
  });

  it('says kindly that a note has no name below it, and nothing else changes', async () => {
    const { check } = await met();
    const [signed, unsigned] = [await check(note), await check({ ...note, signed: '' })];
    expect(signed.checks).toContainEqual({ id: 'signed', state: 'done', text: 'Signed' });
    expect(unsigned.checks).toContainEqual({ id: 'signed', state: 'open', text: 'Sign it with your name' });
    const others = ({ checks }: typeof signed) => checks.filter(({ id }) => id !== 'signed' && id !== 'fit');
    expect(others(unsigned)).toEqual(others(signed));
    expect(unsigned.verdict).toBe(signed.verdict);
    expect(unsigned.findings).toEqual(signed.findings);
  });

  it('holds for pasted HTML, right-to-left text, emoji and 10,000 characters: text stays text', async () => {
    const { check } = await met();
    for (const thanks of [
      '<img src=x onerror=alert(1)> <b>Thank</b> you',
      'תודה רבה על השעה הזו',
      '👋🏽🏳️‍🌈 thank you',
      'x'.repeat(10_000),
      '\uD83D',
    ]) {
      const value = await check({ ...note, thanks });
      expect(value.letter).toContain(thanks);
      expect(value.fit.used).toBeGreaterThan(0);
    }
  });
});

describe('the desk for messages', () => {
  const message =
    (input: Omit<InputOf<'message-desk'>, 'opportunity'>) => async (it: Awaited<ReturnType<typeof met>>) =>
      it.ask('message-desk', { opportunity: it.opportunity, ...input });
  async function emailed(it: Awaited<ReturnType<typeof met>>, words?: string) {
    await it.ask('log-interaction', {
      opportunity: it.opportunity,
      interaction: { kind: 'email', ...(words ? { words } : {}) },
    });
  }

  it('begins with what the plan would have next', async () => {
    const it = await met();
    const desk = await message({})(it);
    expect(desk).toMatchObject({
      purpose: 'first-follow-up',
      channel: 'email',
      title: 'Follow up with Fernhill Clinic',
      lead: 'Ruth Okafor, Wed 2 Dec. Your first hello since the interview.',
      wait: null,
      saved: false,
      logs: { kind: 'email', person: it.people[0]!.id },
    });
    expect(desk.draft.words).toMatch(/^Hello Ruth,\n/);
    expect(desk.draft.words).toContain('our meeting today');
    expect(desk.draft.words).toContain('the Patient data analyst role');
    expect(desk.draft.subject).toBe('Thank you: Patient data analyst at Fernhill Clinic');
  });

  it('knows what an item is for', async () => {
    const it = await met();
    const { items } = await it.ask('opportunity', { opportunity: it.opportunity });
    const checkIn = items.find(({ item }) => item.kind === 'check-in')!;
    expect(await message({ item: checkIn.id })(it)).toMatchObject({ purpose: 'check-in' });
    expect(await message({ item: `${it.opportunity}/nothing` })(it)).toMatchObject({ purpose: 'first-follow-up' });
  });

  it.each([
    ['reply', 'after-reply', { kind: 'reply' }],
    ['question', 'answer', { kind: 'reply', needsAnswer: true }],
    ['rejection', 'goodbye', { kind: 'rejection' }],
    ['offer', 'offer-thanks', { kind: 'offer' }],
  ] as const)('after a %s it is for %s', async (_, purpose, interaction) => {
    const it = await met();
    it.at('2026-12-01T09:00:00-05:00');
    await it.ask('log-interaction', { opportunity: it.opportunity, interaction });
    expect(await message({})(it)).toMatchObject({ purpose });
  });

  it('after a phone interview it is the thank-you email, logged as one', async () => {
    const it = await bench();
    const { opportunity, interview } = await it.ask('add-interview', {
      ...fernhill,
      interview: { ...fernhill.interview, kind: 'phone' },
    });
    const desk = await it.ask('message-desk', { opportunity });
    expect(desk).toMatchObject({
      purpose: 'thank-you-email',
      channels: [{ channel: 'email', why: null }],
      logs: { kind: 'thank-you-email', interview },
    });
    await it.ask('log-interaction', { opportunity, interaction: { ...desk.logs, words: desk.draft.words } });
    const { items } = await it.ask('opportunity', { opportunity });
    expect(items.map(({ item }) => item.kind)).not.toContain('thank-you-email');
  });

  it('says first who asked to wait until when, and the next good day', async () => {
    const it = await met();
    it.at('2026-12-02T10:30:00-05:00');
    await it.ask('log-interaction', {
      opportunity: it.opportunity,
      interaction: { kind: 'timeline', until: '2026-12-11', person: it.people[0]!.id },
    });
    expect((await message({ purpose: 'check-in' })(it)).wait).toEqual({
      text: 'Ruth Okafor of Fernhill Clinic asked you to wait until Fri 11 Dec.',
      next: '2026-12-14',
    });
    expect((await message({ purpose: 'answer' })(it)).wait).toBeNull();
  });

  it('offers no message to those who asked for none, whatever it is asked for, and says why', async () => {
    const it = await met();
    const seat = {
      opportunity: it.opportunity,
      purpose: 'goodbye',
      channel: 'email',
      person: it.people[0]!.id,
    } as const;
    const draft = { subject: 'Goodbye', words: 'Thank you, and goodbye.', kept: [] };
    await it.ask('save-message-draft', { ...seat, draft });
    it.at('2026-12-02T10:30:00-05:00');
    await it.ask('log-interaction', { opportunity: it.opportunity, interaction: { kind: 'no-contact-request' } });
    it.at('2026-12-04T10:30:00-05:00');
    for (const wish of [{}, { purpose: 'goodbye' }, { purpose: 'check-in', turn: 2 }, { channel: 'call' }] as const)
      expect(await message(wish)(it)).toMatchObject({
        closed: 'Fernhill Clinic asked on Wed 2 Dec for no contact, and leaving it at that is the kindest answer.',
        draft: { subject: '', words: '', kept: [] },
        saved: false,
        freshStarts: [],
        wait: null,
      });
    // A later word of theirs opens the desk again, and the draft is still there.
    await it.ask('log-interaction', { opportunity: it.opportunity, interaction: { kind: 'interview-invitation' } });
    expect(await message({})(it)).toMatchObject({ closed: null, purpose: 'answer' });
    expect(await message({ purpose: 'goodbye' })(it)).toMatchObject({ closed: null, saved: true, draft });
  });

  it.each(['rejection', 'offer'] as const)('after a %s it may still say a word', async (kind) => {
    const it = await met();
    await it.ask('log-interaction', { opportunity: it.opportunity, interaction: { kind } });
    const { closed, draft } = await message({})(it);
    expect(closed).toBeNull();
    expect(draft.words).not.toBe('');
  });

  it('offers no wording twice running, and another one when asked', async () => {
    const it = await met();
    const texts: string[] = [];
    for (let day = 1; day <= 6; day++) {
      it.at(`2026-12-${String(day * 3).padStart(2, '0')}T10:30:00-05:00`);
      const { draft } = await message({ purpose: 'check-in', channel: 'email' })(it);
      expect(texts).not.toContain(draft.words);
      texts.push(draft.words);
      await emailed(it, draft.words);
    }
    const one = await message({ purpose: 'check-in', channel: 'email' })(it);
    const other = await message({ purpose: 'check-in', channel: 'email', turn: 1 })(it);
    expect(other.draft.words).not.toBe(one.draft.words);
  });

  it('finds the words kept from before, until they were sent; taken back, they are a draft again', async () => {
    const it = await met();
    const seat = {
      opportunity: it.opportunity,
      purpose: 'first-follow-up',
      channel: 'email',
      person: it.people[0]!.id,
    } as const;
    const draft = { subject: 'Hello', words: 'Thank you again, and all the best. ', kept: ['cold: x'] };
    await it.ask('save-message-draft', { ...seat, draft });
    expect(await message({})(it)).toMatchObject({ saved: true, draft });
    await emailed(it, draft.words.trim());
    expect(await message({ purpose: 'first-follow-up', channel: 'email' })(it)).toMatchObject({
      saved: false,
    });
    await it.ask('undo', {});
    expect(await message({})(it)).toMatchObject({ saved: true, draft });
    await it.ask('discard-draft', seat);
    expect(await message({})(it)).toMatchObject({ saved: false });
  });

  it('is another draft for another person, and one begun for nobody goes to the first who is named', async () => {
    const it = await met();
    const seat = { opportunity: it.opportunity, purpose: 'first-follow-up', channel: 'email' } as const;
    const draft = (words: string) => ({ subject: '', words, kept: [] });
    await it.ask('save-message-draft', { ...seat, person: it.people[0]!.id, draft: draft('Hello Ruth.') });
    expect((await message({ person: it.people[0]!.id })(it)).draft.words).toBe('Hello Ruth.');
    expect((await message({ person: it.people[1]!.id })(it)).saved).toBe(false);
    await it.ask('save-message-draft', { ...seat, person: null, draft: draft('Hello you.') });
    expect((await message({ person: it.people[1]!.id })(it)).draft.words).toBe('Hello you.');
  });

  it('goes by phone where the plan says so, never by phone where they asked for no calls', async () => {
    const it = await met([{ name: 'Ruth Okafor', phone: '555 0140', noPhoneCalls: true }]);
    expect(await message({})(it)).toMatchObject({ channel: 'email' });
    expect((await message({ channel: 'call' })(it)).channels).toContainEqual({
      channel: 'call',
      why: 'They asked for no phone calls.',
    });
  });

  it('writes to whom it is asked to', async () => {
    const it = await met();
    const desk = await message({ person: it.people[1]!.id })(it);
    expect(desk.person?.name).toBe('Tom Lindqvist');
    expect(desk.draft.words).toMatch(/^Hello Tom,/);
    expect(await it.refused('message-desk', { opportunity: it.opportunity, person: 'x' })).toMatchObject({
      field: 'person',
    });
  });

  it('tells what was said so far, newest first', async () => {
    const it = await met();
    await emailed(it, 'Thank you again.');
    it.at('2026-12-01T09:00:00-05:00');
    await it.ask('log-interaction', { opportunity: it.opportunity, interaction: { kind: 'reply', words: 'Soon.' } });
    expect((await message({})(it)).said.map(({ text, words }) => [text, words])).toEqual([
      ['They replied', 'Soon.'],
      ['You emailed them', 'Thank you again.'],
    ]);
  });

  it('works without an interview, a person or a role', async () => {
    const it = await bench();
    const { opportunity } = await it.ask('add-opportunity', { company: 'Juniper' });
    expect(await it.ask('message-desk', { opportunity })).toMatchObject({
      purpose: 'check-in',
      person: null,
      lead: '',
    });
  });
});

describe('what is thought of a message', () => {
  const input = (it: Awaited<ReturnType<typeof met>>, more: object) => ({
    opportunity: it.opportunity,
    purpose: 'check-in' as const,
    channel: 'email' as const,
    person: it.people[0]!.id as string | null,
    subject: 'Hello',
    text: 'Hello Ruth,\nthank you again. Is there anything I can send?',
    ...more,
  });

  it('gives the links for the user’s own programs', async () => {
    const it = await met();
    const { mailto, tel, measure, checked } = await it.ask('message-check', input(it, {}));
    expect(mailto).toEqual({
      href: 'mailto:ruth@example.com?subject=Hello&body=Hello%20Ruth%2C%0D%0Athank%20you%20again.%20Is%20there%20anything%20I%20can%20send%3F',
      why: null,
    });
    expect(tel).toEqual({ href: 'tel:5550140', why: null });
    expect(measure.sentences).toBe(2);
    expect(checked.verdict).toBe('ok');
  });

  it('says why there is no link', async () => {
    const it = await met([{ name: 'Ana', email: 'ana@x.com\r\nBcc: eve@example.com' }]);
    const { mailto, tel } = await it.ask('message-check', input(it, {}));
    expect(mailto).toEqual({ href: null, why: expect.stringContaining('not an email address') });
    expect(tel).toEqual({ href: null, why: 'No phone number is known.' });
    const long = await it.ask('message-check', input(it, { person: null, text: 'x'.repeat(10_000) }));
    expect(long.mailto).toEqual({ href: null, why: expect.stringContaining('Copy the words') });
  });

  it('refuses 10,001 characters, saying so', async () => {
    const it = await met();
    const error = await it.refused('message-check', input(it, { text: 'x'.repeat(10_001) }));
    expect(error).toMatchObject({ field: 'text', message: expect.stringContaining('at most 10,000 characters') });
  });

  it('flags an order, and remembers by its words what is kept', async () => {
    const it = await met();
    const text = 'Please get back to me ASAP!!';
    const { checked, keys } = await it.ask('message-check', input(it, { text }));
    expect(checked.verdict).toBe('flag');
    expect(keys).toEqual(checked.findings.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`));
  });
});
