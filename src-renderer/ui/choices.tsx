import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { type Kind, KindNode } from './kinds';
import './ui.css';

export function Checkbox({
  checked,
  onChange,
  label,
  hint,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: ReactNode;
  hint?: ReactNode;
}) {
  const hintId = useId();
  return (
    <label className="check-row">
      <span className="check">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint ? hintId : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <Check size={12} strokeWidth={3} aria-hidden />
      </span>
      <span>
        {label}
        {hint && (
          <small id={hintId} className="quiet">
            {hint}
          </small>
        )}
      </span>
    </label>
  );
}

/** On or off, at once. */
export function Toggle({
  checked,
  onChange,
  label,
  describedBy,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: string;
  describedBy?: string;
}) {
  return (
    <input
      type="checkbox"
      role="switch"
      className="toggle"
      checked={checked}
      aria-label={label}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

/** A few words of which one holds; arrow keys move between them, as between radio buttons. */
export function Segment<T extends string>({
  label,
  value,
  onChange,
  options,
  labelHidden = false,
}: {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly (readonly [value: T, label: string])[];
  labelHidden?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className="segment-field">
      <legend className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</legend>
      <div className="segment">
        {options.map(([key, text]) => (
          <label key={key} className={key === value ? 'on' : ''}>
            <input type="radio" name={name} checked={key === value} onChange={() => onChange(key)} />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export type Choice<T extends string> = { value: T; kind: Kind; title: string; line: string };

/** Cards of which one is chosen, each with what it means. */
export function ChoiceCards<T extends string>({
  label,
  value,
  onChange,
  choices,
}: {
  label: string;
  value: T | null;
  onChange: (value: T) => void;
  choices: readonly Choice<T>[];
}) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={`choice${choice.value === value ? ' on' : ''}`}>
          <KindNode kind={choice.kind} large />
          <span>
            <b>{choice.title}</b>
            <small>{choice.line}</small>
          </span>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
        </label>
      ))}
    </fieldset>
  );
}

/** Small round choices that may be pressed: a person, a quick date. */
export function Chip({
  pressed,
  onClick,
  children,
  title,
}: {
  pressed: boolean;
  onClick: () => void;
  children: ReactNode;
  title?: string;
}) {
  return (
    <button type="button" className="chip-button" aria-pressed={pressed} onClick={onClick} title={title}>
      {children}
    </button>
  );
}
