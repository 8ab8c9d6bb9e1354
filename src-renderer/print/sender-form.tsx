import type { InputOf, Refusal, Sender } from '../host/host';
import { DraftField } from './draft-field';

export type SenderChanges = NonNullable<InputOf<'change-preferences'>['changes']['sender']>;

const fields: readonly (readonly [key: keyof Sender, label: string, autoComplete: string, half?: true])[] = [
  ['name', 'Your name', 'name'],
  ['street', 'Street and number', 'address-line1'],
  ['unit', 'Apartment or floor', 'address-line2'],
  ['city', 'City', 'address-level2'],
  ['region', 'State or province', 'address-level1', true],
  ['postalCode', 'ZIP or postcode', 'postal-code', true],
  ['country', 'Country, if they are abroad', 'country-name'],
];
const contact: typeof fields = [
  ['email', 'Email', 'email'],
  ['phone', 'Phone', 'tel'],
];

/** "Your name and address": the return address, and the signature. Saved field by field. */
export function SenderForm({
  sender,
  onChange,
  withContact = false,
}: {
  sender: Sender;
  /** Resolves to the refusal, or null when it is saved. */
  onChange: (changes: SenderChanges) => Promise<Refusal | null>;
  /** Email and phone too, for signatures. */
  withContact?: boolean;
}) {
  return (
    <div className="sender-form" role="group" aria-label="Your name and address">
      {[...fields, ...(withContact ? contact : [])].map(([key, label, autoComplete, half]) => (
        <DraftField
          key={key}
          label={label}
          className={half ? 'half' : ''}
          autoComplete={autoComplete}
          value={sender[key]}
          onCommit={(value) => onChange({ [key]: value })}
        />
      ))}
    </div>
  );
}
