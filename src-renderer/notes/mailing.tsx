import { MailCheck } from 'lucide-react';
import type { InteractionInput, NoteDesk, NoteDraft, NoteSheet } from '../host/host';
import { useHost } from '../host/use-query';
import { SmallMenu } from '../reminders/small-menu';
import { Button } from '../ui/button';
import { useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';
import { useKey } from './desk-keys';

type How = NonNullable<InteractionInput['how']>;

/** That a note is in the mailbox, or went another way: one click, or M, logs it with its words. One for each person, by its `key`. */
export function Mailing({
  desk,
  sheet,
  draft,
  flush,
  over,
  letterKeys,
}: {
  desk: NoteDesk;
  sheet: NoteSheet;
  draft: NoteDraft;
  flush: () => Promise<unknown>;
  /** Before the interview is over there is nothing to thank for. */
  over: boolean;
  letterKeys: boolean;
}) {
  const { send } = useHost();
  const act = useAct();
  const { deed, slow } = useDeed();

  async function log(how?: How) {
    void flush();
    const seat = { opportunity: desk.opportunity, interview: desk.interview.id, person: sheet.person };
    const written = await send('note-check', { ...seat, draft });
    const parts = [draft.greeting, draft.thanks, draft.interest, draft.gain, draft.whole ?? ''];
    const begun = parts.slice(1).some((part) => part.trim() !== '');
    // Words that could not be read are offered as they are, so that the refusal says what is wrong with them.
    const words = (written.ok ? written.value.letter : parts.join('\n')).trim();
    return act('log-interaction', {
      opportunity: desk.opportunity,
      interaction: {
        kind: 'note-mailed',
        interview: desk.interview.id,
        ...(sheet.person === null ? {} : { person: sheet.person }),
        ...(how ? { how } : {}),
        ...(begun && words ? { words } : {}),
      },
    });
  }
  const mail = (how?: How) => deed(how ?? 'mail', () => log(how));
  useKey('m', () => over && !sheet.mailed && mail(), letterKeys);

  if (sheet.mailed)
    return (
      <span className="note-mailed">
        <MailCheck size={16} strokeWidth={1.75} aria-hidden />
        On its way
      </span>
    );
  return (
    <>
      {over && (
        <SmallMenu
          label="Another way…"
          choices={[
            ['Handed over in person', () => mail('handed-over')],
            ['Typed or dictated', () => mail('typed')],
          ]}
        />
      )}
      <Button
        look="primary"
        icon={MailCheck}
        busy={slow !== null}
        onClick={() => mail()}
        why={over ? undefined : 'The interview is not over yet; the words can be begun.'}
      >
        It is in the mailbox
      </Button>
    </>
  );
}
