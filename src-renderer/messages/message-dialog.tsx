import { useState } from 'react';
import type { MessageChannel, MessagePurpose } from '../host/host';
import { useQuery } from '../host/use-query';
import { MessageForm, NothingToWrite } from './message-form';
import './messages.css';

export type MessageDialogProps = {
  opportunity: string;
  purpose?: MessagePurpose;
  item?: string;
  channel?: MessageChannel;
  onClose: () => void;
};

/** A line or two: written here, sent by the user's own programs, then logged. */
export function MessageDialog({ opportunity, purpose, item, channel, onClose }: MessageDialogProps) {
  const [chosen, setChosen] = useState<{ channel?: MessageChannel; person?: string }>(channel ? { channel } : {});
  const [asked, setAsked] = useState<MessagePurpose | undefined>(purpose);
  const { value: desk, error } = useQuery('message-desk', {
    opportunity,
    ...(asked ? { purpose: asked } : {}),
    ...(item ? { item } : {}),
    ...chosen,
  });
  const { value: today } = useQuery('today', {});
  // While another channel is asked for, the last answer is of the one before.
  const isAnswer = desk && (chosen.channel === undefined || desk.channel === chosen.channel);
  if (!desk || !today) return error ? <NothingToWrite message={error.message} onClose={onClose} /> : null;
  if (desk.closed !== null) return <NothingToWrite message={desk.closed} onClose={onClose} />;
  // What it is for, and whom, stays what it was opened for: once it is logged, here or in another window, the plan would
  // name the next thing.
  if (asked === undefined) setAsked(desk.purpose);
  if (chosen.person === undefined && desk.person) setChosen({ ...chosen, person: desk.person.id });
  return (
    <MessageForm
      desk={desk}
      ready={isAnswer === true}
      today={today}
      onChannel={(next) => setChosen({ ...chosen, channel: next })}
      onPerson={(next) => setChosen({ ...chosen, person: next })}
      onClose={onClose}
    />
  );
}
