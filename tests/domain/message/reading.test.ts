import { describe, expect, it } from 'vitest';
import { letterOf } from '../../../src-main/domain/message/letter';
import { countWords, measure, phoneNumbers, secondsToSay } from '../../../src-main/domain/message/measure';
import { bookOf, compiler, placesOf } from '../../../src-main/domain/message/pattern';
import { sentencesOf } from '../../../src-main/domain/message/sentences';
import { tokenise } from '../../../src-main/domain/message/tokens';
import type { MessageKind } from '../../../src-main/domain/message/checked';

const words = (text: string) => tokenise(text).map(({ word }) => word);
const sentences = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));
const cut = (text: string, kind: MessageKind = 'email') => {
  const { greeting, sentences, signOff } = letterOf(kind, text);
  const of = ({ start, end }: { start: number; end: number }) => text.slice(start, end).trim();
  return [of(greeting), sentences.map(of), of(signOff)];
};

describe('the words of a message', () => {
  it('are lower case, with contractions taken apart', () => {
    expect(words('You’d think they haven’t, can’t and won’t.').join(' ')).toBe(
      'you would think they have not , can not and will not',
    );
    expect(words("It's Friday's answer; didnt, im, let's").join(' ')).toBe(
      "it is friday 's answer ; did not , i am , let us",
    );
  });

  it('know where they stand, after emoji and right-to-left letters too', () => {
    for (const text of ['🙂 Hi Ana', 'שלום Hi Ana', '\u200fHi\u00a0 Ana', 'İÇ Hi Ana'])
      for (const { word, start, end } of tokenise(text).filter(({ word }) => word === 'ana'))
        expect([word, text.slice(start, end)]).toEqual(['ana', 'Ana']);
  });

  it('are counted as people count them', () => {
    expect(countWords('Dr. Lee said 3.5 follow-ups – fine')).toBe(6);
    expect(countWords('one/two and…three')).toBe(4);
    expect(countWords(' — ! 🙂 ')).toBe(0);
    expect(countWords('很高兴认识您')).toBe(3);
  });
});

describe('sentences', () => {
  it.each([
    ['Dr. Lee met Ms. A. Cole at St. Ann. It was at 9 a.m. Tuesday. Fine.', 3],
    ['Call me at 9 a.m. Thank you.', 2],
    ['I grew it by 3.5 percent. See example.com for more.', 2],
    ['Really?! Yes. "So it is." He said so.', 4],
    ['I waited… and waited. Then... nothing.', 2],
    ['I hold a Ph.D. in physics and an M.D. from Ghent, and a B.Sc. besides. Fine.', 2],
    ['She is an R.N. They need one.', 2],
    ['P.S. The photo is lovely. PS: It is. P.P.S. Really.', 3],
    ['I came, i.e. Ana did, for J. Lee at the U.S. office.', 1],
    ['Thank you\nfor the tour', 1],
    ['Thank you for the tour\n\nIt was kind', 2],
    ['I can bring:\n- the plans\n- the keys', 3],
    ['', 0],
    ['. . . !', 0],
  ])('%j are %i', (text, count) => expect(sentences(text)).toHaveLength(count));
});

