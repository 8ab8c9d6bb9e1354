import type { Verdict } from './checked';
import { letterOf } from './letter';
import { addressed, plainName } from './names';
import type { MessageChannel, MessagePurpose } from './purpose';
import { type Told, type Wording, invitedWordings, plainWordings, wordings } from './wordings';

/**
 * A starting draft: a named moment, warmth, and an open question or an offer that may be ignored. The same case gives the same
 * draft; the next message of an opportunity gives another, so that no wording comes twice running.
 */

export type DraftCase = {
  readonly purpose: MessagePurpose;
  readonly channel: MessageChannel;
  /** To whom; undefined: nobody is named yet. */
  readonly to: string | undefined;
  readonly sender: { readonly name: string; readonly phone: string };
  /** What can be told of the case; undefined when there was no meeting. */
  readonly told: Told | undefined;
  readonly invited: boolean;
  /** What was sent within the opportunity, newest last. */
  readonly sent: readonly string[];
  /** Which wording comes first; one further, another. */
  readonly turn: number;
  /** How many wordings the user has passed over by now. */
  readonly another?: number;
  /** What the guard thinks of a text: a draft that it would not call `ok` is passed over. */
  readonly judge: (text: string) => Verdict;
};

const join = (...lines: (string | undefined)[]) => lines.filter((line) => line !== undefined && line !== '').join('\n');

/** "Hello Priya," and the name below its closing: neither counts among the sentences. */
function letter({ to, sender }: DraftCase, [said, asked]: Wording): string {
  const greeting = to === undefined ? 'Hello,' : `Hello ${addressed(to)},`;
  const name = plainName(sender.name);
  return join(greeting, `${said} ${asked}`, name === '' ? undefined : `Kind regards,\n${name}`);
}

const beginLow = (text: string) => (/^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** Said aloud: who calls, one warm sentence; a voicemail ends with the number. */
function spoken({ channel, to, sender }: DraftCase, [said, asked]: Wording): string {
  const hello = to === undefined ? 'Hello' : `Hello ${addressed(to)}`;
  const name = plainName(sender.name);
  const opening = name === '' ? `${hello}, ${beginLow(said)}` : `${hello}, this is ${name}. ${said}`;
  if (channel === 'call') return name === '' ? `${opening} ${asked}` : `${opening} ${asked}`;
  const phone = plainName(sender.phone);
  return phone === '' ? opening : `${opening} My number is ${phone}.`;
}

const textOf = (about: DraftCase, wording: Wording) =>
  about.channel === 'email' ? letter(about, wording) : spoken(about, wording);

/** Letters and digits alone: a changed comma makes no other wording. */
const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');

/** From `turn` on, round once. */
const fromTurn = <T>(all: readonly T[], turn: number): T[] =>
  all.map((_, step) => all[(((turn + step) % all.length) + all.length) % all.length]!);

/** With everybody's names; without, where a name reads as something that it is not: "Dear HELP!!,". */
const frames = (about: DraftCase): DraftCase[] => [
  about,
  { ...about, to: undefined },
  { ...about, sender: { ...about.sender, name: '' } },
  { ...about, to: undefined, sender: { ...about.sender, name: '' } },
];

export function startingDraft(about: DraftCase): string {
  const { purpose, told, invited, sent, turn, judge } = about;
  const rich = purpose === 'answer' && invited ? invitedWordings : told ? wordings[purpose](told) : [];
  const ways = [...fromTurn(rich, turn), ...fromTurn(plainWordings[purpose], turn)];
  const said = sent.map(bare);
  const isIn = (text: string | undefined, wording: Wording) => text?.includes(bare(wording[0]).trim()) ?? false;
  const fresh = ways.filter((wording) => !said.some((text) => isIn(text, wording)));
  const other = ways.filter((wording) => !isIn(said.at(-1), wording));
  // New and well put before anything; else at least not what was said last.
  const found: string[] = [];
  const wanted = about.another ?? 0;
  for (const frame of frames(about)) {
    for (const wording of new Set([...fresh, ...other])) {
      const text = textOf(frame, wording);
      if (judge(text) === 'ok') found.push(text);
      if (found.length > wanted) return found[wanted]!;
    }
    // All were passed over: round again.
    if (found.length > 0) return found[wanted % found.length]!;
  }
  return textOf(about, fresh[0] ?? other[0] ?? ways[0]!);
}

/**
 * Where something new goes: in the place of the question or offer that the draft began with, which may go; else after what is
 * said, before the sign-off. Words of the user's own are never in that place.
 */
export function placeForFresh(
  { purpose, told, channel }: Pick<DraftCase, 'purpose' | 'told' | 'channel'>,
  text: string,
): { start: number; end: number } {
  const ways = [...(told ? wordings[purpose](told) : []), ...plainWordings[purpose], ...invitedWordings];
  const asked = ways.map(([, second]) => second).find((second) => text.includes(second));
  if (asked !== undefined) return { start: text.indexOf(asked), end: text.indexOf(asked) + asked.length };
  const { sentences, greeting } = letterOf(channel, text);
  const end = sentences.at(-1)?.end ?? greeting.end;
  return { start: end, end };
}
