import { AtSign, Copy, Mail, Phone, RefreshCw, Send, Sparkles, Voicemail } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Advice, AdviceList } from '../drafts/advice';
import { KeptLine, refusedField } from '../drafts/kept-line';
import { MarkedField, stillThere } from '../drafts/marked-field';
import { useCheck } from '../drafts/use-check';
import { useDraft } from '../drafts/use-draft';
import type { LinkOut, MessageChannel, MessageDesk, Refusal, TodayView } from '../host/host';
import { useHost } from '../host/use-query';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { Chip } from '../ui/choices';
import { sayDate, sayDay } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/inputs';
import { holdKind } from '../ui/kinds';
import { useToasts } from '../ui/toasts';
import { refusedElsewhere, useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';
import { MissingThings } from './add-here';
import { ChannelChoice } from './channel-choice';
import { copyWords } from './copy';
import { Counter } from './counter';

const fieldWords: Record<MessageChannel, string> = {
  email: 'Your message',
  call: 'What you say',
  voicemail: 'What you leave',
};
const sentWords: Record<MessageChannel, string> = { email: 'I sent it', call: 'I called', voicemail: 'I left it' };

export function MessageForm({
  desk,
  ready,
  today,
  onChannel,
  onPerson,
  onClose,
}: {
  desk: MessageDesk;
  /** The desk is about the channel that was chosen last. */
  ready: boolean;
  today: TodayView;
  onChannel: (channel: MessageChannel) => void;
  onPerson: (person: string) => void;
  onClose: () => void;
}) {
  const { send } = useHost();
  const act = useAct();
  const { deed, slow } = useDeed();
  const toasts = useToasts();
  const { opportunity, purpose, channel, person } = desk;
  const seat = { opportunity, purpose, channel, person: person?.id ?? null };
  const key = `message ${JSON.stringify(seat)}`;
  const writing = useDraft(key, desk.draft, (next) => ({
    name: 'save-message-draft',
    input: { ...seat, draft: next },
  }));
  const { draft, kept, flush } = writing;
  const [turn, setTurn] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // What was refused was refused of other words.
  const change: typeof writing.change = (next) => {
    setRefusal(null);
    writing.change(next);
  };
  const area = useRef<HTMLTextAreaElement>(null);
  const input = { ...seat, subject: draft.subject, text: draft.words };
  const answer = useCheck('message-check', input, JSON.stringify([person?.email, person?.phone]));
  const check = answer?.input.channel === channel ? answer : undefined;
  const findings: Advice[] = check
    ? check.value.checked.findings.map((finding, index) => ({ ...finding, key: check.value.keys[index] ?? '' }))
    : [];
  const open = findings.filter((finding) => !draft.kept.includes(finding.key));
  const marks = check ? stillThere(open, check.input.text, draft.words) : [];
  const fit = marks.filter(({ start, end }) => end - start < draft.words.length);

  async function anotherWording() {
    const before = draft;
    const reply = await send('message-desk', {
      opportunity,
      purpose,
      channel,
      ...(person ? { person: person.id } : {}),
      turn: turn + 1,
    });
    if (!reply.ok) return toasts.trouble(reply.error.message);
    setTurn(turn + 1);
    change({ ...draft, words: reply.value.draft.words, kept: [] });
    return toasts.done('Another beginning.', { label: 'Undo', onAction: () => change(before) });
  }

  /** Something new takes the place of the question, or stands after what is said; the pen lies at its "…". */
  async function addFresh(start: string) {
    const reply = await send('message-check', input);
    if (!reply.ok) return toasts.trouble(reply.error.message);
    const { fresh } = reply.value;
    const [before, after] = [draft.words.slice(0, fresh.start), draft.words.slice(fresh.end)];
    const gap = before === '' || /\s$/.test(before) ? '' : ' ';
    // Drawn at once: words that were drawn after it would take the pen to their end.
    flushSync(() => change({ ...draft, words: before + gap + start + after }));
    const at = before.length + gap.length + start.indexOf('…');
    area.current?.focus();
    return area.current?.setSelectionRange(at, at + 1);
  }

  async function copy() {
    const copied = await copyWords(draft.words);
    if (copied) toasts.done('Copied.');
    else {
      area.current?.focus();
      area.current?.select();
      toasts.trouble('This browser lets nothing be copied for you. The words are selected: press Ctrl C.');
    }
  }

  async function log(kind = desk.logs.kind) {
    void flush();
    const words = draft.words.trim();
    const reply = await act(
      'log-interaction',
      { opportunity, interaction: { ...desk.logs, kind, ...(words && kind !== 'no-answer' ? { words } : {}) } },
      { refusalIsShown: true },
    );
    if (reply.ok) onClose();
    else setRefusal(reply.error);
  }

  return (
    <Dialog
      title={desk.title}
      lead={desk.lead}
      width="medium"
      className="message-dialog"
      onClose={onClose}
      busy={slow !== null}
      note="Persistent Bird never sends for you."
      error={refusedElsewhere(refusal)}
      footer={
        <>
          <Button size="large" icon={Copy} onClick={() => void copy()}>
            Copy
          </Button>
          {check &&
            (channel === 'email' ? (
              <OutLink link={check.value.mailto} icon={Mail} words="Open in mail" />
            ) : (
              <OutLink link={check.value.tel} icon={Phone} words="Dial" />
            ))}
          {channel === 'call' && (
            <Button size="large" busy={slow === 'no answer'} onClick={() => deed('no answer', () => log('no-answer'))}>
              No answer
            </Button>
          )}
          <Button look="primary" size="large" busy={slow === 'log'} onClick={() => deed('log', () => log())}>
            {sentWords[channel]}
          </Button>
        </>
      }
    >
      {desk.wait && (
        <Callout kind={holdKind} word="On hold" title={desk.wait.text}>
          {desk.wait.next && (
            <>
              Next good day: <b>{sayDay(desk.wait.next)}</b>. You may still write; they asked for a little quiet.
            </>
          )}
        </Callout>
      )}
      <div className="message-way">
        <ChannelChoice
          channels={desk.channels}
          value={channel}
          onChange={onChannel}
          icons={{ email: AtSign, call: Phone, voicemail: Voicemail }}
        />
        {desk.people.length > 1 && (
          <div className="chip-row" role="group" aria-label="To whom">
            {desk.people.map((one) => (
              <Chip key={one.id} pressed={one.id === person?.id} onClick={() => onPerson(one.id)}>
                {one.name}
              </Chip>
            ))}
          </div>
        )}
      </div>
      <MissingThings desk={desk} />
      {channel === 'email' && (
        <TextField
          label="Subject"
          value={draft.subject}
          onChange={(subject) => change({ ...draft, subject })}
          error={refusedField(kept, 'subject')}
        />
      )}
      <div className="message-words" aria-busy={!ready}>
        <MarkedField
          label={fieldWords[channel]}
          value={draft.words}
          onChange={(words) => change({ ...draft, words })}
          onBlur={() => void flush()}
          marks={fit}
          rows={3}
          autoFocus
          fieldRef={area}
          error={refusedField(kept, 'words')}
        />
        <Counter channel={channel} measure={check?.value.measure} open={open} />
        <AdviceList
          advice={open}
          words={check?.input.text ?? ''}
          onKeep={({ key: keptKey }) => change({ ...draft, kept: [...draft.kept, keptKey].slice(-200) })}
          onShow={({ start, end }) => {
            area.current?.focus();
            area.current?.setSelectionRange(start, end);
          }}
        />
      </div>
      <div className="message-tools">
        <Button size="small" look="quiet" icon={RefreshCw} onClick={() => void anotherWording()}>
          Another wording
        </Button>
        {desk.freshStarts.map((start) => (
          <Button key={start} size="small" look="quiet" icon={Sparkles} onClick={() => void addFresh(start)}>
            {start}
          </Button>
        ))}
      </div>
      <KeptLine kept={kept} onRetry={() => void flush()} />
      {desk.said.length > 0 && (
        <section className="said-so-far">
          <h3>Said so far</h3>
          <ul>
            {desk.said.map((line) => (
              <li key={line.id}>
                <span className="when">{line.day === today.today ? 'Today' : sayDate(line.day)}</span>
                <span>
                  {line.text}
                  {line.words && <q className="why">{line.words}</q>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

/** Leads to the user's own program; without a link it stays and says why. */
function OutLink({ link, icon: Icon, words }: { link: LinkOut; icon: typeof Send; words: string }) {
  if (link.href === null)
    return (
      <Button size="large" icon={Icon} why={link.why}>
        {words}
      </Button>
    );
  return (
    <a className="button plain large" href={link.href}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      {words}
    </a>
  );
}

/** The opportunity is gone meanwhile, or they asked for no contact. */
export function NothingToWrite({ message, onClose }: { message: string; onClose: () => void }) {
  return (
    <Dialog title="Nothing to write here" onClose={onClose} footer={<Button onClick={onClose}>Close</Button>}>
      <p>{message}</p>
    </Dialog>
  );
}