describe('a letter', () => {
  it.each<[string, MessageKind, unknown]>([
    ['Dear Ms. Vance, thank you. Sincerely, Pia', 'email', ['Dear Ms. Vance,', ['thank you.'], 'Sincerely, Pia']],
    ['Hi Tom – I can come.\nKind regards,\nIvy', 'email', ['Hi Tom –', ['I can come.'], 'Kind regards,\nIvy']],
    ['Hello Dr. Abara, I can come. Thank you. Maya', 'email', ['Hello Dr. Abara,', ['I can come.'], 'Thank you. Maya']],
    ['Dear Ms. and Mr. de la Cruz: I can come.', 'email', ['Dear Ms. and Mr. de la Cruz:', ['I can come.'], '']],
    ['Dear Mrs. Early, I can come.', 'email', ['Dear Mrs. Early,', ['I can come.'], '']],
    ['Hi Tom thank you for the tour', 'email', ['Hi Tom', ['thank you for the tour'], '']],
    ['hi tom, thank you', 'email', ['hi tom,', ['thank you'], '']],
    ['Hi there! Thank you', 'email', ['Hi there!', ['Thank you'], '']],
    ['To whom it may concern, I can come.', 'email', ['To whom it may concern,', ['I can come.'], '']],
    [
      'I can come. Best,\nPia Vance\nNurse, RN\n555-0100',
      'email',
      ['', ['I can come.'], 'Best,\nPia Vance\nNurse, RN\n555-0100'],
    ],
    ['I can come.\n\nSincerely,\nPia Vance, Ph.D.', 'note', ['', ['I can come.'], 'Sincerely,\nPia Vance, Ph.D.']],
    ['I can come. Sincerely, P. Vance M.D., M.B.A.', 'note', ['', ['I can come.'], 'Sincerely, P. Vance M.D., M.B.A.']],
    ['I can come.\nPia Vance, R.N.', 'email', ['', ['I can come.'], 'Pia Vance, R.N.']],
    [
      'I can come. Best,\nPia Vance, Esq.\n555-0100',
      'email',
      ['', ['I can come.'], 'Best,\nPia Vance, Esq.\n555-0100'],
    ],
    [
      'I can come.\nSincerely,\nPia Vance, Ph.D.\nP.S. The photo is lovely. Thank you!',
      'note',
      ['', ['I can come.', 'P.S. The photo is lovely.', 'Thank you!'], 'Sincerely,\nPia Vance, Ph.D.'],
    ],
    ['I can come.\n\nPia\n\nPPS: So can Tom.', 'email', ['', ['I can come.', 'PPS: So can Tom.'], 'Pia']],
    ['I can come.\nP.S. So can Tom.\nPia', 'email', ['', ['I can come.', 'P.S. So can Tom.'], 'Pia']],
    ['I can come.\n\nP.S. So can Tom.', 'note', ['', ['I can come.', 'P.S. So can Tom.'], '']],
    [
      'Thank you, it was fun.\nI saw Ana, and Tom, who is an M.D. there.',
      'note',
      ['', ['Thank you, it was fun.', 'I saw Ana, and Tom, who is an M.D. there.'], ''],
    ],
    ['I can come.\nPia', 'email', ['', ['I can come.'], 'Pia']],
    ['Thank you for today. I can come.', 'email', ['', ['Thank you for today.', 'I can come.'], '']],
    [
      "Good morning, it's Uma Rao about the florist post. I can come.",
      'call',
      ["Good morning, it's Uma Rao about the florist post.", ['I can come.'], ''],
    ],
    ["Good morning, it's Uma Rao and I can come.", 'call', ['Good morning,', ["it's Uma Rao and I can come."], '']],
    [
      'Hi, this is Theo Lund, 555-0188. I can come.',
      'voicemail',
      ['Hi, this is Theo Lund, 555-0188.', ['I can come.'], ''],
    ],
  ])('is taken apart: %s', (text, kind, parts) => expect(cut(text, kind)).toEqual(parts));

  it('has no sentence yet while only its greeting and its closing stand there', () => {
    for (const text of [
      'Dear Dr. Okafor,\nSincerely,',
      'Dear Dr. Okafor,\nSincerely,\nMaya Torres',
      'Kind regards, Ivy',
    ])
      expect([text, measure({ kind: 'note', text }).sentences]).toEqual([text, 0]);
    expect(measure({ kind: 'email', text: 'Dear Ms. Moreau,\nThank you so much.' }).sentences).toBe(1);
  });

  it('has the sentences of its P.S., and neither those letters nor a degree are one', () => {
    const said = 'Dear Dr. Okafor,\n\nThank you. It stays with me. I would love to join. I would bring order.\n\n';
    const count = (ends: string) => measure({ kind: 'note', text: said + ends }).sentences;
    expect(count('Sincerely,\nMaya')).toBe(4);
    expect(count('Sincerely,\nMaya K. Torres, Ph.D.')).toBe(4);
    expect(count('Sincerely,\nMaya Torres, M.D.\n\nP.S. The photo is lovely.')).toBe(5);
  });

  it('is counted without greeting and sign-off', () => {
    expect(
      measure({ kind: 'email', text: 'Dear Ms. Vance, thank you for today. I can start in May.\n\nBest wishes,\nPia' }),
    ).toEqual({
      sentences: 2,
      words: 9,
      seconds: null,
    });
  });

  it('is spoken at 150 words a minute, the digits of a number three a second', () => {
    expect(secondsToSay('one two three four five')).toBe(2);
    expect(secondsToSay('My number is 555-0188.')).toBe(3.5);
    expect(phoneNumbers('Call (020) 7946 0018 in 2026, not 3.5')).toEqual([{ start: 5, end: 20 }]);
    expect(measure({ kind: 'voicemail', text: 'Hi, this is Theo Lund, 555-0188.' }).seconds).toBe(4.3);
  });
});

describe('a pattern', () => {
  const compile = compiler({ day: 'monday|friday|the day after', soon: 'now|{day}' });
  const found = (pattern: string, text: string) => {
    const list = words(text);
    return placesOf(
      bookOf(() => [{ pattern: compile(pattern), means: true }]),
      list,
    ).map(({ from, to }) => list.slice(from, to).join(' '));
  };

  it.each<[string, string, string[]]>([
    ['kept/left me waiting', 'You kept me waiting, they left me waiting', ['kept me waiting', 'left me waiting']],
    ['you not? promised', 'you promised; you not promised', ['you promised', 'you not promised']],
    ['by {soon}', 'by now, by Friday, by the day after, by noon', ['by now', 'by friday', 'by the day after']],
    ['wait* .. {day}', 'waiting since last Monday; wait, Friday', ['waiting since last monday']],
    ['you ... reply', 'you said, once again, reply', ['you said , once again , reply']],
    ['(too much|so hard) to ask', 'is it too much to ask or so hard to ask', ['too much to ask', 'so hard to ask']],
    ['urgent !care', 'urgent care is urgent', ['urgent']],
    ['^ so', 'so and so', ['so']],
    ['why $', 'why, tell me why', ['why']],
    ['# _', '3 weeks and 4', ['3 weeks']],
    ['in (a day|a day or two) now', 'in a day or two now', ['in a day or two now']],
  ])('%s in "%s"', (pattern, text, places) => expect(found(pattern, text)).toEqual(places));

  it('refuses a class that nobody knows, and brackets inside words', () => {
    expect(() => compile('{nobody}')).toThrow('There is no word class {nobody}');
    expect(() => compile('a(b|c)d e')).toThrow('mixes brackets and words');
  });
});
