import { useRef } from 'react';
import type { Refusal } from '../host/host';
import { Field, type FieldProps } from '../ui/field';
import { useField } from '../ui/use-field';

/** A labelled field that saves when it is left or Enter is pressed, not at every key. */
export function DraftField({
  value,
  onCommit,
  autoComplete = 'off',
  ...field
}: Omit<FieldProps, 'error'> & {
  value: string;
  /** Resolves to the refusal, or null when it is saved. */
  onCommit: (value: string) => Promise<Refusal | null>;
  autoComplete?: string;
}) {
  const input = useRef<HTMLInputElement>(null);
  const { refused, commit } = useField({
    stored: value,
    read: () => input.current?.value ?? value,
    send: onCommit,
    show: (stored) => {
      if (input.current && input.current.value !== stored) input.current.value = stored;
    },
    focus: () => input.current?.focus(),
  });
  return (
    <Field {...field} error={refused}>
      {(wiring) => (
        <input
          {...wiring}
          ref={input}
          className="input"
          type="text"
          defaultValue={value}
          autoComplete={autoComplete}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
        />
      )}
    </Field>
  );
}
