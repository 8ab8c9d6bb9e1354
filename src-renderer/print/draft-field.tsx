import { Field, type FieldProps } from '../ui/field';

/** A labelled field that saves when it is left or Enter is pressed, not at every key. */
export function DraftField({
  value,
  onCommit,
  autoComplete = 'off',
  ...field
}: FieldProps & { value: string; onCommit: (value: string) => void; autoComplete?: string }) {
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          // A value that changed elsewhere (Undo) is shown anew.
          key={value}
          className="input"
          type="text"
          defaultValue={value}
          autoComplete={autoComplete}
          onBlur={(event) => {
            if (event.target.value !== value) onCommit(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.currentTarget.value !== value) onCommit(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}
