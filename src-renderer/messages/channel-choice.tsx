import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import type { MessageChannel, MessageDesk } from '../host/host';

const words: Record<MessageChannel, string> = { email: 'Email', call: 'Call', voicemail: 'Voicemail' };

/** The ways it can go; one that had better not says why, and can still be chosen. */
export function ChannelChoice({
  channels,
  value,
  onChange,
  icons,
}: {
  channels: MessageDesk['channels'];
  value: MessageChannel;
  onChange: (channel: MessageChannel) => void;
  icons: Record<MessageChannel, LucideIcon>;
}) {
  const name = useId();
  if (channels.length < 2) return null;
  return (
    <fieldset className="segment-field">
      <legend className="visually-hidden">How it goes</legend>
      <div className="segment">
        {channels.map(({ channel, why }) => {
          const Icon = icons[channel];
          return (
            <label key={channel} className={channel === value ? 'on' : ''} title={why ?? undefined}>
              <input type="radio" name={name} checked={channel === value} onChange={() => onChange(channel)} />
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              {words[channel]}
            </label>
          );
        })}
      </div>
      {channels.some(({ channel, why }) => channel === value && why) && (
        <p className="field-hint" role="status">
          {channels.find(({ channel }) => channel === value)?.why}
        </p>
      )}
    </fieldset>
  );
}
