import { describe, expect, it } from 'vitest';
import { checkMessage } from '../../../src-main/domain/message/check';
import type { Circumstances, MessageKind } from '../../../src-main/domain/message/checked';

const check = (text: string, kind: MessageKind = 'email', circumstances: Circumstances = {}) => {
  const { verdict, findings, missing } = checkMessage({ kind, text }, circumstances);
  return {
    verdict,
    missing,
    marks: findings.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`),
    findings,
  };
};
const rules = (text: string, kind?: MessageKind, circumstances?: Circumstances) => [
  ...new Set(check(text, kind, circumstances).findings.map(({ rule }) => rule)),
];
const filler = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

describe('length', () => {
  it.each([
    ['Thank you for today.', 'ok'],
    ['Thank you for today. I would love to join.', 'ok'],
    ['Thank you for today. I would love to join. I can come in May.', 'nudge'],
    ['Thank you for today. I would love to join. I can come. I have a car.', 'flag'],
    [`Thank you ${filler(43)}.`, 'ok'],
    [`Thank you ${filler(44)}.`, 'nudge'],
    [`Thank you ${filler(58)}.`, 'nudge'],
    [`Thank you ${filler(59)}.`, 'flag'],
    [`Dear Ms. Vance, thank you ${filler(43)}. Kind regards, Pia Vance`, 'ok'],
  ])('of %j: %s', (text, verdict) => expect(check(text).verdict).toBe(verdict));

  it('marks what is beyond the second sentence', () => {
    expect(check('Thank you for today. I would love to join. I can come in May.').marks).toEqual([
      'length: I can come in May.',
    ]);
  });

  it('wants a voicemail said in 20 seconds, with the number last', () => {
    expect(check('Hi, this is Theo Lund. Thank you for Tuesday; my number is 555-0188.', 'voicemail').verdict).toBe(
      'ok',
    );
    const early = 'Hi, this is Theo Lund, 555-0188. I enjoyed meeting you and hope to work with you and the team.';
    expect(check(early, 'voicemail').marks).toEqual(['number: 555-0188']);
    expect(check(early, 'call').verdict).toBe('ok');
    const long = `Hi, this is Theo Lund. Thank you ${filler(42)}. It is 555-0188.`;
    expect(check(long, 'voicemail').findings.map(({ why }) => why)).toContainEqual(
      expect.stringMatching(/about 2\d seconds/),
    );
  });
});

describe('a plain question', () => {
  it.each([
    'Have you made a decision yet?',
    'Is the position still open?',
    'What time does the shift begin?',
    'I would like to know the status of my application.',
    'Could you tell me which door to use on Monday?',
  ])('is cool and no more: %s', (text) => expect(check(text).verdict).toBe('nudge'));
});

describe('tone', () => {
  it.each([
    ['blame', 'I still have not heard anything, so I am writing to you.'],
    ['counting', 'As I mentioned in my last two emails, I am available.'],
    ['waiting', 'I have been waiting for nine days now.'],
    ['demand', 'This is Rolf, I just want a simple yes or no.'],
    ['demand', 'Kindly revert today without fail.'],
    ['ultimatum', "If I don't hear from you by noon I will accept elsewhere."],
    ['guilt', "I gave up a day's wages to come in, the least you could do is reply."],
    ['promise', 'You promised an answer on Friday and I got nothing.'],
    ['sarcasm', 'Perhaps you are all too busy to read what people send you.'],
    ['desperation', 'I really need this job, my savings are gone.'],
    ['apology', 'Sorry to bother you again, and sorry for the many mails.'],
    ['insult', 'This is unprofessional and I expected better from your company.'],
    ['shouting', 'WHAT IS GOING ON WITH MY APPLICATION'],
    ['edge', 'Hi Eamon, your office found an hour for the cake and not a minute for me.'],
  ])('%s is flagged', (rule, text) => {
    expect(check(text).verdict).toBe('flag');
    expect(rules(text)).toContain(rule);
  });

  it.each([
    'I would be proud to work in urgent care, and patients have been my life.',
    'Thank you for adding me to the waiting list.',
    'I am still very interested in the role.',
    'Congratulations on the award! I would be proud to work with your team.',
    'As an RN with a BSc I would love to work at NASA.',
    'Thank you for telling me about the delay. There is no rush, and I am glad to wait.',
    'I understand you are busy, so only a quick thank you for Monday.',
    'The two emails you asked me to send are attached. Thank you again.',
    'You said you would decide in May, and I am happy to be in touch after that.',
    'I have had another offer and wanted you to know that yours remains my first choice.',
    'Please call me any time at 555-0100. Thank you.',
    'I was sorry not to be chosen, and I thank you for your kind words.',
  ])('%s is fine', (text) => expect(check(text)).toMatchObject({ verdict: 'ok', marks: [] }));

  it('marks the words, says why in one sentence, and how to put it', () => {
    const [one] = checkMessage({
      kind: 'email',
      text: 'Thank you. You promised an answer on Friday and I got nothing.',
    }).findings;
    expect(one).toMatchObject({ rule: 'promise', level: 'flag', start: 11 });
    expect(one?.why).toMatch(/^[^.!]+\.$/);
  });

  it('marks the one sentence that spoils a note', () => {
    const kind =
      'Thank you for the tour. I would love to run the linen room. At the Grand I halved our losses in a year.';
    const barb = 'I hope the next person you keep in the hallway brings a book.';
    expect(check(`Dear Ms. Hale, ${kind} ${barb} Yours, Petra`, 'note').marks).toEqual([`barb: ${barb}`]);
    const fine = 'The old press in your lobby stayed with me all the way home.';
    expect(check(`Dear Ms. Hale, ${kind} ${fine} Yours, Petra`, 'note')).toMatchObject({ verdict: 'ok', marks: [] });
  });

  it('marks the sentence that gives an edge, whatever the greeting weighs', () => {
    for (const greeting of ['', 'Hello Eamon, ', 'Good morning! '])
      expect(check(`${greeting}Your office found an hour for the cake and not a minute for me.`).marks).toEqual([
        'edge: Your office found an hour for the cake and not a minute for me.',
      ]);
  });

  it('hears what is hidden behind curly quotes, odd blanks and pasted tags', () => {
    for (const text of [
      'I haven’t   heard\u00a0anything from you.',
      'I\nhaven\u2019t\theard anything from you.',
      '<p>I <b>have</b> not heard&nbsp;anything from you.</p>',
    ])
      expect(rules(text)).toContain('blame');
  });

  it('nudges what is only cool, and "just checking in"', () => {
    expect(check('The number on my form has changed to 555-0199.').marks).toEqual([
      'cold: The number on my form has changed to 555-0199.',
    ]);
    expect(check('Just checking in.').verdict).toBe('nudge');
    expect(check('Just checking in.').findings.find(({ rule }) => rule === 'empty')).toMatchObject({
      why: '"Just checking in" says nothing.',
    });
  });

  it('judges no language but English', () => {
    expect(check('Sehr geehrte Frau Vogel, vielen Dank.').verdict).toBe('ok');
    expect(check('תודה רבה על הפגישה אתמול').verdict).toBe('ok');
  });

  it('leaves one finding a place', () => {
    const { findings } = checkMessage({
      kind: 'email',
      text: 'You promised!! I HAVE BEEN WAITING for nine days, and I got nothing.',
    });
    const marks = findings.filter(({ rule }) => !['length', 'cold', 'parts', 'same'].includes(rule));
    for (const [index, { start }] of marks.entries()) expect(start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0);
  });
});

describe('circumstances', () => {
  const news = 'Thank you again for Monday. Have you made a decision yet?';

  it('flag a question for news while they asked for time, with the date said', () => {
    expect(check(news).verdict).toBe('ok');
    expect(check(news, 'email', { waitingUntil: '2026-12-11' }).findings).toEqual([
      expect.objectContaining({ rule: 'early', level: 'flag', why: 'They asked for time until Fri 11 Dec.' }),
    ]);
    expect(check('Thank you, and here is the certificate.', 'email', { waitingUntil: '2026-12-11' }).verdict).toBe(
      'ok',
    );
  });

  it('flag a hedge after three contacts without an answer', () => {
    const hedge = 'I just wanted to say how much I enjoyed the tour.';
    expect(check(hedge, 'email', { unanswered: 2 }).verdict).toBe('ok');
    expect(check(hedge, 'email', { unanswered: 3 }).marks).toEqual(['apology: just wanted']);
  });
});

describe('a note', () => {
  const note =
    'Dear Ms. Vance, thank you for your time today. I would love to run your front desk. At the Elm Inn I handled ninety check-ins a night with a smile. I hope to bring that calm to your guests. Sincerely, Pia';

  it('is fine with its three parts', () => expect(check(note, 'note')).toMatchObject({ verdict: 'ok', missing: [] }));

  it('is nudged when a part has no sentence of its own', () => {
    const both =
      'Dear Joan, thank you for the tour, and I would love to join your ward. In five years I trained twelve nurses. The garden was in bloom. Have a good week. Ivy';
    expect(check(both, 'note')).toMatchObject({ verdict: 'nudge', missing: ['interest'] });
  });

  it.each<[string, string]>([
    ['question', note.replace('Sincerely', 'Is your garden always so green? Sincerely')],
    ['salary', note.replace('Sincerely', 'The salary is fine. Sincerely')],
    ['date', note.replace('Sincerely', 'Please let me know when you decide. Sincerely')],
    ['length', 'Dear Ms. Vance, thank you for today. I would love to join. I ran a desk for six years. Pia'],
  ])('is nudged for: %s', (rule, text) => {
    expect(rules(text, 'note')).toContain(rule);
    expect(check(text, 'note').verdict).toBe('nudge');
  });

  it('has the name as in the contact', () => {
    expect(check(note, 'note', { name: 'Ruth Vance' }).verdict).toBe('ok');
    expect(check(note.replace('Ms. Vance', 'Ruth'), 'note', { name: 'Ruth Vance' }).verdict).toBe('ok');
    const { marks, findings } = check(note.replace('Vance', 'Vanse'), 'note', { name: 'Ruth Vance' });
    expect(marks).toEqual(['name: Dear Ms. Vanse,']);
    expect(findings[0]?.why).toBe('In your contacts the name is Ruth Vance.');
    expect(rules(note.slice(16), 'note', { name: 'Ruth Vance' })).toEqual(['name']);
  });

  it("is not a colleague's note again", () => {
    const others = [{ name: 'Tom Hale', text: note.replace('Ms. Vance', 'Mr. Hale').replace('today', 'on Monday') }];
    expect(check(note, 'note', { others }).findings).toEqual([
      expect.objectContaining({ rule: 'same', why: expect.stringContaining('the note to Tom Hale') }),
    ]);
    const own = [
      {
        name: 'Tom Hale',
        text: 'Dear Mr. Hale, thank you for the keys. I want to work with your crew on the night shift.',
      },
    ];
    expect(check(note, 'note', { others: own }).verdict).toBe('ok');
  });

  it('is flagged for a barb among its thanks', () => {
    const barbed = note.replace(
      'I hope to bring that calm to your guests.',
      'I hope you will not keep me waiting like the last company did.',
    );
    expect(check(barbed, 'note').verdict).toBe('flag');
  });
});

describe('a note that asks for a date', () => {
  it('hears it once: that it is a question besides needs no second advice', () => {
    const text =
      'Dear Dr. Okafor, thank you for your time today. I would love this job. At Baxter I cut waiting by a fifth. When can I expect to hear from you?';
    expect(rules(text, 'note')).toEqual(['date']);
    expect(rules(text.replace('When can I expect to hear from you?', 'Did you enjoy it too?'), 'note')).toEqual([
      'question',
    ]);
  });
});

describe('a barb in a note', () => {
  it.each([
    ['sarcasm', 'I only hope that whoever meets me next will have troubled to open my file.'],
    ['ultimatum', 'Two other schools are courting me, so you would be wise to act.'],
    ['guilt', 'I left my sick father alone to be there, and I hope that counts for something.'],
    ['sarcasm', 'The wait in your corridor gave me ample time to study the wallpaper.'],
  ])('is heard beside the warm words, as %s: %s', (rule, barb) => {
    const text = `Dear Ms. Vance, thank you for your time today. I would love to run your front desk. At the Elm Inn I handled ninety arrivals a night. ${barb} Sincerely, Pia`;
    expect(rules(text, 'note')).toContain(rule);
    expect(check(text, 'note').verdict).toBe('flag');
  });
});
