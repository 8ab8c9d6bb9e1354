import type { LucideIcon } from 'lucide-react';
import { type ButtonHTMLAttributes, type Ref, useId } from 'react';
import './ui.css';

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
  /** One primary a screen; plain; soft for the card's own action; quiet for the rest. */
  look?: 'primary' | 'plain' | 'soft' | 'quiet';
  size?: 'small' | 'normal' | 'large';
  icon?: LucideIcon;
  /** Set: the button cannot be used now, stays focusable, and says this. */
  why?: string | undefined;
  /** What it does takes long: it shows that, keeps the focus and takes no second press. */
  busy?: boolean;
  /** Only the icon is drawn; the children become its name and its tooltip. */
  iconOnly?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

export function Button({
  look = 'plain',
  size = 'normal',
  icon: Icon,
  why,
  busy = false,
  iconOnly = false,
  className = '',
  onClick,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  const whyId = useId();
  const blocked = why !== undefined;
  const describedBy = [rest['aria-describedby'], blocked ? whyId : ''].filter(Boolean).join(' ') || undefined;
  const button = (
    <button
      {...rest}
      type={type}
      className={`button ${look} ${size}${iconOnly ? ' icon-only' : ''} ${className}`.trimEnd()}
      aria-disabled={blocked || busy || undefined}
      aria-busy={busy || undefined}
      aria-describedby={describedBy}
      title={iconOnly && typeof children === 'string' ? children : rest.title}
      onClick={(event) => {
        if (blocked || busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {Icon && <Icon size={size === 'large' ? 18 : 16} strokeWidth={1.75} aria-hidden />}
      {iconOnly ? <span className="visually-hidden">{children}</span> : children}
    </button>
  );
  if (!blocked) return button;
  return (
    <span className="button-why">
      {button}
      <span role="tooltip" id={whyId} className="button-why-text">
        {why}
      </span>
    </span>
  );
}
