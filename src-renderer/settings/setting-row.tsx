import { type ReactNode, type RefObject, useId, useImperativeHandle, useRef } from 'react';
import type { Refusal } from '../host/host';
import { FieldRow, useFieldRow, useToldInRow } from '../ui/field-row';
import { useField } from '../ui/use-field';

/** A name, one sentence of what it changes, and the control at the right. */
export function SettingRow({
  name,
  line,
  error,
  children,
}: {
  name: string;
  line: ReactNode;
  /** Of a choice; fields say themselves why they were refused. */
  error?: string | undefined;
  children: (describedBy: string) => ReactNode;
}) {
  const id = useId();
  const fields = useFieldRow();
  return (
    <FieldRow.Provider value={fields.row}>
      <div className="setting">
        <div>
          <b>{name}</b>
          <small id={id}>{line}</small>
          {fields.line}
          {error && (
            <p className="field-error" role="status">
              {error}
            </p>
          )}
        </div>
        <div className="setting-control">{children(id)}</div>
      </div>
    </FieldRow.Provider>
  );
}

/**
 * A control that saves when it is left or Enter is pressed, not at every key. Escape takes back what is typed and not saved, as in a
 * cell of a table; only the next one reaches the window around it. (Saving at Escape would keep what the user just gave up.)
 */
export function DraftInput({
  label,
  describedBy,
  type,
  value,
  onCommit,
  min,
  max,
  inputRef,
}: {
  label: string;
  describedBy: string;
  type: 'time' | 'number' | 'date' | 'text';
  value: string;
  /** Resolves to the refusal, or null when it is saved. */
  onCommit: (value: string) => Promise<Refusal | null>;
  min?: number;
  max?: number;
  inputRef?: RefObject<HTMLInputElement | null>;
}) {
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(inputRef, () => input.current!);
  const { refused, commit, forget } = useField({
    stored: value,
    read: () => {
      const field = input.current;
      if (!field) return value;
      // Half a time or half a number reads as nothing, which may mean "no such reminder": it is not what the user said.
      if (field.validity.badInput) field.value = value;
      return field.value;
    },
    send: onCommit,
    show: (stored) => {
      if (input.current && input.current.value !== stored) input.current.value = stored;
    },
    focus: () => input.current?.focus(),
  });
  const said = useToldInRow(refused);
  return (
    <input
      ref={input}
      className={`input ${type}`}
      type={type}
      defaultValue={value}
      min={min}
      max={max}
      aria-label={label}
      aria-describedby={[said, describedBy].filter(Boolean).join(' ') || undefined}
      aria-invalid={refused !== undefined || undefined}
      onBlur={commit}
      onKeyDown={(event) => {
        const field = event.currentTarget;
        if (event.key === 'Enter') commit();
        // Half a number or half a time has no value, and is typed all the same.
        if (event.key !== 'Escape' || (field.value === value && !field.validity.badInput)) return;
        event.stopPropagation();
        field.value = value;
        forget();
      }}
    />
  );
}
